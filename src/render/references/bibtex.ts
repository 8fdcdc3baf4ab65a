import type { CslItem } from '../../model/csl.ts';
import { bareDoi } from '../../engines/csl/doi.ts';
import { entryLanguage } from '../../engines/entry-language.ts';
import { bibtexNames } from './bibtex-names.ts';
import { bibEntries, type BibField } from './bib-entry.ts';
import { calendarDate, isoDate } from './calendar-date.ts';
import { remark, type ExportReference } from './export-reference.ts';
import { latexAddress, latexText, latexTitle } from './latex.ts';
import { pageRange } from './pages.ts';

/** BibTeX type per CSL type; whatever is not here is misc. */
const types: Readonly<Record<string, string>> = {
  'article-journal': 'article',
  'article-magazine': 'article',
  'article-newspaper': 'article',
  book: 'book',
  chapter: 'incollection',
  collection: 'book',
  entry: 'incollection',
  'entry-dictionary': 'incollection',
  'entry-encyclopedia': 'incollection',
  'paper-conference': 'inproceedings',
  report: 'techreport',
  review: 'article',
  'review-book': 'article',
  thesis: 'phdthesis',
};

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'] as const;

/** Whose field a publisher is, per BibTeX type. */
const publisherFields: Readonly<Record<string, string>> = {
  mastersthesis: 'school',
  phdthesis: 'school',
  techreport: 'institution',
};

/** Where a work appeared, per BibTeX type. */
const hostFields: Readonly<Record<string, string>> = {
  article: 'journal',
  incollection: 'booktitle',
  inproceedings: 'booktitle',
};

/**
 * BibTeX in UTF-8: names, titles and places in their own script, keys as the text cites them. The remark on the status
 * stands in `annote`, which styles do not print.
 */
export function toBibtex(references: readonly ExportReference[]): string {
  return bibEntries(references, (reference) => {
    const { item } = reference;
    const type = bibtexType(item);
    return { type, fields: [...describe(item, type), ['annote', latexText(remark(reference))]] };
  });
}

function bibtexType(item: CslItem): string {
  const type = types[item.type] ?? 'misc';
  return type === 'phdthesis' && /master|硕士/i.test(String(item.genre ?? '')) ? 'mastersthesis' : type;
}

function describe(item: CslItem, type: string): BibField[] {
  const { year, month, day, words } = calendarDate(item.issued);
  const { first, last } = pageRange(latexText(item.page));
  const host = hostFields[type] ?? 'howpublished';
  const language = entryLanguage(item);
  return [
    ['author', bibtexNames(item.author)],
    ['editor', bibtexNames(item.editor)],
    ['translator', bibtexNames(item.translator)],
    ['title', latexTitle(item.title)],
    [host, latexTitle(item['container-title'])],
    ['series', latexTitle(item['collection-title'])],
    ['edition', latexText(item.edition)],
    ['year', year === undefined ? latexText(words) : String(year)],
    ['month', month === undefined ? '' : months[month - 1]!],
    ['day', day === undefined ? '' : String(day)],
    ['volume', latexText(item.volume)],
    ['number', latexText(type === 'article' ? item.issue : item.number)],
    ['issue', type === 'article' ? '' : latexText(item.issue)],
    ['eid', type === 'article' ? latexText(item.number) : ''],
    ['pages', last === undefined ? first : `${first}--${last}`],
    ['type', latexText(item.genre)],
    [publisherFields[type] ?? 'publisher', latexText(item.publisher)],
    ['address', latexText(item['publisher-place'])],
    ['issn', latexText(item.ISSN)],
    ['isbn', latexText(item.ISBN)],
    ['doi', latexAddress(bareDoi(item.DOI) ?? item.DOI)],
    ['cstr', latexAddress(item.CSTR)],
    ['pmid', latexText(item.PMID)],
    ['pmcid', latexText(item.PMCID)],
    ['url', latexAddress(item.URL)],
    ['urldate', isoDate(calendarDate(item.accessed))],
    ['language', language.guessed ? latexText(item.language) : language.tag],
    ['version', latexText(item.version)],
    ['note', latexText(item.note)],
  ];
}
