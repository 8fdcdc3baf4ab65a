/** What programs that cite make of a page: their rules told anew, as far as they concern what a head can say. */
import type { Nodes } from 'hast';
import { attribute, elementsOf, hasClass, wordsOf } from './html.ts';

/** A `meta` element by its name or property. */
export interface Said {
  readonly name: string;
  readonly content: string;
}

/** What the head of a page says in `meta` elements, in order. */
export function saidInHead(page: Nodes): Said[] {
  return elementsOf(elementsOf(page, 'head')[0]!, 'meta').flatMap((meta) => {
    const name = attribute(meta, 'name') ?? attribute(meta, 'property');
    const content = attribute(meta, 'content');
    return name === undefined || content === undefined ? [] : [{ name, content }];
  });
}

/** All values of a name. */
export function valuesOf(said: readonly Said[], name: string): string[] {
  return said.filter((meta) => meta.name === name).map(({ content }) => content);
}

export interface Creator {
  readonly lastName: string;
  readonly firstName?: string;
}

/** An item as Zotero saves it. */
export interface ZoteroItem {
  readonly itemType: string;
  readonly title: string;
  readonly creators: readonly Creator[];
  readonly fields: Readonly<Record<string, string>>;
  readonly pdf?: string;
}

/** Zotero's field by the tag that fills it, as its translator “Embedded Metadata” has them. */
const fieldOf: Readonly<Record<string, string>> = {
  citation_publication_date: 'date',
  citation_journal_title: 'publicationTitle',
  citation_journal_abbrev: 'journalAbbreviation',
  citation_volume: 'volume',
  citation_issue: 'issue',
  citation_publisher: 'publisher',
  citation_abstract: 'abstractNote',
  citation_doi: 'DOI',
  citation_language: 'language',
};

/** What Dublin Core and Open Graph fill where no `citation_*` does. */
const fallbackOf: Readonly<Record<string, readonly string[]>> = {
  date: ['DC.date', 'article:published_time'],
  publicationTitle: ['DC.source', 'og:site_name'],
  publisher: ['DC.publisher'],
  abstractNote: ['DC.description', 'og:description', 'description'],
  language: ['DC.language'],
  url: ['citation_abstract_html_url', 'citation_fulltext_html_url', 'og:url'],
};

/** A page as Zotero's translator “Embedded Metadata” reads it. */
export function zoteroItem(page: Nodes): ZoteroItem {
  const said = saidInHead(page);
  // Of several tags of one name it makes one value.
  const value = (name: string): string => valuesOf(said, name).join(', ');
  const fields: Record<string, string> = {};
  for (const [tag, field] of Object.entries(fieldOf)) if (value(tag)) fields[field] = value(tag);
  for (const [field, tags] of Object.entries(fallbackOf)) {
    const found = tags.map(value).find(Boolean);
    if (found) fields[field] ??= found;
  }
  const [first, last] = [value('citation_firstpage'), value('citation_lastpage')];
  if (first) fields['pages'] = last ? `${first}-${last}` : first;
  const issn = value('citation_issn') || value('citation_eIssn');
  if (issn) fields['ISSN'] = issn;
  const [pdf] = valuesOf(said, 'citation_pdf_url');
  return {
    itemType: itemTypeOf(said),
    title: value('citation_title') || value('DC.title') || value('og:title'),
    creators: creatorsOf(page, said),
    fields,
    ...(pdf && { pdf }),
  };
}

/** A journal makes a journal article; then Open Graph's type counts before the guess that a `citation_title` allows. */
function itemTypeOf(said: readonly Said[]): string {
  if (valuesOf(said, 'citation_journal_title').length > 0) return 'journalArticle';
  if (valuesOf(said, 'og:type')[0] === 'website') return 'webpage';
  return valuesOf(said, 'citation_title').length > 0 ? 'journalArticle' : 'webpage';
}

function creatorsOf(page: Nodes, said: readonly Said[]): Creator[] {
  const named = valuesOf(said, 'citation_author').flatMap(splitNames);
  const catalogued = valuesOf(said, 'DC.creator');
  const names = named.length > 0 ? named : catalogued;
  return (names.length > 0 ? names : inByline(page)).map(cleanAuthor);
}

/** Where a comma has two words on either side, it parts two persons; a semicolon always does. */
function splitNames(content: string): string[] {
  const names = content.split(/\s*;\s*/);
  if (names.length > 1) return names;
  const [before = '', behind = '', ...more] = content.split(/\s*,\s*/);
  return before.includes(' ') && behind.includes(' ') ? [before, behind, ...more] : names;
}

function cleanAuthor(name: string): Creator {
  if (name.includes(',')) {
    const [lastName = '', firstName = ''] = name.split(/, ?/);
    return { lastName, firstName };
  }
  const space = name.lastIndexOf(' ');
  return space < 0 ? { lastName: name } : { lastName: name.slice(space + 1), firstName: name.slice(0, space) };
}

/** Without any author it searches the page for a byline; of two it takes none. */
function inByline(page: Nodes): string[] {
  const bylines = elementsOf(page).filter((element) => hasClass(element, 'byline'));
  const [only, ...others] = bylines.map(wordsOf);
  return only === undefined || others.length > 0
    ? []
    : (only
        .split(/\bby[:\s]+/i)
        .at(-1)
        ?.split(/, | and /) ?? []);
}

/** Why Google Scholar would not take a page into its index, by its guidelines for webmasters. */
export function refusalsOfScholar(page: Nodes, address: string): string[] {
  const said = saidInHead(page);
  const one = (name: string): string | undefined => {
    const [value, ...more] = valuesOf(said, name);
    return more.length > 0 ? undefined : value;
  };
  const folder = address.slice(0, address.lastIndexOf('/') + 1);
  const pdf = one('citation_pdf_url');
  const requirements: Readonly<Record<string, boolean>> = {
    'one title': Boolean(one('citation_title')),
    'authors, one a tag': valuesOf(said, 'citation_author').every((name) => name !== '' && !/[;&]| and /.test(name)),
    'at least one author': valuesOf(said, 'citation_author').length > 0,
    'a date': /^\d{4}(?:\/\d{1,2}(?:\/\d{1,2})?)?$/.test(one('citation_publication_date') ?? ''),
    'a journal with a number': Boolean(one('citation_journal_title') && one('citation_issn')),
    'a place in the journal': ['volume', 'issue', 'firstpage'].every((name) => one(`citation_${name}`)),
    'a PDF of the same folder': pdf === undefined || (pdf.startsWith(folder) && pdf.endsWith('.pdf')),
    'a visible abstract': elementsOf(page).some((element) => hasClass(element, 'abstract') && wordsOf(element) !== ''),
    'no word against listing it': !valuesOf(said, 'robots').some((words) => words.includes('noindex')),
  };
  return Object.entries(requirements).flatMap(([requirement, met]) => (met ? [] : requirement));
}
