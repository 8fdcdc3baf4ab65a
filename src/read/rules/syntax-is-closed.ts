import { defineRule } from '../../model/rule.ts';

/** Nothing that was begun as syntax is left open to be printed. */
export const syntaxIsClosed = defineRule<{ syntax: string }>({
  id: 'syntax-is-closed',
  severity: 'error',
  about: {
    zh: '记号有头就要有尾：引文的 `]`，加重的第二个 `**`，公式的第二个 `$$`，上标的第二个 `^`。缺了尾，记号不起作用，照原样印在文章里；代码块和公式没有收尾，还会把后面的全文吞进去。各语言的正文都查。',
    en: 'What is opened has to be closed: a citation by its `]`, strong words by a second `**`, a formula by a second `$$`, a superscript by a second `^`. Left open, the mark does nothing and is printed as typed, and a block of code or a formula would swallow the rest of the text. The texts of all languages are checked.',
  },
  examples: {
    bad: [
      { 'zh.md': '细胞在24 h内归巢[@wang2020。', 'en.md': 'The cells home within 24 h [@wang2020].' },
      { 'zh.md': '每只注射10^6个细胞。', 'en.md': 'Each received 10^6^ cells.' },
    ],
    good: [{ 'zh.md': '每只注射10^6^个细胞[@wang2020]。', 'en.md': 'Each received 10^6^ cells [@wang2020].' }],
  },
  words: {
    zh: {
      name: '语法未闭合',
      message: ({ syntax }) => `“${syntax}”没有收尾，会照字面印出。`,
      advice: () => '请补上缺少的括号或标记；如确要照字面印出，在前面加反斜线。',
    },
    en: {
      name: 'Syntax not closed',
      message: ({ syntax }) => `“${syntax}” is not closed and would be printed as it stands.`,
      advice: () => 'Add the missing bracket or mark; to print it as it stands, put a backslash before it.',
    },
  },
});
