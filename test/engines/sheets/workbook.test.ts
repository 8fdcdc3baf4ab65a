import * as fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import readWorkbook from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import { readSheet } from '../../../src/engines/sheets/read-sheet.ts';
import type { SheetValue } from '../../../src/engines/xlsx/cells.ts';
import { workbook } from '../../../src/engines/xlsx/workbook.ts';
import { officeWorkbook, sheetData } from '../../support/office-workbook.ts';

const cells = (read: ReturnType<typeof readSheet>) => read.sheet?.rows.map((row) => row.map(({ text }) => text));

/** One row with these cells, `style` being their place in the style sheet. */
const styled = (...values: readonly (readonly [style: number, value: number | string])[]): string =>
  `<sheetData><row r="1">${values.map(([style, value], index) => `<c r="${String.fromCharCode(65 + index)}1" s="${style}"><v>${value}</v></c>`).join('')}</row></sheetData>`;

const formats = (...codes: readonly (number | string)[]): string => {
  const own = codes.map((code, index) =>
    typeof code === 'string'
      ? `<numFmt numFmtId="${200 + index}" formatCode="${code.replaceAll('"', '&quot;')}"/>`
      : '',
  );
  const used = codes.map((code, index) => `<xf numFmtId="${typeof code === 'string' ? 200 + index : code}"/>`);
  return `<numFmts>${own.join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${used.join('')}</cellXfs>`;
};

describe('a workbook', () => {
  test('has texts in runs, without the readings above them, and what XML cannot hold', () => {
    const strings =
      '<si><t xml:space="preserve"> 剂量 </t></si><si><r><t>1×10</t></r><r><rPr/><t>6</t></r><rPh sb="0"><t>ju</t></rPh></si>' +
      '<si><t>a_x000A_b &amp; &#x1F42D; <![CDATA[<c>]]></t></si><si/>';
    const data =
      '<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c><c r="D1" t="s"><v>3</v></c><c r="E1"><v>1</v></c></row></sheetData>';
    expect(cells(readSheet(officeWorkbook({ sheets: { a: data }, strings })))).toEqual([
      [' 剂量 ', '1×106', 'a\nb & 🐭 <c>', '', '1'],
    ]);
  });

  test('shows numbers as their format does, and no digit less', () => {
    const styles = formats('0.00', 9, '0.0%', '#,##0', '0.00E+00', '0.0" mg"', '[Red]0.00;-0.00', '0.##', 49);
    const data = styled(
      [1, 1.5],
      [2, 0.25],
      [3, 0.256],
      [4, 1200],
      [5, 1e6],
      [6, 3],
      [7, 1.257],
      [8, 0.1 + 0.2],
      [9, 7],
      [0, 1e-7],
    );
    expect(cells(readSheet(officeWorkbook({ sheets: { a: data }, styles })))).toEqual([
      ['1.50', '25%', '25.6%', '1200', '1000000', '3.0', '1.257', '0.3', '7', '1e-7'],
    ]);
  });

  test('shows days as far as their format does, and one without a year as what it may not be', () => {
    const styles = formats(
      14,
      'yyyy"年"m"月"',
      'yyyy',
      'm"月"d"日"',
      'yyyy\\-mm\\-dd hh:mm',
      20,
      '[h]:mm',
      '[$-804]yyyy/m/d;@',
      31,
    );
    const data = styled(
      [1, 46351],
      [2, 46351],
      [3, 46351],
      [4, 46351],
      [5, 46351.5],
      [6, 0.75],
      [7, 1.5],
      [8, 1],
      [9, 59],
    );
    expect(cells(readSheet(officeWorkbook({ sheets: { a: data }, styles })))).toEqual([
      ['2026-11-25', '2026-11', '2026', '11/25', '2026-11-25 12:00', '18:00', '36:00', '1900-01-01', '1900-02-28'],
    ]);
  });

  test('counts days from 1904 where it says so', () => {
    const parts = { sheets: { a: styled([1, 0]) }, styles: formats(14), properties: '<workbookPr date1904="1"/>' };
    expect(cells(readSheet(officeWorkbook(parts)))).toEqual([['1904-01-01']]);
  });

  test('marks what a formula came to, and errors; knows true and false', () => {
    const data =
      '<sheetData><row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1" t="str"><f t="shared" si="0"/><v>=x</v></c><c r="C1" t="e"><v>#DIV/0!</v></c><c r="D1" t="b"><v>1</v></c></row></sheetData>';
    expect(readSheet(officeWorkbook({ sheets: { a: data } })).sheet?.rows).toEqual([
      [
        { text: '2', formula: true, error: false },
        { text: '=x', formula: true, error: false },
        { text: '#DIV/0!', formula: false, error: true },
        { text: 'TRUE', formula: false, error: false },
      ],
    ]);
  });

  test('says which cells are joined, and leaves gaps where it has no cells', () => {
    const data =
      '<sheetData><row r="2"><c r="B2"><v>1</v></c></row><row><c><v>2</v></c><c><v>3</v></c></row></sheetData><mergeCells><mergeCell ref="A2:B3"/><mergeCell ref="C9"/></mergeCells>';
    const { sheet } = readSheet(officeWorkbook({ sheets: { a: data } }));
    expect(sheet?.merged).toEqual([{ top: 1, left: 0, bottom: 2, right: 1 }]);
    expect(sheet?.rows.map((row) => row.map(({ text }) => text))).toEqual([
      ['', ''],
      ['', '1'],
      ['2', '3'],
    ]);
  });

  test('gives the sheet that is named, else the first that can be seen and has something in it', () => {
    const parts = {
      sheets: { Hidden: sheetData([['h']]), Empty: sheetData([]), Data: sheetData([['d']]) },
      states: { Hidden: 'state="veryHidden"' },
    };
    const bytes = officeWorkbook(parts);
    expect(readSheet(bytes).sheet?.name).toBe('Data');
    expect(readSheet(bytes, 'Hidden').sheet?.name).toBe('Hidden');
    expect(readSheet(bytes, 'Empty')).toEqual({ problem: { problem: 'empty' } });
    expect(readSheet(bytes, 'data')).toEqual({
      problem: { problem: 'no-such-sheet', names: ['Hidden', 'Empty', 'Data'] },
    });
  });

  test('may name its elements with prefixes and its files from the root', () => {
    const bytes = officeWorkbook({
      sheets: { a: '' },
      files: {
        'xl/_rels/workbook.xml.rels':
          '<p:Relationships xmlns:p="x"><p:Relationship Id="r0" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/worksheet" Target="/xl/worksheets/../worksheets/sheet1.xml"/></p:Relationships>',
        'xl/worksheets/sheet1.xml':
          '<x:worksheet xmlns:x="y"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>5</x:v></x:c></x:row></x:sheetData></x:worksheet>',
      },
    });
    expect(cells(readSheet(bytes))).toEqual([['5']]);
  });

  test('reads as another program reads it', async () => {
    const text = fc.string({
      unit: fc.constantFrom('a', '剂', '<', '&', '"', "'", '_', 'x', '0', '=', '-'),
      minLength: 1,
      maxLength: 12,
    });
    const number = fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 }));
    const value: fc.Arbitrary<SheetValue> = fc.oneof(text, number, fc.boolean(), fc.constant(null));
    const rows = fc.array(fc.array(value, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(rows, async (written) => {
        const bytes = workbook([{ name: 'a', widths: [1], frozen: 0, rows: written.map((values) => ({ values })) }]);
        const [theirs] = await readWorkbook(Buffer.from(bytes), { trim: false });
        const asText = (one: unknown): string => {
          if (one === null) return '';
          return typeof one === 'boolean'
            ? String(one).toUpperCase()
            : typeof one === 'number'
              ? String(Number(one.toPrecision(15)))
              : String(one);
        };
        expect(cells(readSheet(bytes)) ?? []).toEqual(theirs!.data.map((row) => row.map(asText)));
      }),
      { numRuns: 50 },
    );
  });
});

