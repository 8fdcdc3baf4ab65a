import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { ReferenceStatus } from '../../../src/model/reference.ts';
import { labelledCsv, machineCsv } from '../../../src/render/data/csv.ts';
import { tableJson } from '../../../src/render/data/json.ts';
import { tableFile } from '../../../src/render/data/table-files.ts';
import type { FileName } from '../../../src/render/data/data-file.ts';
import { tableFrom, tableOne } from '../../resolve/table-one.ts';
import { parseCsv } from './parse-csv.ts';
import { labelsOf, sourceOf, textOf } from './table-source.ts';

const references = JSON.parse(readFileSync('content/msc-ischemic-stroke/references.json', 'utf8')) as {
  id: string;
  custom: { number: number; status: ReferenceStatus };
}[];

const source = sourceOf(
  tableOne,
  new Map(references.map(({ id, custom: { number, status } }) => [id, { number, status }])),
);

function recordsOf(text: string): { head: string[]; lines: string[][]; records: Record<string, string>[] } {
  const [head = [], ...lines] = parseCsv(text);
  return {
    head,
    lines,
    records: lines.map((line) => Object.fromEntries(line.map((value, index) => [head[index]!, value]))),
  };
}

const csv = (name: FileName) => textOf(machineCsv(tableFile(name, source)));
const arms = recordsOf(csv('arms'));
const of = (row: string, arm = '') => arms.records.find((record) => record['row'] === row && record['arm'] === arm)!;

test.each(['arms', 'values', 'remarks'] as const)(
  '%s: lines of one width, heads for machines and each once',
  (name) => {
    const { head, lines } = recordsOf(csv(name));
    for (const line of lines) expect(line).toHaveLength(head.length);
    expect(new Set(head).size).toBe(head.length);
    for (const column of head) expect(column).toMatch(/^[a-z][a-z0-9_]*$/);
    expect(csv(name)).not.toContain('\r');
  },
);

test('one line an arm, known by an id that no other line has', () => {
  expect(arms.records).toHaveLength(11 + 5 * 2 + 3);
  expect(new Set(arms.records.map(({ arm_id }) => arm_id)).size).toBe(24);
  expect(of('t1-r04', 'a')['arm_id']).toBe('t1-r04.a');
  expect(of('t1-r01')['arm_id']).toBe('t1-r01');
});

test('values are typed, in the units of the source, one a cell', () => {
  expect(of('t1-r10', 'b')).toMatchObject({ dose_1: '2500000', dose_1_unit: '{cells}', arm_binding: 'inferred' });
  expect(of('t1-r16', 'a')).toMatchObject({
    dose_1: '4000000',
    dose_1_unit: '{cells}/kg',
    dose_2: '',
    volume: '100',
    volume_unit: 'uL',
  });
  expect(of('t1-r05')).toMatchObject({ volume: '0.5', volume_unit: 'mL', modification_target_en: 'CCL2' });
  expect(of('t1-r04', 'a')).toMatchObject({ route: 'intracerebral', route_class: 'IC', dose_1: '1000000' });
  const typed = arms.head.filter((name) => !/_(zh|en)$/.test(name));
  for (const record of arms.records) for (const name of typed) expect(record[name], name).not.toMatch(/;/);
});

test('several values of an arm have numbered columns', () => {
  expect(of('t1-r01')).toMatchObject({ window_1: '3', window_1_form: 'ordinal', window_2: '7', window_3: '' });
  expect(of('t1-r06', 'b')).toMatchObject({ window_1: '1', window_2: '24', window_3: '48', window_3_unit: 'h' });
});

test('what is derived or bound by the editors is named so', () => {
  expect(of('t1-r01')).toMatchObject({ window_1_hours_derived: '72', window_2_hours_derived: '168' });
  expect(of('t1-r01')['relation_derived']).toBe('xenogeneic');
  expect(of('t1-r17', 'b')).toMatchObject({
    dose_1: '1',
    dose_2: '5',
    dose_not_bound_to_arm: 'true',
    volume_not_bound_to_arm: 'true',
  });
  expect(of('t1-r01')['dose_not_bound_to_arm']).toBe('false');
});

test('a missing value says why it is missing', () => {
  expect(of('t1-r12')).toMatchObject({ volume: 'not-reported', vehicle: 'not-stated', modification: 'activation' });
  expect(of('t1-r08', 'a')).toMatchObject({
    window_1: 'not-stated',
    window_1_hours_derived: 'not-stated',
    window_2: '',
  });
  expect(of('t1-r01')['site']).toBe('');
});

