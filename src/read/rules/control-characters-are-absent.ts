import { defineRule } from '../../model/rule.ts';

/** A text holds no control, direction-changing or non-characters. */
export const controlCharactersAreAbsent = defineRule<{ character: string }>({
  id: 'control-characters-are-absent',
  severity: 'error',
  words: {
    zh: {
      name: '含有控制字符',
      message: ({ character }) => `此行含有不可见的控制字符 ${character}。`,
      advice: () => '请删除该字符；它多半是粘贴时带入的。',
    },
    en: {
      name: 'Control character in the text',
      message: ({ character }) => `This line holds the invisible character ${character}.`,
      advice: () => 'Delete it; it most likely came in with a paste.',
    },
  },
});
