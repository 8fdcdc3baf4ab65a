import { defineRule } from '../../model/rule.ts';

/** A citation holds keys and locators and nothing else. */
export const citationsAreWellFormed = defineRule<{ cluster: string }>({
  id: 'citations-are-well-formed',
  severity: 'error',
  words: {
    zh: {
      name: '引文写法有误',
      message: ({ cluster }) => `无法读出引文 ${cluster}。`,
      advice: () => '请写作 [@key] 或 [@key; @other, p. 5]：每个文献键前有 @，以分号相隔。',
    },
    en: {
      name: 'Citation not understood',
      message: ({ cluster }) => `Cannot read the citation ${cluster}.`,
      advice: () => 'Write [@key] or [@key; @other, p. 5]: an @ before each key, semicolons between them.',
    },
  },
});
