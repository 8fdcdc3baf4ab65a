import { workbook } from '../../engines/xlsx/workbook.ts';
import type { UiLanguage } from '../../model/language.ts';
import {
  translationColumns,
  type TranslatedKind,
  type TranslationLine,
  type TranslationStatus,
} from '../../model/translation.ts';
import type { ExportOutcome } from '../../pipeline/table/export-words.ts';
import { csvBytes } from '../../render/data/delimited.ts';
import { spreadsheetGuard } from '../../render/data/guard.ts';

type Words = Readonly<Record<UiLanguage, string>>;

const kinds: Readonly<Record<TranslatedKind, Words>> = {
  caption: { zh: '表题', en: 'Caption' },
  head: { zh: '栏名', en: 'Column head' },
  group: { zh: '行组', en: 'Group of rows' },
  term: { zh: '词表', en: 'Term' },
  cell: { zh: '文字格', en: 'Cell' },
  arm: { zh: '组名', en: 'Study arm' },
  abbreviation: { zh: '缩略语', en: 'Abbreviation' },
  note: { zh: '表注', en: 'Note' },
  flag: { zh: '存疑', en: 'Flag' },
  field: { zh: '字段名', en: 'Field name' },
};

/** What a translator is told of a line; of what is the same in both languages, nothing. */
export const statusWords: Readonly<Record<TranslationStatus, Words>> = {
  missing: { zh: '待译', en: 'Missing' },
  never: { zh: '待核对', en: 'To confirm' },
  confirmed: { zh: '已核对', en: 'Confirmed' },
  'source-ahead': { zh: '原文已改', en: 'Source changed' },
  'other-ahead': { zh: '译文已改', en: 'Translation changed' },
  'both-changed': { zh: '两边均改', en: 'Both changed' },
  unasked: { zh: '', en: '' },
};

/** Widths of the columns, in characters. */
const widths = [26, 30, 14, 56, 56, 16, 38];

/** A translator’s sheet as a workbook, or as separated values that a spreadsheet opens. */
export function translationBytes(
  { slug, direction, lines }: Extract<ExportOutcome, { state: 'exported' }>,
  separated: boolean,
  ui: UiLanguage,
): Uint8Array {
  const heads = Object.entries(translationColumns).map(([column, head]) => {
    if (column === 'source') return `${head} (${direction.from})`;
    return column === 'translation' ? `${head} (${direction.to})` : head;
  });
  const rows = lines.map((line) => valuesOf(line, ui));
  // By the mark in front Excel knows the encoding.
  if (separated) return csvBytes([heads, ...rows], () => spreadsheetGuard, { mark: true });
  return workbook([
    {
      name: `${slug} ${direction.from}-${direction.to}`,
      widths,
      frozen: 1,
      rows: [{ values: heads, look: 'head' }, ...rows.map((values) => ({ values }))],
    },
  ]);
}

/** In the order of `translationColumns`. */
function valuesOf(line: TranslationLine, ui: UiLanguage): string[] {
  const { id, kind, source, translation, status, fingerprint } = line;
  return [id, placeOf(line, ui), kinds[kind][ui], source, translation, statusWords[status][ui], fingerprint];
}

/** `表 1 · t1-r04 · 疗效`; of what tables share `vocabularies · routes · tail-vein`. */
function placeOf({ table, number, names }: TranslationLine, ui: UiLanguage): string {
  const called = number === undefined ? table : { zh: `表 ${number}`, en: `Table ${number}` }[ui];
  return [called, ...names].join(' · ');
}
