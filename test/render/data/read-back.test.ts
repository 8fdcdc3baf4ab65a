import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { columnType, columnTypes } from '../../../src/columns/registry.ts';
import { valuesOf, type CellValue, type Field, type Table } from '../../../src/model/table.ts';
import { machineCsv } from '../../../src/render/data/csv.ts';
import type { DataFile, FileName } from '../../../src/render/data/data-file.ts';
import { formulaGuard, reasonGuard } from '../../../src/render/data/guard.ts';
import { tableJson } from '../../../src/render/data/json.ts';
import { tableFile } from '../../../src/render/data/table-files.ts';
import { parseCsv } from './parse-csv.ts';
import { randomTable, typesCovered } from './random-table.ts';
import { languages, sourceOf, textOf } from './table-source.ts';

type Flat = string | number | boolean | null;

/** A cell as a data file gives it: the reason why there is no value, or the parts of each value. */
type ReadCell = { readonly missing: string } | readonly Record<string, Flat>[] | undefined;

/** What every arm of a table holds, by line and field, from the model. */
function modelCells({ rows, fields }: Table): Map<string, ReadCell> {
  const cells = rows.flatMap(({ id, values, arms }) =>
    (arms.length > 0 ? arms : [undefined]).flatMap((arm) =>
      Object.values(fields).map((field): [string, ReadCell] => [
        `${arm ? `${id}.${arm.id}` : id} ${field.id}`,
        flatCell(arm?.values[field.id] ?? values[field.id], field),
      ]),
    ),
  );
  return new Map(cells);
}

function flatCell(cell: CellValue | undefined, field: Field): ReadCell {
  if (!cell) return undefined;
  if (cell.state !== 'given') return { missing: cell.state };
  const type = columnType(field.type)!;
  const parts = type.parts(field, languages);
  return valuesOf(cell).map((value) => {
    const flat = type.data(value, field);
    return Object.fromEntries(parts.map(({ name }) => [name, flat[name] ?? null]));
  });
}

const bytesOf = (table: Table, name: FileName) => {
  const file = tableFile(name, sourceOf(table));
  const [, ...lines] = parseCsv(textOf(machineCsv(file)));
  return { file, lines };
};

/** A cell's text as the value that it stands for, by its column's type. */
function typed(text: string, { columns }: DataFile, index: number): Flat {
  const { kind, mayBeMissing } = columns[index]!;
  const plain = (mayBeMissing ? reasonGuard : formulaGuard).lift(text);
  if (plain === '') return null;
  if (kind === 'number' || kind === 'integer') return Number(plain);
  return kind === 'boolean' ? plain === 'true' : plain;
}

const states = new Set(['not-reported', 'not-applicable', 'unclear', 'not-stated']);

/** The same cells from `t1.csv`. Its columns come in the order of fields, values and parts. */
function cellsOfArms(table: Table): Map<string, ReadCell> {
  const { file, lines } = bytesOf(table, 'arms');
  const start = file.columns.findIndex(({ name }) => name === 'arm_binding') + 1;
  const found = new Map<string, ReadCell>();
  for (const line of lines) {
    let at = start;
    for (const field of Object.values(table.fields)) {
      const parts = columnType(field.type)!.parts(field, languages);
      const width = parts.length + (field.type === 'citation' ? 2 : 0);
      const first = line[at]!;
      const values: Record<string, Flat>[] = [];
      const family = file.columns[at]!.family.id;
      do {
        if (parts.some((_, index) => line[at + index] !== '')) {
          values.push(
            Object.fromEntries(parts.map(({ name }, index) => [name, typed(line[at + index]!, file, at + index)])),
          );
        }
        at += width;
      } while (file.columns[at]?.family.id === family);
      if (file.columns[at]!.family.id.endsWith('not_bound_to_arm')) at += 1;
      found.set(
        `${line[0]} ${field.id}`,
        states.has(first) ? { missing: first } : values.length > 0 ? values : undefined,
      );
    }
  }
  return found;
}

