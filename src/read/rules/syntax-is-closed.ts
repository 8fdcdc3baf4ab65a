import { defineRule } from '../../model/rule.ts';

/** Nothing that was begun as syntax is left open to be printed. */
export const syntaxIsClosed = defineRule<{ syntax: string }>({
  id: 'syntax-is-closed',
  severity: 'error',
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
