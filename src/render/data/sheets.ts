import type { Sheet, SheetRow } from '../../engines/xlsx/workbook.ts';
import type { SheetValue } from '../../engines/xlsx/cells.ts';
import type { ContentLanguage } from '../../model/language.ts';
import type { ResolvedCell, ResolvedTable } from '../../model/table.ts';
import { armsFile, wordsOf } from './arms-file.ts';
import type { DataColumn, DataFile, DataValue } from './data-file.ts';
import { reasons } from './data-words.ts';
import type { TableExport } from './table-export.ts';

/** A table as a workbook: as each language prints it, then its typed data, then what the columns of these hold. */
export function tableSheets(source: TableExport): Sheet[] {
  const { languages, printed, labelsOf } = source;
  const file = armsFile(source);
  const nameIn = (key: string) => languages.map((language) => labelsOf(language)(key)).join(' ');
  return [
    ...languages.flatMap((language) => {
      const table = printed[language];
      return table ? [printedSheet(table, source, language)] : [];
    }),
    {
      name: nameIn('data.sheet.data'),
      widths: file.columns.map(({ kind }) => (kind === 'text' ? 18 : 12)),
      frozen: 1,
      rows: typedRows(file),
    },
    {
      name: nameIn('data.sheet.columns'),
      widths: [26, 26, ...languages.flatMap(() => [30, 60]), 12, 12],
      frozen: 1,
      rows: columnRows(file, source),
    },
  ];
}

function printedSheet(table: ResolvedTable, { labelsOf }: TableExport, language: ContentLanguage): Sheet {
  return {
    name: `${table.label} ${labelsOf(language)(`language.${language}`)}`,
    widths: table.columns.map(({ width = 12 }) => Math.max(8, Math.round(width * 1.8))),
    frozen: table.columnGroups.length > 0 ? 3 : 2,
    rows: printedRows(table),
  };
}

/** Caption and heads, the rows under the heads of their groups, and the notes. */
function* printedRows(table: ResolvedTable): Generator<SheetRow> {
  const { label, caption, columns, columnGroups, groups, rows, notes } = table;
  yield { values: [`${label} ${caption}`], look: 'strong' };
  if (columnGroups.length > 0) yield { values: columns.map(({ id }) => headOver(id, table)), look: 'head' };
  yield { values: columns.map(({ head, unit = '' }) => head + unit), look: 'head' };
  const groupLabels = new Map(groups.map((group) => [group.id, group.label]));
  let open: string | undefined;
  for (const { group, cells } of rows) {
    if (group !== open && group !== undefined) yield { values: [groupLabels.get(group) ?? group], look: 'strong' };
    open = group;
    yield { values: cells.map(printedValue) };
  }
  for (const { mark, content } of notes)
    yield { values: [(mark ? `[${mark}] ` : '') + wordsOf(content)], look: 'plain' };
}

/** The head over a group of columns, where its first column stands. */
function headOver(column: string, { columns, columnGroups }: ResolvedTable): string | null {
  const group = columnGroups.find((one) => one.columns.includes(column));
  const first = columns.find(({ id }) => group?.columns.includes(id));
  return group && first?.id === column ? group.head : null;
}

/** A printed number as a number, everything else as a text; marks of notes behind it in brackets. */
function printedValue({ content, marks }: ResolvedCell): SheetValue {
  const text = wordsOf(content);
  if (marks.length > 0) return `${text} [${marks.join(',')}]`.trim();
  const plain = text.replace('\u2212', '-');
  return plain !== '' && String(Number(plain)) === plain && Number.isFinite(Number(plain)) ? Number(plain) : text;
}

function* typedRows({ columns, lines }: DataFile): Generator<SheetRow> {
  yield { values: columns.map(({ name }) => name), look: 'head' };
  for (const line of lines()) yield { values: line.map(sheetValue) };
}

function sheetValue(value: DataValue): SheetValue {
  return typeof value === 'object' && value !== null ? value.missing : value;
}

/** One row a column, and below it one for each value that it may hold, in all languages. */
function* columnRows({ columns }: DataFile, source: TableExport): Generator<SheetRow> {
  const { languages, labelsOf } = source;
  const words = (key: string) => languages.map((language) => labelsOf(language)(key)).join(' / ');
  const own = (key: string) =>
    languages.map((language) => `${labelsOf(language)(key)} (${labelsOf(language)(`language.${language}`)})`);
  const [titles, meanings] = [own('data.head.title'), own('data.head.meaning')];
  yield {
    values: [
      words('data.head.column'),
      words('data.head.value'),
      ...languages.flatMap((_, index) => [titles[index]!, meanings[index]!]),
      words('data.head.kind'),
      words('data.head.unit'),
    ],
    look: 'head',
  };
  const missing = reasons(source);
  for (const column of columns) {
    yield { values: columnRow(column, source) };
    for (const { value, label } of [...(column.categories ?? []), ...(column.mayBeMissing ? missing : [])]) {
      yield { values: [column.name, value, ...languages.flatMap((language) => [label[language] ?? null, null])] };
    }
  }
}

function columnRow({ name, title, meaning, kind, unit }: DataColumn, { languages }: TableExport): SheetValue[] {
  const words = languages.flatMap((language) => [title[language] ?? null, meaning[language] ?? null]);
  return [name, null, ...words, kind, unit ?? null];
}