/** The same cells from `t1.values.csv`, by the names of its columns. */
function cellsOfValues(table: Table): Map<string, ReadCell> {
  const { file, lines } = bytesOf(table, 'values');
  const at = (name: string) => file.columns.findIndex((column) => column.name === name);
  const found = new Map<string, ReadCell>([...modelCells(table).keys()].map((key) => [key, undefined]));
  for (const line of lines) {
    const field = table.fields[line[at('field')]!]!;
    const key = `${line[0]} ${field.id}`;
    const missing = line[at('missing')]!;
    if (missing !== '') {
      found.set(key, { missing });
      continue;
    }
    const parts = columnType(field.type)!.parts(field, languages);
    const value = Object.fromEntries(
      parts.map(({ name, language, kind }): [string, Flat] => {
        const column = at(language ? `text_${language}` : name === '' || name === 'key' ? 'value' : name);
        const read = typed(line[column]!, file, column);
        return [
          name,
          read === null ? null : kind === 'boolean' ? String(read) === 'true' : kind === 'text' ? read : Number(read),
        ];
      }),
    );
    const before = found.get(key);
    const values = Array.isArray(before) ? before : [];
    expect(line[at('index')]).toBe(String(values.length + 1));
    found.set(key, [...values, value]);
  }
  return found;
}

test('tables are tried with every type', () => {
  expect([...typesCovered].sort()).toEqual(Object.keys(columnTypes).sort());
});

test('a value fills no columns but those that its type declares, each with what it declares', () => {
  const kindOf = { text: 'string', number: 'number', integer: 'number', boolean: 'boolean' } as const;
  fc.assert(
    fc.property(randomTable, ({ fields, rows }) => {
      for (const cells of rows.flatMap(({ values, arms }) => [values, ...arms.map((arm) => arm.values)])) {
        for (const [id, cell] of Object.entries(cells)) {
          const field = fields[id]!;
          const type = columnType(field.type)!;
          const kinds = new Map(type.parts(field, languages).map(({ name, kind }) => [name, kindOf[kind]]));
          for (const value of valuesOf(cell)) {
            for (const [name, part] of Object.entries(type.data(value, field))) {
              expect(kinds.has(name), `${field.type} ${name}`).toBe(true);
              if (part !== null) expect(typeof part, `${field.type} ${name}`).toBe(kinds.get(name));
            }
          }
        }
      }
    }),
  );
});

test('the CSV files of a table give back every value and every reason', () => {
  fc.assert(
    fc.property(randomTable, (table) => {
      const model = modelCells(table);
      expect(cellsOfArms(table)).toEqual(model);
      expect(cellsOfValues(table)).toEqual(model);
    }),
  );
});

test('the JSON of a table gives back its rows as they are', () => {
  fc.assert(
    fc.property(randomTable, (table) => {
      const { rows } = JSON.parse(tableJson(sourceOf(table))) as { rows: JsonRow[] };
      const model = table.rows.map(({ place: _place, values, arms, ...row }) => ({
        ...row,
        values: withoutPlaces(values),
        arms: arms.map((arm) => ({ ...arm, values: withoutPlaces(arm.values) })),
      }));
      const read = rows.map(({ values, arms, ...row }) => ({
        ...row,
        values: cellsFromJson(values),
        arms: arms.map((arm) => ({ ...arm, values: cellsFromJson(arm.values) })),
      }));
      expect(read).toEqual(model);
    }),
  );
});

test('no two columns of a file have one name, whatever fields are called', () => {
  fc.assert(
    fc.property(randomTable, (table) => {
      for (const name of ['arms', 'values', 'remarks'] as const) {
        const names = tableFile(name, sourceOf(table)).columns.map((column) => column.name);
        expect(new Set(names).size).toBe(names.length);
        for (const one of names) expect(one).toMatch(/^[a-z][a-z0-9_]*$/);
      }
    }),
  );
});

interface JsonRow {
  readonly values: Record<string, unknown>;
  readonly arms: readonly { readonly values: Record<string, unknown> }[];
}

function withoutPlaces(cells: Readonly<Record<string, CellValue>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(cells).map(([id, { place: _place, ...cell }]) => [id, cell]));
}

function cellsFromJson(cells: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(cells).map(([id, value]) => {
      const missing = typeof value === 'object' && value !== null && 'missing' in value;
      return [id, missing ? { state: value.missing } : { state: 'given', value }];
    }),
  );
}
