import * as fc from 'fast-check';
import { unzipSync } from 'fflate';
import readWorkbook from 'read-excel-file/node';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { columnName, escapeText, type SheetValue } from '../../src/engines/xlsx/cells.ts';
import { workbook, type Sheet } from '../../src/engines/xlsx/workbook.ts';

const sheet = (name: string, rows: readonly (readonly SheetValue[])[]): Sheet => ({
  name,
  widths: [10],
  frozen: 1,
  rows: rows.map((values) => ({ values })),
});

const read = async (sheets: readonly Sheet[]) => readWorkbook(Buffer.from(workbook(sheets)), { trim: false });
const partsOf = (bytes: Uint8Array) =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, new TextDecoder().decode(part)]));

afterEach(() => void vi.unstubAllEnvs());

describe('a workbook, read by another program', () => {
  test('gives back numbers as numbers, texts as texts whatever they look like, true and false, and empty cells', async () => {
    const values = [
      1,
      -5.25,
      1e-7,
      '1',
      '-5',
      '=1+1',
      '@SUM(A1)',
      '1-10',
      'a<b>&"c"',
      ' 前后 ',
      '第一行\n第二行',
      true,
      false,
    ];
    const [first] = await read([sheet('data', [[...values, null, 'end']])]);
    expect(first!.data).toEqual([[...values, null, 'end']]);
  });

  test('gives back any text that XML can hold, and any number', async () => {
    const speakable = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
      .filter(
        (text) => escapeText(text).replaceAll(/&\w+;/g, '') === text.replaceAll(/[&<>"]/g, '') && text.trim() !== '',
      );
    const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (value === 0 ? 0 : value));
    const rows = fc.array(fc.tuple(speakable, number), { minLength: 1, maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(rows, async (written) => {
        const [first] = await read([sheet('data', written)]);
        expect(first!.data).toEqual(written);
      }),
      { numRuns: 30 },
    );
  });

  test('has the sheets by name, made fit where a sheet cannot be called so', async () => {
    const names = ['表 1 中文', 'a[b]:c*d?e/f\\g', 'Data', 'data', 'x'.repeat(40), 'x'.repeat(40), "''"];
    const sheets = await read(names.map((name) => sheet(name, [['one']])));
    const found = sheets.map((one) => one.sheet);
    expect(found.slice(0, 4)).toEqual(['表 1 中文', 'a b  c d e f g', 'Data', 'data (2)']);
    expect(new Set(found.map((name) => name.toLowerCase())).size).toBe(names.length);
    for (const name of found) expect(name.length).toBeLessThanOrEqual(31);
  });
});

test('what XML cannot hold is written as Office Open XML asks', () => {
  expect(escapeText('a\u0007b\r\nc')).toBe('a_x0007_b_x000D_\nc');
  expect(escapeText('_x0007_')).toBe('_x005F_x0007_');
  expect(escapeText('\ud800 😀')).toBe('_xD800_ 😀');
});

test('no cell is a formula', () => {
  const parts = partsOf(workbook([sheet('data', [['=1+1', '+A1', '-2', '@x']])]));
  expect(parts['xl/worksheets/sheet1.xml']).not.toMatch(/<f[ >]/);
});

test('a long sheet is whole', async () => {
  const rows = Array.from({ length: 3000 }, (_, index) => [index, `行 ${index}`, null, index % 2 === 0]);
  const [first] = await read([sheet('data', rows)]);
  expect(first!.data).toEqual(rows);
});

test('the same sheets give the same bytes, at any time and in any time zone', () => {
  const bytes = () => Buffer.from(workbook([sheet('data', [['a', 1]])])).toString('hex');
  const before = bytes();
  for (const zone of ['Asia/Shanghai', 'America/Los_Angeles', 'Pacific/Kiritimati']) {
    vi.stubEnv('TZ', zone);
    vi.setSystemTime(new Date('2031-05-06T07:08:09Z'));
    expect(bytes()).toBe(before);
  }
  vi.useRealTimers();
});

test('columns are named as sheets name them', () => {
  expect([0, 25, 26, 51, 52, 701, 702].map(columnName)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA']);
});
