import { defineRule } from '../../../model/rule.ts';

/** The style that the journal names is a file in `templates/csl/` or ships with the processor. */
export const citationStyleIsKnown = defineRule<{ style: string }>({
  id: 'citation-style-is-known',
  severity: 'error',
  about: {
    zh: '各语言版本的参考文献表用哪种著录格式，写在 `journal.yaml` 的 `styles` 里：`templates/csl/` 中的一个文件名（不带 `.csl`），或引擎自带的 `vancouver`。名称对不上，文献表就排不出来。许多期刊的格式可以从公开的 CSL 样式库取得。',
    en: 'Which style each edition’s list of references follows is said under `styles` in `journal.yaml`: the name of a file in `templates/csl/`, without its `.csl`, or `vancouver`, which comes with the citation processor. If there is no style of that name, the list cannot be set. The public repository of CSL styles has files for a great many journals.',
  },
  examples: {
    bad: [{ 'journal.yaml': 'styles:\n  zh: gb-t-7714-2025-numeric\n  en: vancuover' }],
    good: [{ 'journal.yaml': 'styles:\n  zh: gb-t-7714-2025-numeric\n  en: vancouver' }],
  },
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
