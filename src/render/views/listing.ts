import type { ContentLanguage, Localized } from '../../model/language.ts';
import type { Publication } from '../../model/publication.ts';
import type { RenderTools } from './tools.ts';

/** What lists of articles say of one edition; kept in the manifest, so that a partial build can list the rest. */
export interface ListedEdition {
  readonly title: string;
  readonly subtitle: string;
  readonly byline: string;
  readonly date: string;
  readonly extent: string;
}

/** One article in the journal's lists. */
export interface ListedArticle {
  readonly slug: string;
  /** ISO date, by which lists are ordered, newest first. */
  readonly date: string;
  readonly editions: Localized<ListedEdition>;
}

/** The journal's lists. */
export interface Listing {
  readonly journal: Localized;
  readonly indexed: boolean;
  readonly languages: readonly ContentLanguage[];
  readonly articles: readonly ListedArticle[];
}

/** An article as lists show it. */
export function listedArticle({ article, editions }: Publication, tools: RenderTools): ListedArticle {
  const entries = Object.keys(editions).map((language) => {
    const { frontMatter } = article;
    const { comma, date } = tools.rulesOf(language);
    const authors = frontMatter.authors.map(({ name }) => {
      const own = name[language];
      return own
        ? tools.rulesOf(language).joinsLinesWithoutSpace
          ? own.family + own.given
          : `${own.given} ${own.family}`
        : '';
    });
    const listed: ListedEdition = {
      title: frontMatter.title[language] ?? '',
      subtitle: frontMatter.subtitle?.[language] ?? '',
      byline: authors.filter(Boolean).join(comma) || (frontMatter.byline[0]?.[language] ?? ''),
      date: date(article.date),
      extent: tools.labelsOf(language)(`edition.${article.editions[language] ?? 'full'}`),
    };
    return [language, listed] as const;
  });
  return { slug: article.slug, date: article.date, editions: Object.fromEntries(entries) };
}

/** Articles in list order: newest first, then by slug, by code points. */
export function inListOrder(articles: readonly ListedArticle[]): ListedArticle[] {
  return [...articles].sort((a, b) => (a.date === b.date ? (a.slug < b.slug ? -1 : 1) : a.date > b.date ? -1 : 1));
}
