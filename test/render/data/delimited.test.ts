import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatCsv, withoutGuard } from '../../../src/render/data/delimited.ts';
import { parseCsv } from './parse-csv.ts';

const text = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 12 }), fc.stringMatching(/^['=+\-@"\t\r\n, a;]{0,8}$/));

const rows = fc
  .integer({ min: 1, max: 5 })
  .chain((width) => fc.array(fc.array(text, { minLength: width, maxLength: width })));

test('every text comes back as it was', () => {
  fc.assert(
    fc.property(rows, (written) => {
      expect(parseCsv(formatCsv(written)).map((row) => row.map(withoutGuard))).toEqual(written);
    }),
  );
});

test('no text can begin a formula, and negative numbers stay numbers', () => {
  fc.assert(
    fc.property(text, (value) => {
      expect(parseCsv(formatCsv([[value]]))[0]![0]).not.toMatch(/^[=+\-@\t\r]/);
    }),
  );
  expect(formatCsv([[-5, '-5', '=1+1', 2.5e6, true, null]])).toBe("-5,'-5,'=1+1,2500000,true,\n");
});

test('numbers come back as numbers', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
      expect(Number(parseCsv(formatCsv([[value]]))[0]![0])).toBe(value === 0 ? 0 : value);
    }),
  );
});
