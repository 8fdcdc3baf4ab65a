import type { Article } from '../model/article.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { CheckContext } from './context.ts';
import { checks, type Check } from './rules.ts';

/** Everything that the rules find in an article that was read. */
export function checkArticle(article: Article, context: CheckContext): Diagnostic[] {
  return Object.values<Check>(checks).flatMap(({ find }) => find(article, context));
}
