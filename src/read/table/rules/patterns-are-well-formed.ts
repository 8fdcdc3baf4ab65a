import { defineRule } from '../../../model/rule.ts';

/** A column of these patterns, for the examples. */
const columnOf = (zh: string, en: string): string => `columns:
  - id: dose
    head: { zh: 剂量, en: Dose }
    show: { zh: '${zh}', en: '${en}' }`;

/** A column's pattern closes its braces and brackets, and every optional part has a field to depend on. */
export const patternsAreWellFormed = defineRule<{ pattern: string; column: string }>({
  id: 'patterns-are-well-formed',
  severity: 'error',
  about: {
    zh: '一栏怎样印，由它的 `show` 规定：`{dose}` 换成该字段的值，其余文字照印，`[ ]` 里的部分随其中的字段有无而定。花括号、方括号不成对，或方括号里一个字段也没有，就分不清哪些照印、哪些随值而变。各语言的 `show` 分别检查。',
    en: 'What a column prints is laid down in its `show`: `{dose}` gives way to the value of the field, other words are printed as they stand, and a part in `[ ]` comes and goes with the fields in it. When a brace or bracket is left open, or nothing in the brackets is a field, it is not clear which words are fixed and which depend on a value. Each language’s `show` is checked.',
  },
  examples: {
    bad: [{ 'tables/t1.yaml': columnOf('{dose', '{dose}') }, { 'tables/t1.yaml': columnOf('{dose}[/次]', '{dose}') }],
    good: [{ 'tables/t1.yaml': columnOf('{dose}/次', '{dose} per injection') }],
  },
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
