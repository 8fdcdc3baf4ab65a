import type { CslItem } from '../../model/csl.ts';
import { bareDoi } from '../../engines/csl/doi.ts';
import { entryLanguage } from '../../engines/entry-language.ts';
import { bibtexNames } from './bibtex-names.ts';
import { calendarDate } from './calendar-date.ts';
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
  const keyOf = uniqueKeys();
  return references.map((reference) => toEntry(reference, keyOf(reference.key))).join('\n');
}

type Field = readonly [name: string, value: string];

function toEntry(reference: ExportReference, key: string): string {
  const { item } = reference;
  const type = bibtexType(item);
  const fields = [...describe(item, type), ['annote', latexText(remark(reference))] as const]
    .filter(([, value]) => value !== '')
    .map(([name, value]) => (name === 'month' ? `  month = ${value}` : `  ${name} = {${value}}`));
  return `@${type}{${[key, ...fields].join(',\n')}\n}\n`;
}

function bibtexType(item: CslItem): string {
  const type = types[item.type] ?? 'misc';
  return type === 'phdthesis' && /master|硕士/i.test(String(item.genre ?? '')) ? 'mastersthesis' : type;
}

function describe(item: CslItem, type: string): Field[] {
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
    ['eid', type === 'article' ? latexText(item.number) : ''],
    ['pages', last === undefined ? first : `${first}--${last}`],
    ['type', latexText(item.genre)],
    [publisherFields[type] ?? 'publisher', latexText(item.publisher)],
    ['address', latexText(item['publisher-place'])],
    ['issn', latexText(item.ISSN)],
    ['isbn', latexText(item.ISBN)],
    ['doi', latexAddress(bareDoi(item.DOI) ?? item.DOI)],
    ['pmid', latexText(item.PMID)],
    ['pmcid', latexText(item.PMCID)],
    ['url', latexAddress(item.URL)],
    ['urldate', isoDate(item.accessed)],
    ['language', language.guessed ? latexText(item.language) : language.tag],
    ['note', latexText(item.note)],
  ];
}

function isoDate(date: CslItem['accessed']): string {
  const { year, month, day } = calendarDate(date);
  return [year, month, day]
    .filter((part) => part !== undefined)
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
}

/** Keys that BibTeX can read, each once, whatever the letter case: a second one gets `-2`. */
function uniqueKeys(): (key: string) => string {
  const taken = new Set<string>();
  return (key) => {
    const stem = key.replace(/[^A-Za-z0-9:._-]+/g, '-') || 'reference';
    let candidate = stem;
    for (let count = 2; taken.has(candidate.toLowerCase()); count += 1) candidate = `${stem}-${count}`;
    taken.add(candidate.toLowerCase());
    return candidate;
  };
}
