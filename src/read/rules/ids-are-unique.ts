import { defineRule } from '../../model/rule.ts';

/** An id stands for one thing in an article. */
export const idsAreUnique = defineRule<{ id: string; file: string; line: number }>({
  id: 'ids-are-unique',
  severity: 'error',
  about: {
    zh: '在一篇文章里，一个标识只指一样东西：一节、一张表、一行数据、一条注释、一条文献、一个术语。两样共用一个，交叉引用和引文就分不清指哪一个，网页上的链接总是跳到前面那个。照抄一节、一行或一条记录再改，最容易忘了改标识。两种语言里同一样东西用同一个标识，是应当的。',
    en: 'Within an article an id belongs to one thing: a section, a table, a row, a note, a reference, a term. If two share it, a cross-reference or citation cannot tell which is meant, and a link on the web page always lands at the first. It tends to happen when a section, row, or record is copied and everything is changed but the id. That the languages use one id for the same thing is as it should be.',
  },
  examples: {
    bad: [{ 'zh.md': '## 方法 {#s1}\n\n大鼠随机分组。\n\n## 结果 {#s1}\n\n细胞归巢。' }],
    good: [{ 'zh.md': '## 方法 {#s1}\n\n大鼠随机分组。\n\n## 结果 {#s2}\n\n细胞归巢。' }],
  },
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
