import type { CslDate, CslItem } from '../../model/csl.ts';
import { bareDoi } from '../../engines/csl/doi.ts';
import { entryLanguage } from '../../engines/entry-language.ts';
import { bibEntries, type BibField } from './bib-entry.ts';
import { bibtexNames } from './bibtex-names.ts';
import { calendarDate, isoDate } from './calendar-date.ts';
import { remark, type ExportReference } from './export-reference.ts';
import { latexAddress, latexText, latexTitle } from './latex.ts';
import { pageRange } from './pages.ts';

/** BibLaTeX type per CSL type; whatever is not here is misc. */
const types: Readonly<Record<string, string>> = {
  article: 'online',
  'article-journal': 'article',
  'article-magazine': 'article',
  'article-newspaper': 'article',
  book: 'book',
  chapter: 'incollection',
  collection: 'collection',
  dataset: 'dataset',
  'entry-dictionary': 'inreference',
  'entry-encyclopedia': 'inreference',
  entry: 'inreference',
  figure: 'image',
  graphic: 'artwork',
  legal_case: 'jurisdiction',
  legislation: 'legislation',
  manuscript: 'unpublished',
  motion_picture: 'movie',
  'paper-conference': 'inproceedings',
  patent: 'patent',
  periodical: 'periodical',
  personal_communication: 'letter',
  post: 'online',
  'post-weblog': 'online',
  report: 'report',
  review: 'article',
  'review-book': 'article',
  software: 'software',
  song: 'music',
  standard: 'standard',
  thesis: 'thesis',
  webpage: 'online',
};

/** What else an entry of a wider type is. */
const subtypes: Readonly<Record<string, string>> = {
  article: 'preprint',
  'article-magazine': 'magazine',
  'article-newspaper': 'newspaper',
  map: 'map',
};

/** Whose field a publisher is, and where a work appeared, per BibLaTeX type. */
const publisherFields: Readonly<Record<string, string>> = {
  dataset: 'publisher',
  misc: 'organization',
  online: 'organization',
  report: 'institution',
  thesis: 'institution',
};
const hostFields: Readonly<Record<string, string>> = {
  article: 'journaltitle',
  periodical: 'journaltitle',
};

/** What babel calls the languages that it knows. */
const babelNames: Readonly<Record<string, string>> = {
  cs: 'czech',
  da: 'danish',
  de: 'ngerman',
  el: 'greek',
  en: 'english',
  'en-GB': 'british',
  'en-US': 'american',
  es: 'spanish',
  fi: 'finnish',
  fr: 'french',
  hu: 'magyar',
  it: 'italian',
  ja: 'japanese',
  ko: 'korean',
  nl: 'dutch',
  no: 'norwegian',
  pl: 'polish',
  pt: 'portuguese',
  ru: 'russian',
  sv: 'swedish',
  tr: 'turkish',
  uk: 'ukrainian',
  zh: 'chinese',
};

/**
 * BibLaTeX in UTF-8: dates as EDTF, types of its own for patents, standards, data sets and software, and what BibTeX has
 * no field for. The remark on the status stands in `annotation`, which styles do not print.
 */
export function toBiblatex(references: readonly ExportReference[]): string {
  return bibEntries(references, (reference) => {
    const { item } = reference;
    const type = types[item.type] ?? 'misc';
    return { type, fields: [...describe(item, type), ['annotation', latexText(remark(reference))]] };
  });
}

function describe(item: CslItem, type: string): BibField[] {
  const { first, last } = pageRange(latexText(item.page));
  const isArticle = type === 'article';
  const isInIssue = isArticle || type === 'periodical';
  return [
    ['entrysubtype', subtypes[item.type] ?? ''],
    ['author', bibtexNames(item.author)],
    ['editor', bibtexNames(item.editor)],
    ['translator', bibtexNames(item.translator)],
    ['title', latexTitle(item.title)],
    ['shorttitle', latexTitle(item['title-short'])],
    [hostFields[type] ?? 'booktitle', latexTitle(item['container-title'])],
    ['shortjournal', isArticle ? latexTitle(item['container-title-short']) : ''],
    ['eventtitle', latexTitle(item['event-title'] ?? item.event)],
    ['venue', latexText(item['event-place'])],
    ['series', latexTitle(item['collection-title'])],
    ['edition', latexText(item.edition)],
    ...dateFields(item.issued),
    ['volume', latexText(item.volume)],
    ['number', latexText(isInIssue ? item.issue : (item.number ?? item['collection-number']))],
    ['issue', isInIssue ? '' : latexText(item.issue)],
    ['eid', isArticle ? latexText(item.number) : ''],
    ['pages', last === undefined ? first : `${first}--${last}`],
    ['pagetotal', latexText(item['number-of-pages'])],
    ['type', latexText(item.genre)],
    ['version', latexText(item.version)],
    [publisherFields[type] ?? 'publisher', latexText(item.publisher)],
    ['location', latexText(item['publisher-place'])],
    ['issn', latexText(item.ISSN)],
    ['isbn', latexText(item.ISBN)],
    ['doi', latexAddress(bareDoi(item.DOI) ?? item.DOI)],
    ['cstr', latexAddress(item.CSTR)],
    ['pmid', latexText(item.PMID)],
    ['pmcid', latexText(item.PMCID)],
    ['url', latexAddress(item.URL)],
    ['urldate', edtf(item.accessed)],
    ...languageFields(item),
    ['note', latexText(item.note)],
  ];
}

/** `date`, or the words that stand in the place of one in `year`, which takes any. */
function dateFields(date: CslDate | undefined): BibField[] {
  const day = edtf(date);
  return day === '' ? [['year', latexText(calendarDate(date).words)]] : [['date', day]];
}

/** A date or a range of dates (ISO 8601-2), with `~` where it is approximate. */
function edtf(date: CslDate | undefined): string {
  const [from, to] = date?.['date-parts'] ?? [];
  const first = isoDate(calendarDate(date));
  if (first === '') return '';
  const last = to && from ? `/${isoDate(calendarDate({ 'date-parts': [to] }))}` : '';
  return `${first}${last}${date?.circa ? '~' : ''}`;
}

function languageFields(item: CslItem): BibField[] {
  const { tag, guessed } = entryLanguage(item);
  if (guessed) return [['language', latexText(item.language)]];
  const name = babelNames[tag] ?? babelNames[tag.split('-')[0]!];
  return [
    ['langid', name ?? ''],
    ['language', name === undefined || !(tag in babelNames) ? tag : ''],
  ];
}
