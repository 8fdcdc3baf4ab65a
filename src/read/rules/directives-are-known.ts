import { defineRule } from '../../model/rule.ts';

/** A directive is one of those that place a table or figure. */
export const directivesAreKnown = defineRule<{ name: string }>({
  id: 'directives-are-known',
  severity: 'error',
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
