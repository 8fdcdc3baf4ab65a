import type { CslItem, CslName } from '../../model/csl.ts';
import { bareDoi } from '../../engines/csl/doi.ts';
import { entryLanguage } from '../../engines/entry-language.ts';
import { calendarDate } from './calendar-date.ts';
import { remark, type ExportReference } from './export-reference.ts';
import { oneLine } from './one-line.ts';
import { pageRange } from './pages.ts';
import { plainTitle } from './title-markup.ts';

/** RIS type per CSL type; whatever is not here is GEN. */
const types: Readonly<Record<string, string>> = {
  article: 'UNPB',
  'article-journal': 'JOUR',
  'article-magazine': 'MGZN',
  'article-newspaper': 'NEWS',
  bill: 'BILL',
  book: 'BOOK',
  chapter: 'CHAP',
  dataset: 'DATA',
  'entry-dictionary': 'DICT',
  'entry-encyclopedia': 'ENCYC',
  graphic: 'ART',
  legal_case: 'CASE',
  legislation: 'STAT',
  manuscript: 'UNPB',
  map: 'MAP',
  motion_picture: 'VIDEO',
  'paper-conference': 'CPAPER',
  patent: 'PAT',
  periodical: 'JFULL',
  personal_communication: 'PCOMM',
  post: 'ELEC',
  'post-weblog': 'BLOG',
  report: 'RPRT',
  review: 'JOUR',
  'review-book': 'JOUR',
  software: 'COMP',
  song: 'SOUND',
  standard: 'STAND',
  thesis: 'THES',
  webpage: 'ELEC',
};

/**
 * RIS: one line a tag and never a wrapped one, CRLF, UTF-8. Titles come without markup; dates as `YYYY/MM/DD/`;
 * pages in SP and EP; the remark on the status in N1.
 */
export function toRis(references: readonly ExportReference[]): string {
  return references.map(toRecord).join('\r\n');
}

type Field = readonly [tag: string, value: unknown];

function toRecord(reference: ExportReference): string {
  const fields: readonly Field[] = [
    ['TY', types[reference.item.type] ?? 'GEN'],
    ['ID', reference.key],
    ...describe(reference.item),
    ['N1', remark(reference)],
  ];
  const lines = fields
    .map(([tag, value]) => [tag, oneLine(value)] as const)
    .filter(([, value]) => value !== '')
    .map(([tag, value]) => `${tag}  - ${value}`);
  return [...lines, 'ER  - ', ''].join('\r\n');
}

function describe(item: CslItem): Field[] {
  const pages = pageRange(oneLine(item.page));
  const language = entryLanguage(item);
  return [
    ...names('AU', item.author),
    ...names('A2', item.editor),
    ...names('A4', item.translator),
    ['TI', plainTitle(item.title ?? '')],
    ['T2', plainTitle(item['container-title'] ?? '')],
    ['J2', item['container-title-short']],
    ['T3', item['collection-title']],
    ['PY', calendarDate(item.issued).year],
    ['DA', risDate(item.issued)],
    ['VL', item.volume],
    ['IS', item.issue],
    ['SP', pages.first],
    ['EP', pages.last],
    ['ET', item.edition ?? item.version],
    [item.type === 'article-journal' ? 'C7' : 'M1', item.number],
    ['M3', item.genre],
    ['PB', item.publisher],
    ['CY', item['publisher-place']],
    ['SN', item.ISSN ?? item.ISBN],
    ['DO', bareDoi(item.DOI) ?? item.DOI],
    ['AN', item.PMID],
    ['C2', item.PMCID],
    ['UR', item.URL],
    ['Y2', risDate(item.accessed)],
    ['LA', language.guessed ? item.language : language.tag],
    ['AB', item.abstract],
    ['N1', item.note],
  ];
}

function names(tag: string, list: readonly CslName[] | undefined): Field[] {
  return (list ?? []).map((name) => [tag, risName(name)]);
}

/** `Family, Given, Suffix`, the particles where they are spoken: `van der Berg, Hans`, `Humboldt, Alexander von`. */
function risName(name: CslName): string {
  if (name.literal !== undefined && name.family === undefined) return name.literal;
  const family = [name['non-dropping-particle'], name.family].filter(Boolean).join(' ');
  const given = [name.given, name['dropping-particle']].filter(Boolean).join(' ');
  return [family, given, name.suffix].filter(Boolean).join(', ');
}

function risDate(date: CslItem['issued']): string {
  const { year, month, day, words } = calendarDate(date);
  if (year === undefined) return words === undefined ? '' : `///${words.replaceAll('/', '-')}`;
  const part = (value: number | undefined): string => (value === undefined ? '' : String(value).padStart(2, '0'));
  return `${year < 0 ? year : String(year).padStart(4, '0')}/${part(month)}/${part(day)}/`;
}
