import { defineRule } from '../../model/rule.ts';

/** A directive is one of those that place a table or figure. */
export const directivesAreKnown = defineRule<{ name: string }>({
  id: 'directives-are-known',
  severity: 'error',
  about: {
    zh: '表和图排在正文里什么位置，由单独一行的 `::table{#t1}` 或 `::figure{#f1}` 决定，花括号里是它们的标识。词拼错了，或漏了标识，这一处就不知道该排什么，印出来便少一张表。',
    en: 'A table or figure is placed in the text by `::table{#t1}` or `::figure{#f1}` on a line of its own, with the id in the braces. If the word is misspelled or the id left out, nobody can tell what belongs there, and the page would go out without its table.',
  },
  examples: {
    bad: [
      {
        'zh.md': '## 方法 {#s1}\n\n剂量见下表。\n\n::tabel{#t1}',
        'en.md': '## Methods {#s1}\n\nThe doses are in the table below.\n\n::table{#t1}',
      },
    ],
    good: [
      {
        'zh.md': '## 方法 {#s1}\n\n剂量见下表。\n\n::table{#t1}',
        'en.md': '## Methods {#s1}\n\nThe doses are in the table below.\n\n::table{#t1}',
      },
    ],
  },
  words: {
    zh: {
      name: '不认识的指令',
      message: ({ name }) => `没有“${name}”这样的指令，或写法不完整。`,
      advice: () => '可用的指令是 ::table{#t1} 和 ::figure{#f1}，各占一行。',
    },
    en: {
      name: 'Unknown directive',
      message: ({ name }) => `There is no directive “${name}” of this form.`,
      advice: () => 'The directives are ::table{#t1} and ::figure{#f1}, each on a line of its own.',
    },
  },
});
