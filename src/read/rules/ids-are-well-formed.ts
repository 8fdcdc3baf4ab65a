import { defineRule } from '../../model/rule.ts';

/** An id follows the one pattern of ids. */
export const idsAreWellFormed = defineRule<{ id: string }>({
  id: 'ids-are-well-formed',
  severity: 'error',
  about: {
    zh: '标识会出现在网址、数据文件和每一处引用里：节的 `{#s1-2}` 如此，表的文件名也如此。大写字母、点号和汉字在这些地方有的会变样，有的不被接受，链接就断了。标识不必照着节号起，印出的编号由程序给。',
    en: 'An id ends up in web addresses, in data files, and in every reference to the thing, be it the `{#s1-2}` of a section or the name of a table’s file. Somewhere along that way capitals, dots, and Chinese characters would be changed or refused, and links would break. An id need not follow the number that is printed, which Diglot sets.',
  },
  examples: {
    bad: [{ 'zh.md': '## 方法 {#Sec1.1}\n\n大鼠随机分组。' }],
    good: [{ 'zh.md': '## 方法 {#s1}\n\n大鼠随机分组。' }],
  },
  words: {
    zh: {
      name: '标识写法有误',
      message: ({ id }) => `“${id}”不能用作标识。`,
      advice: () => '请只用小写字母、数字和连字符，以字母开头，如 s1-2、t1。',
    },
    en: {
      name: 'Id not well-formed',
      message: ({ id }) => `“${id}” cannot be an id.`,
      advice: () => 'Use lowercase letters, digits, and hyphens, beginning with a letter, as in s1-2 or t1.',
    },
  },
});
