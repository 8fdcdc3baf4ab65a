import { defineRule } from '../../model/rule.ts';

/** A text holds no raw HTML; what must be marked up has a form in Markdown. */
export const textIsMarkdown = defineRule<{ html: string }>({
  id: 'text-is-markdown',
  severity: 'error',
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
