import { defineRule } from '../../model/rule.ts';

/** Quotations, lists and emphasis are nested no deeper than anybody means. */
export const nestingIsBearable = defineRule<{ limit: number }>({
  id: 'nesting-is-bearable',
  severity: 'error',
  words: {
    zh: {
      name: '嵌套过深',
      message: ({ limit }) => `此处的引用、列表或标记套了 ${limit} 层以上，这一篇无法读下去。`,
      advice: () => '请减少层次；多半是同一个符号（>、-、*、[、`）连写了许多次。',
    },
    en: {
      name: 'Nested too deep',
      message: ({ limit }) =>
        `Quotations, lists or marks are nested more than ${limit} deep here, so the text cannot be read.`,
      advice: () => 'Use fewer levels; most likely one character (>, -, *, [ or `) stands there many times over.',
    },
  },
});
