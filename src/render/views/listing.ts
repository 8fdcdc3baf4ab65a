import type { ContentLanguage, Localized } from '../../model/language.ts';
import type { Publication } from '../../model/publication.ts';
import { pairsOf } from '../pairs.ts';
import { plainText } from '../search/plain-text.ts';
import { firstLines } from './first-lines.ts';
import { nameInEdition } from './names.ts';
import type { RenderTools } from './tools.ts';

/** What lists of articles say of one edition; kept in the manifest, so that a partial build can list the rest. */
export interface ListedEdition {
  readonly title: string;
  readonly subtitle: string;
  /** What stands between title and subtitle on one line. */
  readonly titleSeparator: string;
  readonly column: string;
  readonly byline: string;
  readonly authors: readonly string[];
  readonly date: string;
  readonly extent: string;
  /** The first lines of the abstract. */
  readonly excerpt: string;
}

/** One article in the journal's lists. */
export interface ListedArticle {
  readonly slug: string;
  /** ISO date, by which lists are ordered, newest first. */
  readonly date: string;
  /** Whether search engines may list its pages. */
  readonly indexed: boolean;
  /** The languages that it has parallel editions of. */
  readonly pairs: readonly (readonly [ContentLanguage, ContentLanguage])[];
  readonly editions: Localized<ListedEdition>;
}

/** The journal's lists. */
export interface Listing {
  readonly journal: Localized;
  readonly publisher: Localized;
  /** Where the site will stand, without a slash at its end. */
  readonly baseUrl?: string;
  readonly indexed: boolean;
  readonly languages: readonly ContentLanguage[];
  readonly articles: readonly ListedArticle[];
}

/** An article as lists show it. */
export function listedArticle(publication: Publication, tools: RenderTools): ListedArticle {
  const { article, journal, editions } = publication;
  const { frontMatter } = article;
  const entries = Object.keys(editions).map((language) => {
    const { comma, date, labelSeparator } = tools.rulesOf(language);
    const authors = frontMatter.authors.map((author) => nameInEdition(author, language)).filter(Boolean);
    const abstract = editions[language]!.abstract.map(({ node }) => plainText(node)).join(' ');
    const listed: ListedEdition = {
      title: frontMatter.title[language] ?? '',
      subtitle: frontMatter.subtitle?.[language] ?? '',
      titleSeparator: labelSeparator,
      column: frontMatter.column?.[language] ?? '',
      byline: authors.join(comma) || (frontMatter.byline[0]?.[language] ?? ''),
      authors,
      date: date(article.date),
      extent: tools.labelsOf(language)(`edition.${article.editions[language] ?? 'full'}`),
      excerpt: firstLines(abstract),
    };
    return [language, listed] as const;
  });
  return {
    slug: article.slug,
    date: article.date,
    indexed: journal.indexed && article.kind === 'original' && article.status !== 'draft',
    pairs: pairsOf(publication),
    editions: Object.fromEntries(entries),
  };
}

/** Articles in list order: newest first, then by slug, by code points. */
export function inListOrder(articles: readonly ListedArticle[]): ListedArticle[] {
  return [...articles].sort((a, b) => (a.date === b.date ? (a.slug < b.slug ? -1 : 1) : a.date > b.date ? -1 : 1));
}