test('every line says how sure its reference is', () => {
  expect(of('t1-r01')).toMatchObject({ ref_key: 'related-kranz2010', ref_number: '12', ref_status: 'supporting' });
  expect(of('t1-r02')['ref_status']).toBe('identified');
  expect(arms.records.every(({ ref_status }) => ref_status !== '')).toBe(true);
});

test('the wording of each edition stands beside the values', () => {
  expect(of('t1-r01')['dose_printed_zh']).toBe('1×10⁶ 个/次');
  expect(of('t1-r01')['dose_printed_en']).toBe('1 × 10⁶ cells per injection');
  expect(of('t1-r04', 'b')['route_printed_zh']).toBe('①脑内；②尾静脉');
  expect(of('t1-r13')['outcome_zh']).toBe(of('t1-r13')['outcome_printed_zh']);
});

test('one line a value: each with its arm, number, unit, and whether it holds for the arm alone', () => {
  const { records } = recordsOf(csv('values'));
  const some = (arm: string, field: string) =>
    records.filter((record) => record['arm_id'] === arm && record['field'] === field);
  expect(some('t1-r17.b', 'dose').map(({ index, value, unit }) => [index, value, unit])).toEqual([
    ['1', '1', 'ug'],
    ['2', '5', 'ug'],
  ]);
  expect(some('t1-r17.b', 'dose')[0]).toMatchObject({ holds_for: 'row', not_bound_to_arm: 'true', derived: 'false' });
  expect(some('t1-r16.a', 'dose')[0]).toMatchObject({ holds_for: 'arm', value: '4000000', unit: '{cells}/kg' });
  expect(some('t1-r12', 'volume')).toMatchObject([{ missing: 'not-reported', value: '', index: '1' }]);
  expect(some('t1-r01', 'relation')).toMatchObject([{ value: 'xenogeneic', derived: 'true' }]);
  expect(some('t1-r01', 'site')).toEqual([]);
});

test('notes and doubts stand in a file of their own, each with the rows it concerns', () => {
  const { records } = recordsOf(csv('remarks'));
  expect(records.filter(({ remark }) => remark === 'A13').map(({ row, kind }) => [row, kind])).toEqual([
    ['t1-r08', 'flag'],
    ['t1-r11', 'flag'],
  ]);
  const [note] = records.filter(({ remark }) => remark === 'one-dose-for-two-routes');
  expect(note).toMatchObject({ row: 't1-r04', column: 'dose', kind: 'note' });
  expect(note!['text_en']).toContain('10⁶');
  const counted = Object.groupBy(records, ({ row }) => row ?? '');
  for (const { row, remarks } of arms.records) expect(counted[row!] ?? []).toHaveLength(Number(remarks));
});

test.each(['zh', 'en'] as const)('the same lines in the words of one language: %s', (language) => {
  const text = textOf(labelledCsv(tableFile('arms', source), language, labelsOf(language)));
  expect(text.startsWith('\ufeff')).toBe(true);
  const { head, lines, records } = recordsOf(text.slice(1));
  expect(lines).toHaveLength(24);
  expect(new Set(head).size).toBe(head.length);
  const words = {
    zh: { 回输途径: '尾静脉', 剂量1: '1000000', '剂量1：单位': '个', '供者与受者关系（原表所述）': '未说明' },
    en: { Route: 'tail vein', 'Dose 1': '1000000', 'Dose 1: unit': 'cells', 'Donor as stated': 'Not stated' },
  }[language];
  expect(records[0]).toMatchObject(words);
  const han = /\p{Script=Han}/u;
  if (language === 'en') expect(text).not.toMatch(han);
  else for (const name of head) expect(name).toMatch(han);
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
  expect(json.rows[9]!.arms.map(({ values }) => values['dose'])).toEqual([
    [{ value: 1_000_000, unit: '{cells}' }],
    [{ value: 2_500_000, unit: '{cells}' }],
    [{ value: 5_000_000, unit: '{cells}' }],
  ]);
  expect(json.rows[11]!.values['volume']).toEqual({ missing: 'not-reported' });
  expect(json.vocabularies['routes']!['tail-vein']!.label).toEqual({ zh: '尾静脉', en: 'tail vein' });
  expect(Object.keys(json.works)).toHaveLength(17);
  expect(json.notes.map(({ id }) => id)).toContain('two-doses-two-routes');
  expect(json.flags.find(({ id }) => id === 'A13')!.rows).toEqual(['t1-r08', 't1-r11']);
  expect(tableJson(source)).not.toContain('"place"');
});

test('the same table gives the same bytes', () => {
  const again = sourceOf(tableFrom('content/msc-ischemic-stroke/tables/t1.yaml'), source.works);
  expect(textOf(machineCsv(tableFile('arms', again)))).toBe(csv('arms'));
});
