import { doiUrl } from '../../../../engines/csl/doi.ts';
import type { CslItem } from '../../../../model/csl.ts';
import { calendarDate, isoDate } from '../../../references/calendar-date.ts';
import { plainTitle } from '../../../references/title-markup.ts';
import { node, type Node } from './node.ts';

/** A cited work; its authors and its journal are in `citation_reference` and in the exports. */
export function citedWork({ type, title = '', DOI, issued }: CslItem): Node {
  return node(types[type] ?? 'CreativeWork', {
    '@id': DOI && doiUrl(DOI),
    name: plainTitle(title),
    datePublished: isoDate(calendarDate(issued)),
  });
}

const types: Readonly<Record<string, string>> = {
  'article-journal': 'ScholarlyArticle',
  book: 'Book',
  chapter: 'Chapter',
  dataset: 'Dataset',
  report: 'Report',
  thesis: 'Thesis',
  webpage: 'WebPage',
};
