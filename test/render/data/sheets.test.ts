import readWorkbook from 'read-excel-file/node';
import { expect, test } from 'vitest';
import { workbook } from '../../../src/engines/xlsx/workbook.ts';
import { machineCsv } from '../../../src/render/data/csv.ts';
import { tableSheets } from '../../../src/render/data/sheets.ts';
import { tableFile } from '../../../src/render/data/table-files.ts';
import { tableOne } from '../../resolve/table-one.ts';
import { parseCsv } from './parse-csv.ts';
import { sourceOf, textOf } from './table-source.ts';

const source = sourceOf(tableOne);
const [zh, en, data, columns] = await readWorkbook(Buffer.from(workbook(tableSheets(source))));
const csv = parseCsv(textOf(machineCsv(tableFile('arms', source))));

test('one sheet a language as it prints the table: caption, heads, groups, rows, notes', () => {
  expect(zh!.data[0]![0]).toContain('MSC移植治疗IS动物模型');
  expect(zh!.data[1]).toEqual(tableOne.columns.map(({ head }) => head['zh']));
  expect(en!.data[1]).toEqual(tableOne.columns.map(({ head }) => head['en']));
  expect(en!.data[2]![0]).toBe('Rat MCAO model');
  expect(en!.data[3]!.slice(0, 5)).toEqual([
    'Human placenta',
    'Days 3 and 7 after MCAO',
    'Tail vein',
    '1 × 10⁶ cells per injection',
    2,
  ]);
  const marked = en!.data[4]![4];
  expect(marked).toBe('2 [a]');
  expect(en!.data.some(([first]) => String(first).startsWith('[a] '))).toBe(true);
  expect(zh!.data).toHaveLength(en!.data.length);
});

test('one sheet of typed data, the same as the CSV, with numbers as numbers', () => {
  const numbers = new Set(
    tableFile('arms', source).columns.flatMap(({ kind, name }) =>
      kind === 'number' || kind === 'integer' ? name : [],
    ),
  );
  const [head = [], ...lines] = csv;
  expect(data!.data[0]).toEqual(head);
  expect(data!.data).toHaveLength(csv.length);
  for (const [row, line] of lines.entries()) {
    for (const [index, text] of line.entries()) {
      const value = data!.data[row + 1]![index];
      expect(value === null ? '' : String(value)).toBe(text);
      if (numbers.has(head[index]!) && text !== '' && !/[a-z]/.test(text)) expect(typeof value).toBe('number');
    }
  }
});

test('one sheet says in both languages what every column and every code is', () => {
  const described = columns!.data.slice(1);
  expect(new Set(described.map(([name]) => name))).toEqual(new Set(csv[0]));
  for (const [name, value, titleZh, meaningZh, titleEn, meaningEn] of described) {
    expect(
      [titleZh, titleEn].every((title) => typeof title === 'string' && title !== ''),
      String(name),
    ).toBe(true);
    if (value === null) expect([meaningZh, meaningEn].every((text) => typeof text === 'string')).toBe(true);
  }
  expect(described).toContainEqual(['route', 'tail-vein', '尾静脉', null, 'tail vein', null, null, null]);
  expect(described).toContainEqual(['volume', 'not-reported', '未报告', null, 'Not reported', null, null, null]);
});
