import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readSheet } from '../../../src/engines/sheets/read-sheet.ts';
import { csvBytes } from '../../../src/render/data/delimited.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const bytes = (hexadecimal: string): Uint8Array => Uint8Array.from(Buffer.from(hexadecimal.replaceAll(' ', ''), 'hex'));
const utf16 = (text: string): Uint8Array => Uint8Array.from(Buffer.from(`\uFEFF${text}`, 'utf16le'));
const texts = (read: ReturnType<typeof readSheet>) => read.sheet?.rows.map((row) => row.map(({ text }) => text));

describe('a file of separated values', () => {
  test.each([
    [
      'commas',
      'a,b\n1,2\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'semicolons, with commas in the numbers',
      'a;b\r\n1,5;2,5\r\n',
      [
        ['a', 'b'],
        ['1,5', '2,5'],
      ],
    ],
    [
      'tabs',
      'a\tb, c\n1\t2, 3\n',
      [
        ['a', 'b, c'],
        ['1', '2, 3'],
      ],
    ],
    [
      'what its first line states',
      'sep=|\na|b;c\n1|2;3',
      [
        ['a', 'b;c'],
        ['1', '2;3'],
      ],
    ],
    ['no separator at all', '剂量\n5 mg\n', [['剂量'], ['5 mg']]],
    [
      'a line break, a separator, and quotes within quotes',
      'a,b\n"x,\ny","say ""so"""\n',
      [
        ['a', 'b'],
        ['x,\ny', 'say "so"'],
      ],
    ],
    [
      'a quotation mark within a value',
      'a,b\n5" tube,2\n',
      [
        ['a', 'b'],
        ['5" tube', '2'],
      ],
    ],
    [
      'lines of different lengths, and empty ones at the end',
      'a,b,c\n1\n1,2,,,\n\n,,\n',
      [
        ['a', 'b', 'c'],
        ['1', '', ''],
        ['1', '2', ''],
      ],
    ],
    [
      'carriage returns alone',
      'a,b\r1,2\r',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
  ])('is read with %s', (_, text, rows) => {
    expect(texts(readSheet(utf8(text)))).toEqual(rows);
  });

  test.each([
    ['UTF-8 with a mark', utf8('\uFEFF剂量,a\n1,2'), 'UTF-8'],
    ['UTF-16 with a mark', utf16('剂量,a\n1,2'), 'UTF-16'],
    ['GB18030, as Excel saves it in China', bytes('bcc1c1bf 2c 61 0a 31 2c 32'), 'GB18030'],
  ])('in %s is read as what it is', (_, file, encoding) => {
    const read = readSheet(file);
    expect(read.sheet?.encoding).toBe(encoding);
    expect(texts(read)).toEqual([
      ['剂量', 'a'],
      ['1', '2'],
    ]);
  });

  test('gives back whatever is written to one, but for empty rows and columns at its end', () => {
    const cell = fc.string({
      unit: fc.constantFrom('"', ',', ';', '\n', '\t', "'", '=', 'a', '剂', ' ', '\\'),
      maxLength: 6,
    });
    const line = fc
      .array(cell, { minLength: 2, maxLength: 2 })
      .map(([first, last]) => [`a${first}`, `${last}z`, 'end']);
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 8 }), (lines) => {
        const written = csvBytes([['x', 'y', 'z'], ...lines], () => ({ put: (text) => text, lift: (text) => text }));
        expect(texts(readSheet(written))).toEqual([['x', 'y', 'z'], ...lines]);
      }),
    );
  });
});

describe('a file that is no sheet', () => {
  test.each([
    ['a quotation mark that is never closed', utf8('a,b\n1,"2\n3,4\n'), { problem: 'broken', line: 3 }],
    ['a picture', bytes('89504e47 0d0a1a0a 00000000'), { problem: 'no-sheet' }],
    ['a workbook of the old kind', bytes('d0cf11e0 a1b11ae1 0000'), { problem: 'old-workbook' }],
    ['nothing', utf8(''), { problem: 'empty' }],
    ['blanks alone', utf8(' , \n\t\n'), { problem: 'empty' }],
    [
      'more columns than a table has',
      utf8(`${'a,'.repeat(600)}b\n`),
      { problem: 'too-many-cells', rows: 1, columns: 601 },
    ],
    ['more rows', utf8('a,b\n'.repeat(20_001)), { problem: 'too-many-cells', rows: 20_001, columns: 2 }],
    ['a line without end', utf8(`"${'a'.repeat(2_000_000)}`), { problem: 'broken' }],
  ])('is refused for what it is: %s', (_, file, problem) => {
    expect(readSheet(file)).toMatchObject({ problem });
  });

  test('has no sheets by name', () => {
    expect(readSheet(utf8('a,b'), 'Data')).toEqual({ problem: { problem: 'no-such-sheet', names: [] } });
  });
});
