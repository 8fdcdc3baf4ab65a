import { defineRule } from '../../model/rule.ts';

/** An id follows the one pattern of ids. */
export const idsAreWellFormed = defineRule<{ id: string }>({
  id: 'ids-are-well-formed',
  severity: 'error',
  words: {
    zh: {
      name: '标识写法有误',
      message: ({ id }) => `“${id}”不能用作标识。`,
      advice: () => '请只用小写字母、数字和连字符，以字母开头，如 s1-2、t1。',
    },
    en: {
      name: 'Id not well-formed',
      message: ({ id }) => `“${id}” cannot be an id.`,
      advice: () => 'Use small letters, digits and dashes, beginning with a letter, as in s1-2 or t1.',
    },
  },
});
