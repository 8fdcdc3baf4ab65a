import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { valuesOf, type Arm, type Row } from '../../src/model/table.ts';
import { citedInTable } from '../../src/resolve/table/cited-in-table.ts';
import { tableOne } from './table-one.ts';

const given = (row: Row, field: string, arm?: Arm) => valuesOf({ ...row.values, ...arm?.values }[field]);
/** What stands in a field, by row; values of arms that differ are divided by `|`. Rows without a value are left out. */
function byRow(field: string, show: (value: never) => unknown): Record<string, string> {
  const written = tableOne.rows.map((row) => {
    const arms = row.arms.length > 0 ? row.arms : [undefined];
    const values = arms.map((arm) =>
      given(row, field, arm)
        .map((value) => show(value as never))
        .join(' '),
    );
    return [row.id.slice(-2), new Set(values).size === 1 ? values[0]! : values.join(' | ')];
  });
  return Object.fromEntries(written.filter(([, value]) => value !== ''));
}

test('Table 1 has its seventeen rows, thirteen of rats and four of mice', () => {
  expect(tableOne.rows.map(({ id }) => id)).toEqual(
    Array.from({ length: 17 }, (_, index) => `t1-r${String(index + 1).padStart(2, '0')}`),
  );
  expect(tableOne.rows.filter(({ group }) => group === 'mcao-rat')).toHaveLength(13);
  expect(tableOne.rows.slice(13).every(({ group }) => group === 'mcao-mouse')).toBe(true);
  expect(tableOne.columns).toHaveLength(8);
});

test('arms stand where the source has alternatives, each with its binding', () => {
  const withArms = tableOne.rows.filter(({ arms }) => arms.length > 0);
  expect(withArms.map(({ id, arms }) => [id, ...new Set(arms.map(({ binding }) => binding)), arms.length])).toEqual([
    ['t1-r04', 'printed', 2],
    ['t1-r06', 'inferred', 2],
    ['t1-r08', 'inferred', 2],
    ['t1-r10', 'inferred', 3],
    ['t1-r16', 'order', 2],
    ['t1-r17', 'printed', 2],
  ]);
  expect(tableOne.rows.flatMap(({ id, unbound }) => unbound.map((field) => `${id} ${field}`))).toEqual([
    't1-r17 dose',
    't1-r17 volume',
  ]);
});

test('doses, counts and volumes are those of the source, in its units', () => {
  const quantity = ({ value, unit }: { value: number; unit: string }) => `${value} ${unit}`;
  expect(byRow('dose', quantity)).toEqual({
    '01': '1000000 {cells}',
    '02': '1000000 {cells}',
    '03': '400000 {cells}',
    '04': '1000000 {cells}',
    '05': '1000000 {cells}',
    '06': '5 uL',
    '07': '1000000 {cells}',
    '08': '1000000 {cells}',
    '09': '1000000 {cells}',
    '10': '1000000 {cells} | 2500000 {cells} | 5000000 {cells}',
    '11': '400000 {cells}',
    '12': '5000000 {cells}/kg',
    '13': '100000 {cells}',
    '14': '500000 {cells}',
    '15': '2000000 {cells}',
    '16': '4000000 {cells}/kg | 2000000 {cells}/kg',
    '17': '1 ug 5 ug',
  });
  expect(byRow('dose-per', String)).toEqual({ '01': 'injection', '02': 'injection' });
  const once = ['03', '04', '07', '08', '09', '10', '11', '12', '13', '14', '15', '16', '17'];
  expect(byRow('administrations', String)).toEqual({
    ...Object.fromEntries(once.map((row) => [row, '1'])),
    '01': '2',
    '02': '2',
    '05': '2',
    '06': '1 | 3',
  });
  expect(byRow('volume', quantity)).toEqual({
    '01': '200 uL',
    '02': '300 uL',
    '03': '5 uL',
    '04': '8 uL | 500 uL',
    '05': '0.5 mL',
    '06': '5 uL',
    '07': '10 uL',
    '08': '1 mL',
    '09': '1 mL',
    '10': '15 uL',
    '11': '4 uL',
    '13': '0.5 mL',
    '15': '100 uL',
    '16': '100 uL | 50 uL',
    '17': '1 uL',
  });
});

test('times are those of the source, in its form', () => {
  const time = ({ value, unit, form }: { value: number; unit: string; form: string }) =>
    form === 'ordinal' ? `#${value}${unit}` : `${value}${unit}`;
  expect(byRow('window', time)).toEqual({
    '01': '#3d #7d',
    '02': '#3h #24h',
    '03': '#1d',
    '04': '1wk',
    '05': '#1d #4d',
    '06': '1h | 1h 24h 48h',
    '07': '1h',
    '09': '7d',
    '10': '4wk',
    '12': '3h',
    '13': '6h',
    '14': '4h',
    '15': '2h',
    '16': '24h',
    '17': '3h',
  });
});

test('what the source does not say is said, each in its own way', () => {
  const states = (field: string) =>
    tableOne.rows.flatMap(({ id, values }) => {
      const cell = values[field];
      return cell && cell.state !== 'given' ? [`${id} ${cell.state}`] : [];
    });
  expect(states('volume')).toEqual(['t1-r12 not-reported', 't1-r14 not-reported']);
  expect(states('window')).toEqual(['t1-r08 not-stated', 't1-r11 not-stated']);
  expect(states('modification')).toEqual(['t1-r11 unclear']);
});

test('rows cite references 12 to 27 and then 11', () => {
  const references = JSON.parse(readFileSync('content/msc-ischemic-stroke/references.json', 'utf8')) as {
    id: string;
    custom: { number: number };
  }[];
  const numbers = new Map(references.map(({ id, custom }) => [id, custom.number]));
  expect(citedInTable(tableOne).map((key) => numbers.get(key))).toEqual([
    ...Array.from({ length: 16 }, (_, index) => 12 + index),
    11,
  ]);
});

test('all twenty-five flags travel with the data, at their rows', () => {
  expect(tableOne.flags.map(({ id }) => id)).toEqual(
    Array.from({ length: 25 }, (_, index) => `A${String(index + 1).padStart(2, '0')}`),
  );
  const rowsOf = (flag: string) => tableOne.rows.filter(({ flags }) => flags.includes(flag)).map(({ id }) => id);
  expect(rowsOf('A01')).toHaveLength(15);
  expect(rowsOf('A06')).toEqual(['t1-r05', 't1-r12', 't1-r14']);
  expect(rowsOf('A13')).toEqual(['t1-r08', 't1-r11']);
  expect([...rowsOf('A24'), ...rowsOf('A25')]).toEqual([]);
});

test('every inferred binding has its note at the cell', () => {
  const noted = (row: string) =>
    new Set(
      tableOne.notes.flatMap(({ cells }) => cells.filter((cell) => cell.row === row).map(({ column }) => column)),
    );
  expect(noted('t1-r04')).toEqual(new Set(['dose', 'administrations']));
  expect(noted('t1-r06')).toContain('window');
  expect(noted('t1-r08')).toContain('source');
  expect(noted('t1-r10')).toContain('dose');
  expect(noted('t1-r16')).toEqual(new Set(['route', 'dose', 'volume']));
  expect(noted('t1-r17')).toEqual(new Set(['dose', 'volume', 'outcome']));
});
