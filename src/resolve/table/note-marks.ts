import type { Table, TableNote } from '../../model/table.ts';

/** The mark of a citation whose work is not identified. */
export const unidentifiedMark = '‡';

/** Notes with marks, in the order of their marks, and the marks of each cell. */
export interface NoteMarks {
  readonly marked: readonly { readonly mark: string; readonly note: TableNote }[];
  marksOf(row: string, column: string): readonly string[];
}

/** Letters for the notes of a table in reading order: a, b, c by rows and, in a row, by columns. */
export function markNotes(table: Table): NoteMarks {
  const noted = new Map<string, Set<string>>();
  for (const { id, cells } of table.notes) {
    for (const { row, column } of cells) {
      const cell = `${row} ${column}`;
      noted.set(cell, (noted.get(cell) ?? new Set()).add(id));
    }
  }
  const marks = new Map<string, string>();
  const byCell = new Map<string, string[]>();
  for (const { id: row } of noted.size > 0 ? table.rows : []) {
    for (const { id: column } of table.columns) {
      const cell = `${row} ${column}`;
      const notes = [...(noted.get(cell) ?? [])];
      if (notes.length === 0) continue;
      for (const id of notes) if (!marks.has(id)) marks.set(id, letter(marks.size));
      byCell.set(
        cell,
        notes.map((id) => marks.get(id)!),
      );
    }
  }
  const noteOf = new Map(table.notes.map((note) => [note.id, note]));
  return {
    marked: [...marks].map(([id, mark]) => ({ mark, note: noteOf.get(id)! })),
    marksOf: (row, column) => byCell.get(`${row} ${column}`) ?? [],
  };
}

/** a to z, then aa, bb. */
function letter(index: number): string {
  return String.fromCodePoint(97 + (index % 26)).repeat(1 + Math.floor(index / 26));
}
