import type { Diagnostic, Result } from '../../model/diagnostic.ts';
import { fieldsOf, valuesOf, type CellValue, type Table, type TableNote } from '../../model/table.ts';
import { namesAreDeclared } from './rules/names-are-declared.ts';
import type { TableYaml } from './schema.ts';

type Cell = TableNote['cells'][number];

/**
 * The notes of a table with the cells that carry their marks: those that a note names, and those of columns that show
 * a field of the type `note` with its id. Diagnostics: `names-are-declared` for a note that the table does not have.
 */
export function readNotes(
  yaml: TableYaml['notes'],
  { fields, columns, rows }: Pick<Table, 'fields' | 'columns' | 'rows'>,
): Result<TableNote[]> {
  const known = yaml.map(({ id }) => id);
  const byField = new Map<string, Cell[]>();
  const diagnostics: Diagnostic[] = [];
  for (const { id: field, type } of Object.values(fields)) {
    if (type !== 'note') continue;
    const shown = columns.filter(({ show }) =>
      Object.values(show).some((pattern) => pattern && fieldsOf(pattern).includes(field)),
    );
    for (const { id: row, values, arms } of rows) {
      for (const cell of [values, ...arms.map((arm) => arm.values)].map((own) => own[field])) {
        for (const note of valuesOf(cell as CellValue<string> | undefined)) {
          if (!known.includes(note)) {
            diagnostics.push(namesAreDeclared.at(cell!.place, { kind: 'note', name: note, known }));
          }
          byField.set(note, [...(byField.get(note) ?? []), ...shown.map((column) => ({ row, column: column.id }))]);
        }
      }
    }
  }
  const value = yaml.map(({ cells, ...note }) => ({
    ...note,
    cells: [
      ...Object.entries(cells).flatMap(([row, names]) => names.map((column) => ({ row, column }))),
      ...(byField.get(note.id) ?? []),
    ],
  }));
  return { value, diagnostics };
}
