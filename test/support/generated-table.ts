import type { CellValue, Field, Row, Table } from '../../src/model/table.ts';
import { wholeFile } from '../../src/model/place.ts';

const place = wholeFile('tables/t1.yaml');

const both = (zh: string, en: string) => ({ zh, en });

const routes = {
  id: 'routes',
  terms: {
    vein: { id: 'vein', label: both('静脉', 'vein'), class: 'IV', place },
    nose: { id: 'nose', label: both('鼻内', 'intranasal'), place },
  },
  place,
};

const field = (id: string, type: string, more: Partial<Field> = {}): Field => ({
  id,
  type,
  per: 'arm',
  label: both(`${id}字段`, `field ${id}`),
  list: false,
  derived: false,
  place,
  ...more,
});

const fields = {
  route: field('route', 'term', { vocabulary: routes }),
  dose: field('dose', 'quantity', { list: true }),
  window: field('window', 'time-after', { list: true }),
  volume: field('volume', 'quantity', { unit: 'uL' }),
  animals: field('animals', 'count'),
  score: field('score', 'number', { derived: true }),
  finding: field('finding', 'text', { per: 'row' }),
  ref: field('ref', 'citation', { per: 'row' }),
} satisfies Record<string, Field>;

const given = (value: unknown): CellValue => ({ state: 'given', value, place });

/**
 * A table of invented values, with arms, groups of a thousand rows, several values in a cell, reasons for missing
 * ones, notes and flags: the same for the same number of rows.
 */
export function generatedTable(rows: number): Table {
  const ids = Array.from({ length: rows }, (_, index) => `t1-r${String(index + 1).padStart(5, '0')}`);
  return {
    id: 't1',
    caption: both('生成的表', 'Generated table'),
    vocabularies: { routes },
    fields,
    columns: [
      { id: 'route', head: both('途径', 'Route'), show: pattern('route'), align: 'start' },
      { id: 'dose', head: both('剂量', 'Dose'), show: pattern('dose'), align: 'start' },
      { id: 'window', head: both('时间', 'Time'), show: pattern('window'), align: 'start' },
      { id: 'finding', head: both('结果', 'Finding'), show: pattern('finding'), align: 'start' },
      { id: 'reference', head: both('文献', 'Ref.'), show: pattern('ref'), align: 'center' },
    ],
    columnGroups: [],
    groups: Array.from({ length: Math.ceil(rows / 1000) }, (_, index) => ({
      id: `g${index}`,
      label: both(`第${index}组`, `Group ${index}`),
    })),
    rows: ids.map(rowOf),
    abbreviations: [],
    notes: Array.from({ length: Math.ceil(rows / 100) }, (_, index) => ({
      id: `n${index}`,
      text: both(`注${index}`, `Note ${index}`),
      cells: [{ row: ids[index * 100]!, column: 'dose' }],
    })),
    flags: Array.from({ length: 20 }, (_, index) => ({
      id: `F${index}`,
      kind: 'data',
      text: both(`存疑${index}`, `Doubt ${index}`),
    })),
    place,
  };
}

function rowOf(id: string, index: number): Row {
  const shared = {
    finding: given(both(`第${index}项研究有所好转，并见其他变化`, `Study ${index} improved, with other changes`)),
    ref: given(`key${index % 50}`),
    animals: index % 7 === 0 ? ({ state: 'not-reported', place } as const) : given(index % 40),
    score: given({ value: (index % 100) / 8, decimals: 3 }),
  };
  const own = (arm: number) => ({
    route: given(arm === 0 ? 'vein' : 'nose'),
    dose: given([1, 2].slice(0, 1 + (index % 2)).map((times) => ({ value: times * 1e6, unit: '{cells}' }))),
    window: given([{ value: 1 + (index % 9), unit: 'd', form: 'ordinal' }]),
    volume: given({ value: 5 + arm, unit: 'uL' }),
  });
  const arms = index % 3 === 0 ? [0, 1] : [];
  return {
    id,
    group: `g${Math.floor(index / 1000)}`,
    values: { ...shared, ...(arms.length === 0 && own(0)) },
    arms: arms.map((arm) => ({
      id: 'ab'[arm]!,
      label: both(`组${arm}`, `arm ${arm}`),
      binding: 'order',
      values: own(arm),
    })),
    unbound: index % 30 === 0 ? ['dose'] : [],
    flags: index % 10 === 0 ? [`F${index % 20}`] : [],
    place,
  };
}

function pattern(field: string) {
  const parts = [{ kind: 'field' as const, field }];
  return { zh: parts, en: parts };
}
