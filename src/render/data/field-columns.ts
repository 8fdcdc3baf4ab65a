import { columnType } from '../../columns/registry.ts';
import { valuesOf, type CellValue, type Field, type Table } from '../../model/table.ts';
import type { DataValue } from './delimited.ts';
import type { CitedWork } from './table-export.ts';

/** One column of a data file that a field fills. */
export interface FieldColumn {
  readonly head: string;
  value(cell: CellValue | undefined): DataValue;
}

const separator = ';';

/**
 * The columns of one field: the value and its parts (`dose`, `dose_unit`), several values of a cell divided by `;`.
 * Where there is no value, its reason stands in their place (`not-reported`). What is not in the source says
 * so in the column's name (`_derived`). A citation also gives its number and how sure its record is.
 */
export function fieldColumns(field: Field, table: Table, works: ReadonlyMap<string, CitedWork>): FieldColumn[] {
  const type = columnType(field.type)!;
  const data = (value: unknown) => type.data(value, field);
  const cells = table.rows.flatMap(({ values, arms }) => [values, ...arms.map((arm) => arm.values)]);
  const parts = new Set(
    cells.flatMap((values) => valuesOf(values[field.id]).flatMap((value) => Object.keys(data(value)))),
  );
  const columns = [...(parts.size > 0 ? parts : [''])].map((part) =>
    column(head(field, part), (value) => data(value)[part] ?? null),
  );
  if (field.type !== 'citation') return columns;
  const work = (value: unknown) => works.get(String(value));
  return [
    ...columns,
    column(head(field, 'number'), (value) => work(value)?.number ?? null),
    column(head(field, 'status'), (value) => work(value)?.status ?? null),
  ];
}

function head(field: Field, part: string): string {
  return [field.id.replaceAll('-', '_'), part, field.derived ? 'derived' : '']
    .filter((piece) => piece !== '')
    .join('_');
}

function column(name: string, valueOf: (value: unknown) => DataValue): FieldColumn {
  return {
    head: name,
    value(cell) {
      if (!cell) return null;
      if (cell.state !== 'given') return cell.state;
      const [first = null, ...others] = valuesOf(cell).map(valueOf);
      return others.length === 0 ? first : [first, ...others].map((value) => value ?? '').join(separator);
    },
  };
}
