import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { ReferenceStatus } from '../../../src/model/reference.ts';
import { tableCsv } from '../../../src/render/data/csv.ts';
import { tableJson } from '../../../src/render/data/json.ts';
import type { TableExport } from '../../../src/render/data/table-export.ts';
import { resolved, tableFrom, tableOne } from '../../resolve/table-one.ts';
import { parseCsv } from './parse-csv.ts';

const references = JSON.parse(readFileSync('content/msc-ischemic-stroke/references.json', 'utf8')) as {
  id: string;
  custom: { number: number; status: ReferenceStatus };
}[];

const source: TableExport = {
  table: tableOne,
  languages: ['zh', 'en'],
  printed: { zh: resolved(tableOne, 'zh'), en: resolved(tableOne, 'en') },
  works: new Map(references.map(({ id, custom: { number, status } }) => [id, { number, status }])),
};

const csv = tableCsv(source);
const [head, ...lines] = parseCsv(csv);
const records = lines.map((line) => Object.fromEntries(line.map((value, index) => [head![index]!, value])));
const of = (row: string, arm = '') => records.find((record) => record.row === row && record.arm === arm)!;

test('one line an arm, every line of one width, heads for machines and each once', () => {
  expect(records).toHaveLength(11 + 5 * 2 + 3);
  for (const line of lines) expect(line).toHaveLength(head!.length);
  expect(new Set(head).size).toBe(head!.length);
  for (const name of head!) expect(name).toMatch(/^[a-z][a-z0-9_]*$/);
  expect(csv).not.toContain('\r');
});

test('values are typed, in the units of the source', () => {
  expect(of('t1-r10', 'b')).toMatchObject({ dose: '2500000', dose_unit: '{cells}', arm_binding: 'inferred' });
  expect(of('t1-r16', 'a')).toMatchObject({
    dose: '4000000',
    dose_unit: '{cells}/kg',
    volume: '100',
    volume_unit: 'uL',
  });
  expect(of('t1-r05')).toMatchObject({ volume: '0.5', volume_unit: 'mL', modification_target_en: 'CCL2' });
  expect(of('t1-r04', 'a')).toMatchObject({ route: 'intracerebral', route_class: 'IC', dose: '1000000' });
});

test('what is derived or bound by the editors is named so', () => {
  expect(of('t1-r01')).toMatchObject({ window: '3;7', window_form: 'ordinal;ordinal', window_hours_derived: '72;168' });
  expect(of('t1-r01').relation_derived).toBe('xenogeneic');
  expect(of('t1-r17', 'b')).toMatchObject({ dose: '1;5', fields_not_bound_to_arm: 'dose;volume' });
});

test('a missing value says why it is missing', () => {
  expect(of('t1-r12')).toMatchObject({ volume: 'not-reported', vehicle: 'not-stated', modification: 'activation' });
  expect(of('t1-r08', 'a')).toMatchObject({ window: 'not-stated', window_hours_derived: 'not-stated' });
  expect(of('t1-r01').site).toBe('');
});

test('every line says how sure its reference is', () => {
  expect(of('t1-r01')).toMatchObject({ ref_key: 'related-kranz2010', ref_number: '12', ref_status: 'supporting' });
  expect(of('t1-r02').ref_status).toBe('identified');
  expect(records.every(({ ref_status }) => ref_status !== '')).toBe(true);
});

test('the wording of each edition stands beside the values', () => {
  expect(of('t1-r01').dose_printed_zh).toBe('1×10⁶ 个/次');
  expect(of('t1-r01').dose_printed_en).toBe('1 × 10⁶ cells per injection');
  expect(of('t1-r04', 'b').route_printed_zh).toBe('①脑内；②尾静脉');
  expect(of('t1-r13').outcome_zh).toBe(of('t1-r13').outcome_printed_zh);
});

test('the JSON holds the same rows with typed values, labels, notes and flags', () => {
  const json = JSON.parse(tableJson(source)) as {
    rows: { id: string; values: Record<string, unknown>; arms: { values: Record<string, unknown> }[] }[];
    vocabularies: Record<string, Record<string, { label: Record<string, string> }>>;
    works: Record<string, unknown>;
    notes: { id: string }[];
    flags: { id: string; rows: string[] }[];
  };
  expect(json.rows).toHaveLength(17);
  expect(json.rows[9]!.arms.map(({ values }) => values.dose)).toEqual([
    [{ value: 1_000_000, unit: '{cells}' }],
    [{ value: 2_500_000, unit: '{cells}' }],
    [{ value: 5_000_000, unit: '{cells}' }],
  ]);
  expect(json.rows[11]!.values.volume).toEqual({ missing: 'not-reported' });
  expect(json.vocabularies.routes!['tail-vein']!.label).toEqual({ zh: '尾静脉', en: 'tail vein' });
  expect(Object.keys(json.works)).toHaveLength(17);
  expect(json.notes.map(({ id }) => id)).toContain('two-doses-two-routes');
  expect(json.flags.find(({ id }) => id === 'A13')!.rows).toEqual(['t1-r08', 't1-r11']);
  expect(tableJson(source)).not.toContain('"place"');
});

test('the same table gives the same bytes', () => {
  expect(tableCsv({ ...source, table: tableFrom('content/msc-ischemic-stroke/tables/t1.yaml') })).toBe(csv);
});
