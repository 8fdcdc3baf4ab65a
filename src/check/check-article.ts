import type { Article } from '../model/article.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Journal } from '../model/journal.ts';
import { checks, type Check } from './rules.ts';

/** Everything that the rules find in an article that was read. */
export function checkArticle(article: Article, journal: Journal): Diagnostic[] {
  return Object.values<Check>(checks).flatMap(({ find }) => find(article, journal));
}
