import * as fc from 'fast-check';
import { wholeFile } from '../../../src/model/place.ts';
import { armBindings, valueStates, type CellValue, type Field, type Table } from '../../../src/model/table.ts';

const place = wholeFile('tables/t1.yaml');
const both = (words: string) => ({ zh: `${words}（中）`, en: words });

const routes = {
  id: 'routes',
  terms: {
    vein: { id: 'vein', label: both('vein'), class: 'IV', place },
    nose: { id: 'nose', label: both('nose'), place },
  },
  place,
};

const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (value === 0 ? 0 : value));
const positive = fc.double({ min: 0, max: 1e9, noNaN: true }).map((value) => (value === 0 ? 0 : value));
const time = fc.constantFrom('min', 'h', 'd', 'wk', 'mo', 'a');
const bound = fc.record({ value: number, decimals: fc.nat(4), included: fc.boolean() });

/** Texts that programs are apt to take for something else, and any others. */
const words = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }),
  fc.stringMatching(/^['=+\-@"\t\r\n, ;]{1,6}$/),
  fc.constantFrom(...valueStates, "'unclear", '0', '1-10', 'TRUE', '-5', '=1+1', '_x0041_', 'a<b>&"c"'),
);

/** A value of each type, as reading would give it. */
const values: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  citation: fc.constantFrom('first2020', 'second2021'),
  count: fc.nat(),
  date: fc.constantFrom('2026', '2026-11', '2026-11-25'),
  duration: fc.record({ value: positive, unit: time }),
  note: fc.constantFrom('washout', 'paired'),
  number: fc.record({ value: number, decimals: fc.nat(4) }),
  quantity: fc.record({ value: number, unit: fc.constantFrom('{cells}', 'uL', '%') }),
  range: fc.oneof(
    fc.record({ low: bound, high: bound, unit: fc.constantFrom('wk', '%') }),
    fc.record({ low: bound }),
    fc.record({ high: bound }),
  ),
  term: fc.constantFrom('vein', 'nose'),
  text: fc.record({ zh: words, en: words }),
  'time-after': fc.record({ value: positive, unit: time, form: fc.constantFrom('ordinal', 'elapsed') }),
  'yes-no': fc.boolean(),
};

export const typesCovered = Object.keys(values);

const declaration = fc.record({
  type: fc.constantFrom(...typesCovered),
  list: fc.boolean(),
  derived: fc.boolean(),
  per: fc.constantFrom('row' as const, 'arm' as const),
});

function fieldOf(id: string, { type, ...more }: { type: string } & Pick<Field, 'list' | 'derived' | 'per'>): Field {
  return { id, type, label: both(id), place, ...more, ...(type === 'term' && { vocabulary: routes }) };
}

function cellOf({ type, list }: Field): fc.Arbitrary<CellValue> {
  const value = values[type]!;
  return fc.oneof(
    fc.constantFrom(...valueStates).map((state): CellValue => ({ state, place })),
    (list ? fc.array(value, { minLength: 1, maxLength: 4 }) : value).map((given): CellValue => ({
      state: 'given',
      value: given,
      place,
    })),
  );
}

function cellsOf(fields: readonly Field[]): fc.Arbitrary<Record<string, CellValue>> {
  return fc
    .tuple(...fields.map((field) => fc.option(cellOf(field))))
    .map((cells) =>
      Object.fromEntries(cells.flatMap((cell, index) => (cell ? [[fields[index]!.id, cell] as const] : []))),
    );
}

function rowOf(id: string, fields: readonly Field[]) {
  const arms = fc
    .integer({ min: 0, max: 3 })
    .chain((count) => fc.tuple(...Array.from({ length: count }, () => cellsOf(fields))));
  return fc
    .record({
      values: cellsOf(fields),
      arms,
      binding: fc.constantFrom(undefined, ...armBindings),
      unbound: fc.subarray(fields.map((field) => field.id)),
      flags: fc.subarray(['F1', 'F2']),
      group: fc.constantFrom(undefined, 'g1'),
    })
    .map(({ values: own, arms: some, binding, group, ...row }) => ({
      id,
      ...row,
      ...(group && { group }),
      // A field stands with the row or with its arms, never with both.
      values: some.length === 0 ? own : only(own, fields, 'row'),
      arms: some.map((cells, index) => ({
        id: 'abc'[index]!,
        label: both(`arm ${index}`),
        ...(binding && { binding }),
        values: only(cells, fields, 'arm'),
      })),
      place,
    }));
}

function only(
  cells: Record<string, CellValue>,
  fields: readonly Field[],
  per: Field['per'],
): Record<string, CellValue> {
  const wanted = new Set(fields.filter((field) => field.per === per).map(({ id }) => id));
  return Object.fromEntries(Object.entries(cells).filter(([id]) => wanted.has(id)));
}

/** Tables of any fields, rows and arms, some of whose fields are named like parts of others. */
export const randomTable: fc.Arbitrary<Table> = fc
  .uniqueArray(fc.constantFrom('dose', 'dose-1', 'volume', 'volume-unit', 'route', 'arm-id', 'finding'), {
    minLength: 1,
  })
  .chain((ids) => fc.tuple(...ids.map((id) => declaration.map((one) => fieldOf(id, one)))))
  .chain((fields) =>
    fc
      .integer({ min: 1, max: 5 })
      .chain((count) => fc.tuple(...Array.from({ length: count }, (_, index) => rowOf(`t1-r0${index}`, fields))))
      .map((rows) => tableOf(fields, rows)),
  );

function tableOf(fields: readonly Field[], rows: Table['rows']): Table {
  return {
    id: 't1',
    caption: both('Random table'),
    vocabularies: { routes },
    fields: Object.fromEntries(fields.map((field) => [field.id, field])),
    columns: fields.map(({ id, label }) => {
      const show = [{ kind: 'field' as const, field: id }];
      return { id, head: label, show: { zh: show, en: show }, align: 'start' };
    }),
    columnGroups: [],
    groups: [{ id: 'g1', label: both('group') }],
    rows,
    abbreviations: [],
    notes: [{ id: 'paired', text: both('paired'), cells: [{ row: rows[0]!.id, column: fields[0]!.id }] }],
    flags: [
      { id: 'F1', kind: 'data', text: both('doubt') },
      { id: 'F2', text: both('other') },
    ],
    place,
  };
}
