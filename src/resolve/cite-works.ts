import type { Article } from '../model/article.ts';
import type { CslDate, CslItem, CslName } from '../model/csl.ts';
import type { Author, IsoDate } from '../model/front-matter.ts';
import type { Journal } from '../model/journal.ts';
import type { ContentLanguage } from '../model/language.ts';
import type { Reference } from '../model/reference.ts';

/** What a reader of an edition may cite. */
export interface CiteWorks {
  /** The edition itself. */
  readonly own: Reference;
  /** The work that a `based-on` edition is written from. */
  readonly source?: Reference;
}

/**
 * The edition in a language as a bibliographic record, made from the front matter, and its source's where it has one.
 * An article of its own is one of its journal; a `based-on` edition is a document of the web with a version, and bears
 * nothing of its source: no journal, volume or pages. `separator` stands between title and subtitle.
 */
export function citeWorks(article: Article, journal: Journal, language: ContentLanguage, separator: string): CiteWorks {
  const source = sourceOf(article);
  return {
    own: recordOf(article, ownItem(article, journal, language, separator)),
    ...(source && { source }),
  };
}

function ownItem(article: Article, journal: Journal, language: ContentLanguage, separator: string): CslItem {
  const { frontMatter, slug, version } = article;
  const { title, subtitle, authors, doi, cstr, position, dates } = frontMatter;
  const words = [title[language], subtitle?.[language]].filter(Boolean).join(separator);
  const identity: Partial<CslItem> = {
    title: words,
    author: authors.length > 0 ? authors.map((author) => nameOf(author, language)) : bodyOf(article, language),
    ...given('DOI', doi[language]),
    ...given('CSTR', cstr),
    ...given('URL', journal.baseUrl && `${journal.baseUrl}/${language}/${slug}/`),
    language,
  };
  const id = `${slug}-${language}`;
  if (article.kind === 'based-on') {
    return {
      id,
      type: 'webpage',
      ...identity,
      version,
      issued: dateOf(article.date),
      ...given('publisher', journal.publisher[language]),
    };
  }
  const { year, volume, issue, pages } = position;
  const published = dates.published ?? dates.onlineFirst;
  return {
    id,
    type: 'article-journal',
    ...identity,
    ...given('container-title', journal.title[language]),
    ...given(
      'container-title-short',
      /^[\p{Script=Latin}\P{L}]+$/u.test(journal.title[language] ?? '') ? journal.abbreviation : undefined,
    ),
    ...given('ISSN', journal.issn ?? journal.eissn),
    ...given('volume', volume),
    ...given('issue', issue),
    ...given('page', pages[language]),
    issued: published || year === undefined ? dateOf(published ?? article.date) : { 'date-parts': [[year]] },
    ...given('publisher', journal.publisher[language]),
  };
}

/** The source in its own language; what is known of it in another stands beside it. */
function sourceOf(article: Article): Reference | undefined {
  const { basedOn, languages, slug } = article;
  if (!basedOn) return undefined;
  const { title, journal, authors, issn, doi, year, volume, issue, firstPage, lastPage } = basedOn;
  const original = languages.find((language) => title[language]) ?? Object.keys(title)[0] ?? languages[0]!;
  const item: CslItem = {
    id: `${slug}-source`,
    type: 'article-journal',
    ...given('title', title[original]),
    author: authors.map((literal) => ({ literal })),
    ...given('container-title', journal[original] ?? Object.values(journal)[0]),
    ...given('ISSN', issn),
    ...given('DOI', doi),
    ...(year !== undefined && { issued: { 'date-parts': [[year]] } }),
    ...given('volume', volume),
    ...given('issue', issue),
    ...given('page', [firstPage, lastPage].filter(Boolean).join('-')),
    language: original,
  };
  const others = Object.keys(title).filter((language) => language !== original);
  const localized = others.map((language) => [
    language,
    { ...given('title', title[language]), ...given('container-title', journal[language]) },
  ]);
  const missing = firstPage && !lastPage ? ['page:last'] : [];
  return { ...recordOf(article, item), localized: Object.fromEntries(localized), missing };
}

function recordOf({ place }: Article, item: CslItem): Reference {
  return { key: item.id, item, localized: {}, note: {}, missing: [], place };
}

function nameOf({ name }: Author, language: ContentLanguage): CslName {
  const { family, given: first } = name[language] ?? Object.values(name)[0] ?? { family: '', given: '' };
  return { family, given: first };
}

/** Who answers for an edition without authors. */
function bodyOf({ frontMatter }: Article, language: ContentLanguage): CslName[] {
  const body = frontMatter.copyrightHolder?.[language];
  return body ? [{ literal: body }] : [];
}

function dateOf(date: IsoDate): CslDate {
  return { 'date-parts': [date.split('-').map(Number)] };
}

/** A field, where there is something to put into it. */
function given(field: string, value: string | undefined): Partial<CslItem> {
  return value ? { [field]: value } : {};
}
