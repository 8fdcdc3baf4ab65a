import { plainText } from '../../columns/plain-text.ts';
import type { Arm, Row, Table } from '../../model/table.ts';
import { formatCsv, type DataValue } from './delimited.ts';
import { fieldColumns } from './field-columns.ts';
import type { TableExport } from './table-export.ts';

/** One column of the file: its head, and its value for an arm of a row or for a row without arms. */
type DataColumn = readonly [head: string, value: (row: Row, arm: Arm | undefined) => DataValue];

/**
 * A table as CSV in long format: one line an arm, with the row's and the arm's id; UTF-8, heads for machines.
 * First the typed values, with what is derived or bound by the editors in columns named so; then the wording of
 * every printed column per language (`dose_printed_zh`).
 */
export function tableCsv(source: TableExport): string {
  const columns = [...identity(source), ...values(source), ...remarks(source), ...wording(source)];
  const lines = source.table.rows.flatMap((row) =>
    (row.arms.length > 0 ? row.arms : [undefined]).map((arm) => columns.map(([, value]) => value(row, arm))),
  );
  return formatCsv([columns.map(([head]) => head), ...lines]);
}

function identity({ table, languages }: TableExport): DataColumn[] {
  const groups = new Map(table.groups.map((group) => [group.id, group]));
  return [
    ['table', () => table.id],
    ['row', (row) => row.id],
    ['group', (row) => row.group ?? null],
    ...languages.map((language): DataColumn => [
      `group_${language}`,
      ({ group }) => (group === undefined ? null : (groups.get(group)?.label[language] ?? null)),
    ]),
    ['arm', (_row, arm) => arm?.id ?? null],
    ['arm_binding', (_row, arm) => arm?.binding ?? null],
    ...languages.map((language): DataColumn => [`arm_${language}`, (_row, arm) => arm?.label[language] ?? null]),
    ['fields_not_bound_to_arm', ({ unbound }) => list(unbound.map((field) => field.replaceAll('-', '_')))],
  ];
}

function values({ table, works }: TableExport): DataColumn[] {
  return Object.values(table.fields).flatMap((field) =>
    fieldColumns(field, table, works).map(({ head, value }): DataColumn => [
      head,
      (row, arm) => value(arm?.values[field.id] ?? row.values[field.id]),
    ]),
  );
}

function remarks({ table }: TableExport): DataColumn[] {
  return [
    ['flags', ({ flags }) => list(flags)],
    ['notes', ({ id }) => list(notesAt(table, id))],
  ];
}

function notesAt({ notes }: Table, row: string): string[] {
  return notes.filter(({ cells }) => cells.some((cell) => cell.row === row)).map(({ id }) => id);
}

function wording({ table, languages, printed }: TableExport): DataColumn[] {
  return table.columns.flatMap(({ id }) =>
    languages.map((language): DataColumn => {
      const rows = new Map(printed[language]?.rows.map((row) => [row.id, row.cells]));
      return [
        `${id.replaceAll('-', '_')}_printed_${language}`,
        (row) => {
          const cell = rows.get(row.id)?.find(({ column }) => column === id);
          // Spaces that only hold a line together mean nothing in a data file.
          return cell ? plainText(cell.content).replace(/[\u00a0\u202f]/g, ' ') : null;
        },
      ];
    }),
  );
}

function list(items: readonly string[]): DataValue {
  return items.length > 0 ? items.join(';') : null;
}
