import { defineRule } from '../../model/rule.ts';

/** Quotations, lists and emphasis are nested no deeper than anybody means. */
export const nestingIsBearable = defineRule<{ limit: number }>({
  id: 'nesting-is-bearable',
  severity: 'error',
  about: {
    zh: '引文块、列表和强调可以一层套一层，但谁也不会有意套上五十层，那多半是某个键按住了没放。层次过多，版面排不下，后面的步骤也会卡住，所以改好之前这一篇不再往下读。',
    en: 'Quotations, lists, and emphasis may stand inside one another, but nobody means fifty levels of them; most likely a key was held down. No page has room for that, and later steps would choke on it, so the text is not read any further until the spot is mended.',
  },
  examples: {
    bad: [{ 'zh.md': `${'>'.repeat(60)} 细胞在24 h内归巢。` }],
    good: [{ 'zh.md': '> 细胞在24 h内归巢。' }],
  },
  words: {
    zh: {
      name: '嵌套过深',
      message: ({ limit }) => `此处的引用、列表或标记套了 ${limit} 层以上，这一篇无法读下去。`,
      advice: () => '请减少层次；多半是同一个符号（>、-、*、[、`）连写了许多次。',
    },
    en: {
      name: 'Nested too deep',
      message: ({ limit }) =>
        `Quotations, lists, or marks are nested more than ${limit} deep here, so the text cannot be read.`,
      advice: () => 'Use fewer levels; most likely one character (>, -, *, [, or `) stands there many times over.',
    },
  },
});
