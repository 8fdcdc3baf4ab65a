import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DataValue } from '../../../src/render/data/data-file.ts';
import { csvBytes } from '../../../src/render/data/delimited.ts';
import { formulaGuard, reasonGuard, spreadsheetGuard, type Guard } from '../../../src/render/data/guard.ts';
import { parseCsv } from './parse-csv.ts';

const reasons = ['not-reported', 'not-applicable', 'unclear', 'not-stated'];
const mistakenForDates = [
  '1-10|3/4|2026-11-25|1 1/2|6 - 8|25.11.2026|MAR1|SEPT2|1-Mar|Dec 3|March 5, 2026|2026年11月|11月25日',
  '1:10|5 p|2E10|1e5|(5)|007|1.50|12345678901234567|TRUE',
].flatMap((some) => some.split('|'));
const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.stringMatching(/^['=+\-@"\t\r\n, a;]{0,8}$/),
  fc
    .tuple(fc.stringMatching(/^'{0,2}$/), fc.constantFrom(...reasons, ...mistakenForDates))
    .map((parts) => parts.join('')),
);
const guards = { formulaGuard, reasonGuard, spreadsheetGuard };

const csvText = (lines: readonly (readonly DataValue[])[], guard: Guard) =>
  new TextDecoder('utf8', { ignoreBOM: true }).decode(csvBytes(lines, () => guard));
const cellOf = (value: DataValue, guard: Guard) => parseCsv(csvText([[value]], guard))[0]![0]!;

test.each(Object.entries(guards))('every text comes back as it was: %s', (_name, guard) => {
  const rows = fc
    .integer({ min: 1, max: 5 })
    .chain((width) => fc.array(fc.array(text, { minLength: width, maxLength: width })));
  fc.assert(
    fc.property(rows, (written) => {
      expect(parseCsv(csvText(written, guard)).map((row) => row.map((cell) => guard.lift(cell)))).toEqual(written);
    }),
  );
});

test.each(Object.entries(guards))('no text can begin a formula: %s', (_name, guard) => {
  fc.assert(fc.property(text, (value) => void expect(cellOf(value, guard)).not.toMatch(/^[=+\-@\t\r]/)));
});

test('numbers stay numbers, negative ones too, and an empty cell is neither 0 nor a reason', () => {
  expect(csvText([[-5, '-5', '=1+1', 2.5e6, true, null, 0]], formulaGuard)).toBe("-5,'-5,'=1+1,2500000,true,,0\n");
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
      for (const guard of Object.values(guards)) expect(Number(cellOf(value, guard))).toBe(value === 0 ? 0 : value);
    }),
  );
});

test('a reason is told apart from a text of the same letters', () => {
  expect(csvText([[{ missing: 'unclear' }, 'unclear', "'unclear", 'unclear how']], reasonGuard)).toBe(
    "unclear,'unclear,''unclear,unclear how\n",
  );
});

test('what Excel would take for a date or another number is kept from it', () => {
  for (const value of mistakenForDates) expect(cellOf(value, spreadsheetGuard), value).toBe(`'${value}`);
});

test('what it would leave alone is left alone', () => {
  const plain = [
    '12',
    '1.5',
    '20%',
    '1–10',
    '6～8 周',
    '1×10⁶ 个/次',
    '[12]',
    'MCAO',
    'marker 5',
    'Mouse 3',
    'May',
    '3月龄',
    'decrease 5',
  ];
  for (const value of plain) expect(cellOf(value, spreadsheetGuard), value).toBe(value);
});

test('bytes are UTF-8, with a mark in front where one is asked for, however long the file is', () => {
  const line = ['胎盘'.repeat(1000), 'α'];
  const bytes = csvBytes(
    Array.from({ length: 200 }, () => line),
    () => formulaGuard,
    { mark: true },
  );
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(parseCsv(new TextDecoder().decode(bytes))).toEqual(Array.from({ length: 200 }, () => line));
});
