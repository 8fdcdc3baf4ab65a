import { bareDoi } from '../../engines/csl/doi.ts';
import { entryLanguage } from '../../engines/entry-language.ts';
import type { CslItem, CslName } from '../../model/csl.ts';
import { readDate } from './foreign-dates.ts';
import { filled, type ForeignBibliography, type ForeignRecord, type NotUnderstood } from './foreign-record.ts';
import { personName } from './person-names.ts';
import { parseRis, type RisRecord } from './ris-syntax.ts';

/** CSL type per type of RIS; whatever is not here is a document. */
const types: Readonly<Record<string, string>> = {
  ART: 'graphic',
  BILL: 'bill',
  BLOG: 'post-weblog',
  BOOK: 'book',
  CASE: 'legal_case',
  CHAP: 'chapter',
  COMP: 'software',
  CONF: 'book',
  CPAPER: 'paper-conference',
  DATA: 'dataset',
  DICT: 'entry-dictionary',
  EBOOK: 'book',
  ECHAP: 'chapter',
  EDBOOK: 'book',
  EJOUR: 'article-journal',
  ELEC: 'webpage',
  ENCYC: 'entry-encyclopedia',
  GEN: 'document',
  GOVDOC: 'report',
  ICOMM: 'personal_communication',
  INPR: 'article-journal',
  JFULL: 'periodical',
  JOUR: 'article-journal',
  MAP: 'map',
  MGZN: 'article-magazine',
  NEWS: 'article-newspaper',
  PAMP: 'pamphlet',
  PAT: 'patent',
  PCOMM: 'personal_communication',
  PREPRINT: 'article',
  RPRT: 'report',
  SOUND: 'song',
  STAND: 'standard',
  STAT: 'legislation',
  THES: 'thesis',
  UNPB: 'manuscript',
  VIDEO: 'motion_picture',
  WEB: 'webpage',
};

/** Types whose ET is a version. */
const versioned: ReadonlySet<string> = new Set(['software', 'webpage', 'dataset']);

/** What databases and programs note for themselves: where a record comes from, files on somebody's disk. */
const ofPrograms: ReadonlySet<string> = new Set('C6 CA CN DB DP L1 L3 L4 LK RP ST U1 U2 U3 U4 U5'.split(' '));

/** A RIS file as records, with what of it was not understood. */
export function readRis(text: string, file: string): ForeignBibliography {
  const { records, broken } = parseRis(text, file);
  const notUnderstood: NotUnderstood[] = [];
  return { records: records.map((record) => readRecord(record, notUnderstood)), notUnderstood, broken };
}

function readRecord(record: RisRecord, notUnderstood: NotUnderstood[]): ForeignRecord {
  const taken = new Set<RisRecord['fields'][number]>();
  const all = (...tags: string[]): string[] => {
    const fields = record.fields.filter(({ tag }) => tags.includes(tag));
    for (const field of fields) taken.add(field);
    return fields.map(({ value }) => value).filter((value) => value !== '');
  };
  /** The value of the first of these tags that has one; a second value is left over. */
  const one = (...tags: string[]): string => {
    const field = tags
      .map((tag) => record.fields.find((other) => other.tag === tag && other.value !== ''))
      .find((found) => found !== undefined);
    for (const other of record.fields)
      if (tags.includes(other.tag) && other.value === (field?.value ?? '')) taken.add(other);
    return field?.value ?? '';
  };
  const genre = one('M3');
  const type = /preprint|预印/i.test(genre) ? 'article' : (types[record.type] ?? 'document');
  const key = one('ID');
  const notes = all('N1', 'RN');
  const [first, last] = [one('SP'), one('EP')];
  const pages = last === '' || last === first ? first : `${first}-${last}`;
  const edition = one('ET');
  const standardNumber = one('SN');
  const isBook = /^(?:97[89][- ]?)?(?:\d[- ]?){9}[\dX]$/i.test(standardNumber);
  const accession = one('AN');
  const doi = one('DO');
  const item = filled({
    id: key,
    type,
    title: one('TI', 'T1', 'CT'),
    author: all('AU', 'A1').map(readName),
    editor: all('A2', 'ED').map(readName),
    translator: all('A4').map(readName),
    'container-title': one('T2', 'JF', 'JO', 'BT'),
    'container-title-short': one('J2', 'JA'),
    'collection-title': one('T3'),
    issued: readDate(one('DA')) ?? readDate(one('PY', 'Y1')),
    accessed: readDate(one('Y2')),
    volume: one('VL'),
    issue: one('IS'),
    page: pages,
    number: one('C7', 'M1'),
    edition: versioned.has(type) ? '' : edition,
    version: versioned.has(type) ? edition : '',
    genre,
    publisher: one('PB'),
    'publisher-place': one('CY', 'PP'),
    ISSN: isBook ? '' : standardNumber,
    ISBN: isBook ? standardNumber : '',
    DOI: bareDoi(doi) ?? doi,
    PMID: /^\d{1,8}$/.test(accession) ? accession : '',
    PMCID: one('C2'),
    URL: one('UR', 'L2'),
    abstract: one('AB', 'N2'),
    keyword: all('KW').join(', '),
    language: languageOf(one('LA')),
    note: notes.join('\n'),
  }) as CslItem;
  // The year stands twice in most files, alone and within the date.
  all('PY', 'Y1');
  for (const { tag, place, value } of record.fields.filter((field) => !taken.has(field))) {
    if (!ofPrograms.has(tag) && value !== '') notUnderstood.push({ kind: 'field', name: tag, key, place });
  }
  if (!Object.hasOwn(types, record.type)) {
    notUnderstood.push({ kind: 'type', name: record.type, key, place: record.place });
  }
  return { key, item, missing: [], place: { ...record.place, within: key } };
}

/** `Family, Given, Suffix`; without a comma one name. EndNote doubles a comma that is part of a body's name. */
function readName(value: string): CslName {
  if (value.includes(',,') || /,\s*$/.test(value)) return { literal: value.replace(',,', ',').replace(/,\s*$/, '') };
  const [family = '', given = '', ...suffix] = value.split(',').map((part) => part.trim());
  return personName(family, given, suffix.join(', '));
}

function languageOf(stated: string): string {
  const { tag, guessed } = entryLanguage({ id: '', type: '', language: stated });
  return guessed ? stated : tag;
}
