import type { Article } from '../../model/article.ts';
import type { Reference } from '../../model/reference.ts';
import { citationsOf } from '../text/citations-of.ts';

/** The records that are cited somewhere, in the bibliography's order. */
export function citedReferences(article: Article): Reference[] {
  const keys = new Set(citationsOf(article).map(({ key }) => key));
  return article.references.filter(({ key }) => keys.has(key));
}
