import type { ContentLanguage } from '../model/language.ts';
import type { EditionPages } from '../model/output.ts';
import type { FinishedWork } from './run-work.ts';

/** The pages of an article's editions that were printed, in the order of its languages. */
export interface ArticlePages {
  readonly slug: string;
  readonly editions: readonly EditionPages[];
}

/** How many pages each printed edition of an article has; nothing where none was printed. */
export function articlePages(
  { slug, languages }: { readonly slug: string; readonly languages: readonly ContentLanguage[] },
  finished: readonly FinishedWork[],
): ArticlePages | undefined {
  const printed = finished.flatMap(({ files }) => files.flatMap(({ pages = [] }) => pages));
  const editions = languages.flatMap((language) => printed.find((edition) => edition.language === language) ?? []);
  return editions.length > 0 ? { slug, editions } : undefined;
}
