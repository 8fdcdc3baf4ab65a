import { withSuperscripts } from '../../columns/inline.ts';
import { plainText } from '../../columns/plain-text.ts';
import type { Localized } from '../../model/language.ts';
import type { Table } from '../../model/table.ts';
import { dataFile, machineName, type ColumnOf, type DataFile } from './data-file.ts';
import { categoriesIn } from './data-words.ts';
import { fixedColumn } from './fixed-column.ts';
import type { TableExport } from './table-export.ts';

/** A note or a doubt about one row, or about the whole table. */
interface RemarkLine {
  readonly row: string | null;
  readonly column: string | null;
  readonly kind: 'note' | 'flag';
  readonly id: string;
  readonly flagKind: string | null;
  readonly text: Localized;
}

/** True when there is something to remark. */
export function hasRemarks({ notes, flags }: Pick<Table, 'notes' | 'flags'>): boolean {
  return notes.length + flags.length > 0;
}

/** One line a remark and row: the notes of the table and the doubts about its data, each with its words. */
export function remarksFile(source: TableExport): DataFile {
  const { table, languages } = source;
  const kinds = categoriesIn(source, ['note', 'flag'], 'data.remark');
  const columns = table.columns.map(({ id, head }) => ({ value: id, label: head }));
  const described: ColumnOf<RemarkLine>[] = [
    { ...fixedColumn(source, 'row'), value: ({ row }) => row },
    { ...fixedColumn(source, 'column', { categories: columns }), value: ({ column }) => column },
    { ...fixedColumn(source, 'kind', { categories: kinds, required: true }), value: ({ kind }) => kind },
    { ...fixedColumn(source, 'remark', { required: true }), value: ({ id }) => id },
    { ...fixedColumn(source, 'flag_kind'), value: ({ flagKind }) => flagKind },
    ...languages.map((language): ColumnOf<RemarkLine> => ({
      ...fixedColumn(source, 'text', { name: `text_${machineName(language)}`, language }),
      value: ({ text }) => plainText(withSuperscripts(text[language] ?? '')),
    })),
  ];
  return dataFile(
    { name: 'remarks', columns: described, key: [], foreignKeys: [{ fields: ['row'], file: 'arms' }] },
    () => remarkLines(table),
  );
}

function* remarkLines({ rows, notes, flags }: Table): Generator<RemarkLine> {
  for (const { id, text, cells } of notes) {
    const places = cells.length > 0 ? cells : [{ row: null, column: null }];
    for (const place of places) yield { ...place, kind: 'note', id, flagKind: null, text };
  }
  const flagged = rowsByFlag(rows);
  for (const { id, kind = null, text } of flags) {
    for (const row of flagged.get(id) ?? [null]) yield { row, column: null, kind: 'flag', id, flagKind: kind, text };
  }
}

/** Ids of the rows that name each flag. */
export function rowsByFlag(rows: Table['rows']): ReadonlyMap<string, readonly string[]> {
  const byFlag = new Map<string, string[]>();
  for (const { id, flags } of rows) {
    for (const flag of flags) {
      const named = byFlag.get(flag);
      if (named) named.push(id);
      else byFlag.set(flag, [id]);
    }
  }
  return byFlag;
}
