import { defineRule } from '../../model/rule.ts';

/** A text holds no raw HTML; what must be marked up has a form in Markdown. */
export const textIsMarkdown = defineRule<{ html: string }>({
  id: 'text-is-markdown',
  severity: 'error',
  about: {
    zh: '正文用 Markdown 写，不用 HTML 标签：标签在网页上有效，在 PDF 和其他输出里各有各的结果。要用标签的地方大多另有写法，如上标 `10^6^`、下标 `H~2~O`、斜体 `*in vitro*`。编辑之间的批注可以写成 `<!-- … -->`，不会印出。',
    en: 'Texts are written in Markdown and hold no HTML tags, which would do one thing on a web page and another, or nothing, in a PDF. Most of what tags are used for can be written another way: superscripts as `10^6^`, subscripts as `H~2~O`, italics as `*in vitro*`. A comment among editors, `<!-- … -->`, is allowed and never printed.',
  },
  examples: {
    bad: [{ 'zh.md': '大鼠自由饮H<sub>2</sub>O。', 'en.md': 'The rats had free access to H~2~O.' }],
    good: [{ 'zh.md': '大鼠自由饮H~2~O。', 'en.md': 'The rats had free access to H~2~O.' }],
  },
  words: {
    zh: {
      name: '原始 HTML',
      message: ({ html }) => `正文含原始 HTML：${html}`,
      advice: () => '请改用 Markdown 写法；如确要印出尖括号，写作 \\<。',
    },
    en: {
      name: 'Raw HTML',
      message: ({ html }) => `The text holds raw HTML: ${html}`,
      advice: () => 'Write it in Markdown; to print an angle bracket, write \\<.',
    },
  },
});
