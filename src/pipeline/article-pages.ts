import type { ContentLanguage } from '../model/language.ts';
import type { EditionPages } from '../model/output.ts';
import type { FinishedWork } from './run-work.ts';

/** The pages of an article's editions that were printed, in the order of its languages. */
export interface ArticlePages {
  readonly slug: string;
  readonly editions: readonly EditionPages[];
}

/** How many pages each printed edition has; articles of which none was printed are left out. */
export function articlePages(
  articles: readonly { readonly slug: string; readonly languages: readonly ContentLanguage[] }[],
  finished: readonly FinishedWork[],
): ArticlePages[] {
  return articles.flatMap(({ slug, languages }) => {
    const printed = finished.flatMap((work) =>
      work.slug === slug ? work.files.flatMap(({ pages = [] }) => pages) : [],
    );
    const editions = languages.flatMap((language) => printed.find((edition) => edition.language === language) ?? []);
    return editions.length > 0 ? [{ slug, editions }] : [];
  });
}
