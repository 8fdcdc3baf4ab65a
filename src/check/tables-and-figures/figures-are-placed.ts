import type { Article } from '../../model/article.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { defineRule } from '../../model/rule.ts';
import { unplaced } from './unplaced.ts';

/** A figure, for the examples. */
const example = {
  'figures/f1.yaml': `kind: drawing
caption: { zh: 细胞归巢示意, en: Homing of cells }
alt: { zh: 圆点为细胞, en: A dot stands for a cell }`,
  'figures/f1.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><circle cx="20" cy="20" r="8"/></svg>',
};

/** Every figure of the article stands somewhere in its text; one that does not is not printed. */
export const figuresArePlaced = defineRule<{ figure: string }>({
  id: 'figures-are-placed',
  severity: 'warning',
  words: {
    zh: {
      name: '图没有放进正文',
      message: ({ figure }) => `正文没有放置图 ${figure}，它不会印出。`,
      advice: ({ figure }) => `请在各语言的正文中写上 ::figure{#${figure}}，独占一行；不用的图请移出 figures/。`,
    },
    en: {
      name: 'Figure stands nowhere',
      message: ({ figure }) => `No text places the figure ${figure}, so it is not printed.`,
      advice: ({ figure }) =>
        `Write ::figure{#${figure}} on a line of its own in every language, or move the file out of figures/.`,
    },
  },
  about: {
    zh: '`figures/` 里的每张图，各语言的正文都要用 `::figure{#…}` 放置一次，独占一行，标识是图的 YAML 文件名。没有放进正文的图不印。',
    en: 'Each figure of `figures/` stands in the text of every language where `::figure{#…}` is on a line of its own, with the name of the figure’s YAML file. One that no text places is not printed.',
  },
  examples: {
    bad: [
      {
        ...example,
        'zh.md': '## 摘要 {#abs}\n\n本文为示例。\n\n## 方法 {#s1}\n\n细胞归巢。',
        'en.md': '## Abstract {#abs}\n\nThis article is a sample.\n\n## Methods {#s1}\n\nThe cells home.',
      },
    ],
    good: [{ ...example, 'zh.md': '细胞归巢。\n\n::figure{#f1}', 'en.md': 'The cells home.\n\n::figure{#f1}' }],
  },
});

/** Looks for a placement in any language. */
export function checkFiguresArePlaced(article: Article): Diagnostic[] {
  return unplaced(article, article.figures).map(({ id, place }) => figuresArePlaced.at(place, { figure: id }));
}
