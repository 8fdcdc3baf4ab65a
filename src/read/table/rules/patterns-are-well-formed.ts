import { defineRule } from '../../../model/rule.ts';

/** A column's pattern closes its braces and brackets, and every optional part has a field to depend on. */
export const patternsAreWellFormed = defineRule<{ pattern: string; column: string }>({
  id: 'patterns-are-well-formed',
  severity: 'error',
  words: {
    zh: {
      name: '列的式样有误',
      message: ({ column, pattern }) => `列“${column}”的式样“${pattern}”写法有误。`,
      advice: () => '字段写作 {route}；可省部分写作 [（{site}）]，其中须有字段，备选以 | 相隔；括号要成对。',
    },
    en: {
      name: 'Pattern not well-formed',
      message: ({ column, pattern }) => `The pattern “${pattern}” of column “${column}” cannot be read.`,
      advice: () =>
        'Write a field as {route} and an optional part as [ ({site})], with a field in it and | between alternatives; close every brace and bracket.',
    },
  },
});
