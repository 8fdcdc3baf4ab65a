import { valuesOf, type Table } from '../../model/table.ts';

/** The keys that a table cites, in reading order: row by row, in a row what holds for all arms first. */
export function citedInTable(table: Table): string[] {
  const fields = Object.values(table.fields)
    .filter(({ type }) => type === 'citation')
    .map(({ id }) => id);
  return table.rows.flatMap(({ values, arms }) =>
    [values, ...arms.map((arm) => arm.values)].flatMap((cells) =>
      fields.flatMap((field) => valuesOf(cells[field]).map(String)),
    ),
  );
}
