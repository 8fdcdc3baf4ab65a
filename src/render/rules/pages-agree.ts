import { pagesIn } from '../../engines/folio-range.ts';
import type { Article } from '../../model/article.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { EditionPages } from '../../model/output.ts';
import { defineRule } from '../../model/rule.ts';
import type { Miss } from '../fit/fit-pages.ts';

type Values = {
  readonly language: string;
  readonly pages: number;
  readonly wanted: number;
  /** The declared range; empty where the editions were to have one number of pages. */
  readonly declared: string;
  /** The number of pages nearest to the wanted one that came within the theme's limits; absent where none was looked for. */
  readonly nearest?: number;
  /** The most pages that the shortest edition came to within the limits, where the editions were to have one number. */
  readonly shortest?: number;
};

/** An edition's PDF has as many pages as are declared for it; editions that are to have one number of pages have it. */
export const pagesAgree = defineRule<Values>({
  id: 'pages-agree',
  severity: 'warning',
  about: {
    zh: '`article.yaml` 的 `position.pages` 写有起止页的，该版 PDF 的页数与之相同：写 `526-533`，就是 8 页；只写一个页码的不比较。加上 `print: { fitPages: true }`，程序会在版式所许的限度内略调行距和图幅，使各版凑足所写的页数；没有写起止页的，使各版页数相同。做不到时按原设计印，并在这里说明。PDF 印出才知道页数，所以 `diglot check` 不报。',
    en: 'Where `position.pages` in `article.yaml` gives a range for an edition, its PDF has that many pages: `526-533` are eight. A single page is not compared. With `print: { fitPages: true }`, leading and figures are changed a little, within the limits of the theme, so that each edition has the pages declared for it or, where none are declared, all editions have the same number. Where that cannot be done, they are printed as designed, and this rule tells why. Pages are counted in print, so `diglot check` does not report this.',
  },
  examples: {
    bad: [{ 'article.yaml': 'position: { firstPage: 526, pages: { zh: 526-533, en: 526-533 } }' }],
    good: [{ 'article.yaml': 'position: { firstPage: 526, pages: { zh: 526-526, en: 526-526 } }' }],
  },
  words: {
    zh: {
      name: '页数不符',
      message: ({ language, pages, wanted, declared, nearest, shortest }) =>
        (declared
          ? `${language} 版 PDF 共 ${pages} 页，声明的起止页是 ${declared}，即 ${wanted} 页。`
          : `${language} 版 PDF 共 ${pages} 页，篇幅最短的一版 ${wanted} 页，排不成同样页数。`) +
        (nearest === undefined ? '' : `在版式的限度内，最接近的是 ${nearest} 页`) +
        (shortest === undefined ? '' : `，最短的一版则为 ${shortest} 页`) +
        (nearest === undefined ? '' : '。'),
      advice: ({ nearest }) =>
        nearest === undefined
          ? '请改正 position.pages，或增删文字；也可在 article.yaml 中写 print: { fitPages: true }，由程序略调行距和图幅。'
          : '请增删文字，或在版式的 theme.yaml 中放宽 print.fit。',
    },
    en: {
      name: 'Number of pages',
      message: ({ language, pages, wanted, declared, nearest, shortest }) =>
        (declared
          ? `The PDF of the ${language} edition has ${counted(pages)}, while ${declared} declares ${wanted}.`
          : `The PDF of the ${language} edition has ${counted(pages)} and the shortest edition ${wanted}; they cannot be brought to one number.`) +
        (nearest === undefined ? '' : ` The nearest that the theme’s limits allow is ${nearest}`) +
        (shortest === undefined ? '' : `, and for the shortest ${shortest}`) +
        (nearest === undefined ? '' : '.'),
      advice: ({ nearest }) =>
        nearest === undefined
          ? 'Correct position.pages, or change the text; print: { fitPages: true } in article.yaml has leading and figures changed a little.'
          : 'Shorten or lengthen the text, or widen print.fit in the theme’s theme.yaml.',
    },
  },
});

/** Compares an edition's pages with those declared for it, or with those that it was to be brought to. Findings have no place. */
export function checkPages({ frontMatter }: Article, { language, count }: EditionPages, miss?: Miss): Diagnostic[] {
  const range = frontMatter.position.pages[language];
  const declared = pagesIn(range);
  const wanted = declared ?? miss?.wanted ?? count;
  if (wanted === count) return [];
  return [
    pagesAgree.at(undefined, {
      language,
      pages: count,
      wanted,
      declared: declared === undefined ? '' : range!,
      ...(miss && { nearest: miss.nearest }),
      ...(miss?.shortest !== undefined && { shortest: miss.shortest }),
    }),
  ];
}

function counted(pages: number): string {
  return `${pages} ${pages === 1 ? 'page' : 'pages'}`;
}