describe('a workbook that somebody has broken, or made to harm', () => {
  const sound = officeWorkbook({ sheets: { a: sheetData([['a', 1]]) } });
  const withSheet = (inner: string) => officeWorkbook({ sheets: { a: inner } });
  /** What the archive claims that a file of it unpacks to, in the list at its end. */
  const claiming = (bytes: Uint8Array, path: string, size: number): Uint8Array => {
    const copy = Buffer.from(bytes);
    const at = copy.lastIndexOf(path) - 46;
    copy.writeUInt32LE(size, at + 24);
    return copy;
  };

  test.each([
    ['cut off', sound.slice(0, -40), 'broken'],
    [
      'with noise in the middle',
      Uint8Array.from(sound, (byte, index) => (index > 200 && index < 400 ? byte ^ 0x5a : byte)),
      'broken',
    ],
    ['that is no workbook', zipSync({ 'word/document.xml': strToU8('<w/>') }), 'broken'],
    ['without its sheet', officeWorkbook({ sheets: { a: '' }, files: { 'xl/worksheets/sheet1.xml': '' } }), 'broken'],
    ['whose tags do not close', withSheet('<sheetData><row r="1"><c r="A1"><v>1</v>'), 'broken'],
    [
      'that refers to a text that is not there',
      withSheet('<sheetData><row r="1"><c r="A1" t="s"><v>7</v></c></row></sheetData>'),
      'broken',
    ],
    [
      'with a cell far out',
      withSheet('<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="ZZZZZ1"><v>1</v></c></row></sheetData>'),
      'too-many-cells',
    ],
    [
      'with a row far down',
      withSheet('<sheetData><row r="900000000"><c r="A900000000"><v>1</v></c></row></sheetData>'),
      'too-many-cells',
    ],
    [
      'that claims to be small and is not',
      claiming(withSheet(`<sheetData>${'<row/>'.repeat(100_000)}</sheetData>`), 'xl/worksheets/sheet1.xml', 500),
      'broken',
    ],
    ['that claims to be gigantic', claiming(sound, 'xl/worksheets/sheet1.xml', 0xfff00000), 'too-large'],
    [
      'with entities that multiply',
      officeWorkbook({
        sheets: { a: '' },
        files: {
          'xl/worksheets/sheet1.xml': `<!DOCTYPE x [<!ENTITY a "${'b'.repeat(99)}">]><worksheet><sheetData/></worksheet>`,
        },
      }),
      'empty',
    ],
  ])('is refused in one word: %s', (_, bytes, problem) => {
    expect(readSheet(bytes)).toMatchObject({ problem: { problem } });
  });

  test('has no entities of its own', () => {
    const sheet =
      '<!DOCTYPE x [<!ENTITY a "boom">]><worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>&a;</t></is></c></row></sheetData></worksheet>';
    const bytes = officeWorkbook({ sheets: { a: '' }, files: { 'xl/worksheets/sheet1.xml': sheet } });
    expect(cells(readSheet(bytes))).toEqual([['&a;']]);
  });

  test('never makes the reader stumble, whatever its bytes are', () => {
    const damage = fc.array(fc.tuple(fc.nat(sound.length - 1), fc.nat(255)), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(damage, (changes) => {
        const bytes = Uint8Array.from(sound);
        for (const [at, byte] of changes) bytes[at] = byte;
        const read = readSheet(bytes);
        expect(read.sheet ?? read.problem).toBeTruthy();
      }),
      { numRuns: 300 },
    );
  });
});
