import { defineRule } from '../../model/rule.ts';

/** An id stands for one thing in an article. */
export const idsAreUnique = defineRule<{ id: string; file: string; line: number }>({
  id: 'ids-are-unique',
  severity: 'error',
  words: {
    zh: {
      name: '标识重复',
      message: ({ id, file, line }) => `标识“${id}”已用于 ${file} 第 ${line} 行。`,
      advice: () => '请改其中一个，并改掉指向它的地方；两种语言一起改。',
    },
    en: {
      name: 'Id used twice',
      message: ({ id, file, line }) => `The id “${id}” is already used in ${file}, line ${line}.`,
      advice: () => 'Change one of them and whatever refers to it, in every language alike.',
    },
  },
});
