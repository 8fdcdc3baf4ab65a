import { defineRule } from '../../../model/rule.ts';

/** The style that the journal names is a file in `templates/csl/` or ships with the processor. */
export const citationStyleIsKnown = defineRule<{ style: string }>({
  id: 'citation-style-is-known',
  severity: 'error',
  words: {
    zh: {
      name: '没有这种著录格式',
      message: ({ style }) => `没有找到参考文献著录格式“${style}”。`,
      advice: ({ style }) => `请核对 journal.yaml 中 styles 的写法，或把 ${style}.csl 放进 templates/csl/。`,
    },
    en: {
      name: 'Citation style not found',
      message: ({ style }) => `There is no citation style “${style}”.`,
      advice: ({ style }) => `Check styles in journal.yaml, or put ${style}.csl into templates/csl/.`,
    },
  },
});
