import { describe, expect, test } from 'vitest';
import { wholeFile } from '../../../src/model/place.ts';
import type { CellValue, Row, ShowPattern, Table } from '../../../src/model/table.ts';
import { armLines } from '../../../src/render/data/arm-lines.ts';
import { facetsOf } from '../../../src/render/data/facets.ts';
import { ranksOf } from '../../../src/render/data/ranks.ts';
import { modelHolder, tableModel } from '../../../src/render/views/table-model.ts';
import { generatedTable } from '../../support/generated-table.ts';
import { sourceOf } from './table-source.ts';

const place = wholeFile('tables/t1.yaml');
const given = (value: unknown): CellValue => ({ state: 'given', value, place });
const model = generatedTable(1);

function tableOf(rows: readonly Partial<Row>[]): Table {
  const whole = rows.map((row, index): Row => {
    return { id: `t1-r${index}`, values: {}, arms: [], unbound: [], flags: [], place, ...row };
  });
  return { ...model, notes: [], groups: [], rows: whole };
}

function ranks(show: ShowPattern, rows: readonly Partial<Row>[], works: readonly string[] = []): number[] {
  const table = tableOf(rows);
  const source = sourceOf(table, new Map(works.map((key, index) => [key, { number: index + 1 }])));
  const column = { id: 'c', head: {}, show: { zh: show, en: show }, align: 'start' } as const;
  return ranksOf(column, table.rows, source, 'en');
}

const field = (id: string) => ({ kind: 'field', field: id }) as const;
const maybe = (...ids: string[]) => ({ kind: 'optional', alternatives: ids.map((id) => [field(id)]) }) as const;
const only = (id: string, ...values: (CellValue | undefined)[]): Partial<Row>[] =>
  values.map((value) => ({ values: value ? { [id]: value } : {} }));
const missing = { state: 'not-reported', place } as const;

describe('rows rank', () => {
  test('by number within a unit, the same where they are equal, and not at all without a value', () => {
    const dose = (value: number, unit: string) => given([{ value, unit }]);
    const rows = only('dose', dose(10, 'mg'), dose(2, 'mg'), dose(3, '{cells}'), missing, undefined, dose(2, 'mg'));
    expect(ranks([field('dose')], rows)).toEqual([2, 1, 3, 0, 0, 1]);
  });

  test('by how long a time is, whatever its unit', () => {
    const day = (value: number, unit: string) => given([{ value, unit, form: 'elapsed' }]);
    expect(ranks([field('window')], only('window', day(1, 'wk'), day(3, 'h'), day(2, 'd')))).toEqual([3, 1, 2]);
  });

  test('by the place of a term in its vocabulary, of a work in the list, and of words in their language', () => {
    expect(ranks([field('route')], only('route', given('nose'), given('vein')))).toEqual([2, 1]);
    expect(ranks([field('ref')], only('ref', given('a'), given('b')), ['b', 'a'])).toEqual([2, 1]);
    const words = ['E10', 'e9', 'É9'].map((en) => given({ zh: '', en }));
    expect(ranks([field('finding')], only('finding', ...words))).toEqual([3, 1, 2]);
  });

  test('by the least of several values, those of arms among them, then by the next', () => {
    const counts = (...all: number[]) => ({ arms: all.map((n, at) => armOf('abc'[at]!, n)) });
    expect(ranks([field('animals')], [counts(9, 4), counts(4), counts(4, 5), counts(1, 20)])).toEqual([4, 2, 3, 1]);
  });

  test('by what is measured before what is named, and by what always prints before what may be left out', () => {
    const row = (route: string, value: number) => ({ values: { route: given(route), animals: given(value) } });
    const rows = [row('nose', 1), row('vein', 2), row('vein', 1)];
    expect(ranks([maybe('route'), field('animals')], rows)).toEqual([2, 3, 1]);
    expect(ranks([field('route'), maybe('animals')], rows)).toEqual([2, 3, 1]);
    const second = [{ values: { route: given('vein') } }, ...rows];
    expect(ranks([field('animals'), maybe('route')], second)[0]).toBe(0);
  });
});

test('facets name what some arm has and leave out what all have alike', () => {
  const rows = [
    { group: 'g', values: { route: given('nose') } },
    { group: 'g', arms: [armOf('a', 1, { route: given('vein') }), armOf('b', 1, { route: missing })] },
    { group: 'g' },
  ];
  const source = sourceOf(tableOf(rows));
  expect(facetsOf(source, [...armLines(source)], 'en')).toEqual([
    {
      id: 'route',
      label: 'field route',
      terms: [
        ['vein', 'vein'],
        ['nose', 'intranasal'],
        ['not-reported', 'Not reported'],
      ],
      arms: [1, 0, 2, []],
    },
  ]);
});

test('the model reaches the script whole, also with its own quotation mark in a label', () => {
  const rows = [{ values: { route: given('vein') } }, { values: { route: given('nose') } }];
  const odd = 'a | b "c" \\ \' d';
  const table = tableOf(rows);
  const terms = { ...model.vocabularies['routes']!.terms };
  terms['vein'] = { ...terms['vein']!, label: { zh: odd, en: odd } };
  const route = { ...model.fields['route']!, vocabulary: { ...model.vocabularies['routes']!, terms } };
  const made = tableModel(sourceOf({ ...table, fields: { ...table.fields, route } }), 'en', 500);
  const holder = modelHolder(made) as { properties: Record<string, string> };
  expect(JSON.parse(holder.properties['dataModel']!.replaceAll('|', '"'))).toEqual(made);
  expect(made.facets[0]!.terms[0]).toEqual(['vein', odd]);
});

test('a long table has ranks for the rows on the page alone', () => {
  const made = tableModel(sourceOf(generatedTable(1200)), 'en', 500);
  expect(made.columns.every(({ ranks: own }) => own.length === 500)).toBe(true);
  expect(made.rows!.at(-1)).toBe(499);
  expect(made.facets.every(({ arms }) => arms.length === made.rows!.length)).toBe(true);
});

function armOf(id: string, animals: number, values: Readonly<Record<string, CellValue>> = {}) {
  return { id, label: {}, values: { animals: given(animals), ...values } };
}
