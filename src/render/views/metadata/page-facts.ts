import type { CslItem } from '../../../model/csl.ts';
import type { Labels } from '../../../model/labels.ts';
import type { ContentLanguage, LanguageRules } from '../../../model/language.ts';
import type { Publication } from '../../../model/publication.ts';
import { addressFrom, pagePath, publicAddress } from '../../paths.ts';
import { calendarDate, isoDate } from '../../references/calendar-date.ts';
import { pageRange, type PageRange } from '../../references/pages.ts';
import { plainText } from '../../search/plain-text.ts';
import { firstLines } from '../first-lines.ts';
import type { Published } from '../published.ts';
import type { RenderTools } from '../tools.ts';

/** What all vocabularies say of an edition's page, each in its own way. */
export interface PageFacts {
  readonly publication: Publication;
  readonly language: ContentLanguage;
  /**
   * The edition as a bibliographic record, as its citation and its exports have it: of an edition based on another work
   * with nothing of that work, and of no journal.
   */
  readonly own: CslItem;
  /** Whether it may be told by journal, numbers, and pages: an edition based on another work may not. */
  readonly original: boolean;
  /** First and last page of an original in its journal, as far as they are known. */
  readonly pages: PageRange;
  /** When it was published, as an ISO date, as far as that is known. */
  readonly issued: string;
  /** The abstract's paragraphs without markup, a line each; empty where there is none. */
  readonly abstract: string;
  /** Its first lines, for lists of search results. */
  readonly excerpt: string;
  /** The article's other editions that have a page. */
  readonly others: readonly ContentLanguage[];
  readonly published: Published;
  readonly labels: Labels;
  readonly rulesOf: (language: ContentLanguage) => LanguageRules;
  /** A path of the output folder as an absolute address; nothing without a base URL. */
  readonly address: (path: string) => string | undefined;
  /** The same as the page refers to it: absolute where there is a base URL, else relative. */
  readonly href: (path: string) => string;
}

/** Gathers what the page of an edition says of itself. `published`: the article's files that there are. */
export function pageFacts(
  publication: Publication,
  language: ContentLanguage,
  { rulesOf, labelsOf }: Pick<RenderTools, 'rulesOf' | 'labelsOf'>,
  published: Published,
): PageFacts {
  const { article, journal, editions } = publication;
  const { abstract, cite } = editions[language]!;
  const own = cite.own.reference.item;
  const original = article.kind === 'original';
  const page = pagePath(language, article.slug);
  const address = (path: string): string | undefined => journal.baseUrl && publicAddress(journal.baseUrl, path);
  const paragraphs = abstract.map(({ node }) => plainText(node)).filter(Boolean);
  return {
    publication,
    language,
    own,
    original,
    pages: pageRange((original && (own.page ?? article.frontMatter.position.firstPage?.toString())) || ''),
    issued: isoDate(calendarDate(own.issued)),
    abstract: paragraphs.join('\n'),
    excerpt: firstLines(paragraphs.join(' ')),
    others: article.languages.filter(
      (other) => other !== language && editions[other] && published.has(pagePath(other, article.slug)),
    ),
    published,
    labels: labelsOf(language),
    rulesOf,
    address,
    href: (path) => address(path) ?? addressFrom(page, path),
  };
}
