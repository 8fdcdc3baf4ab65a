import { readFileSync } from 'node:fs';
import {
  array,
  assert,
  constantFrom,
  dictionary as record,
  double,
  integer,
  letrec,
  oneof,
  property,
  string,
  uint8Array,
  type Arbitrary,
} from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Lexer } from '../../src/engines/pdf/syntax/lexer.ts';
import { Indirect, PdfString, type Name, type PdfObject } from '../../src/engines/pdf/syntax/objects.ts';
import { readFile } from '../../src/engines/pdf/syntax/read-file.ts';
import { readObject } from '../../src/engines/pdf/syntax/read-objects.ts';
import { dateString, decodeText, textString } from '../../src/engines/pdf/syntax/text-strings.ts';
import { writeFile } from '../../src/engines/pdf/syntax/write-file.ts';
import { writeObject } from '../../src/engines/pdf/syntax/write-objects.ts';
import { openPdf } from '../support/pdf-objects.ts';

const raw = readFileSync(new URL('../fixtures/pdf/article.raw.pdf', import.meta.url));
const box = new Indirect();
const parse = (written: string): PdfObject => readObject(new Lexer(Buffer.from(written, 'latin1')), () => box);
const write = (value: PdfObject): string => writeObject(value, () => 7);

describe('objects', () => {
  test('survive being written and read', () => {
    const names: Arbitrary<Name> = string({ unit: 'binary-ascii', minLength: 1 }).map((name) => `/${name}` as Name);
    const { value } = letrec<{ value: PdfObject }>((tie) => ({
      value: oneof(
        { maxDepth: 4 },
        constantFrom<PdfObject>(null, true, false, box),
        oneof(
          integer(),
          double({ min: -1e6, max: 1e6, noNaN: true }).map((number) => Number(number.toFixed(5))),
        ),
        names,
        uint8Array().map((bytes) => new PdfString(Buffer.from(bytes))),
        array(tie('value')),
        record(string({ unit: 'binary-ascii', minLength: 1 }), tie('value')).map(
          (entries) => new Map(Object.entries(entries)),
        ),
      ),
    }));
    assert(
      property(value, (object) => {
        expect(parse(write([object]))).toEqual([normal(object)]);
      }),
    );
  });

  test.each<[written: string, PdfObject]>([
    ['(a\\(b\\)\\\\c\\101\\n)', new PdfString(Buffer.from('a(b)\\cA\n'))],
    ['((nested) (parts))', new PdfString(Buffer.from('(nested) (parts)'))],
    ['<48 65 6c6C 6>', new PdfString(Buffer.from('Hell`'))],
    ['/A#20B', '/A B'],
    ['[1 -2.50 +3 .5 4.]', [1, -2.5, 3, 0.5, 4]],
    ['[1 0 R 2 3 0 R]', [box, 2, box]],
    [
      '<</A/B/C[(x)]>>',
      new Map<string, PdfObject>([
        ['A', '/B'],
        ['C', [new PdfString(Buffer.from('x'))]],
      ]),
    ],
    ['% a remark\nnull', null],
  ])('%s is read as the standard says', (written, object) => {
    expect(parse(written)).toEqual(object);
  });

  test('never carry an exponent', () => {
    expect([1e-7, 0.000012, 123456.789012, -0.5].map(write)).toEqual(['0', '0.00001', '123456.78901', '-0.5']);
  });

  test.each(['(open', '<48', '>>', 'obj', ''])('%j is refused', (written) => {
    expect(() => parse(written)).toThrow(/PDF syntax/);
  });
});

describe('text strings', () => {
  test('hold any text', () => {
    assert(
      property(string({ unit: 'grapheme' }), (words) => {
        expect(decodeText(textString(words))).toBe(words);
      }),
    );
  });

  test('hold dates as exact as they are known', () => {
    expect(['2031', '2031-02', '2031-02-10'].map((date) => decodeText(dateString(date)))).toEqual([
      'D:2031',
      'D:203102',
      'D:20310210',
    ]);
  });
});

describe('files', () => {
  test('keep their pages and lose what nothing leads to', async () => {
    const file = readFile(raw);
    const whole = await writeFile(file);
    (file.catalog.value as Map<string, PdfObject>).delete('StructTreeRoot');
    (file.catalog.value as Map<string, PdfObject>).delete('Outlines');
    const [was, is, bare] = [await openPdf(raw), await openPdf(whole), await openPdf(await writeFile(file))];
    expect(is.getPageCount()).toBe(was.getPageCount());
    expect(is.getTitle()).toBe('神经干细胞移植途径的比较');
    expect(Buffer.from(whole).toString('latin1', 0, 8)).toBe('%PDF-1.7');
    expect(bare.getPageCount()).toBe(was.getPageCount());
    expect(bare.context.enumerateIndirectObjects().length).toBeLessThan(150);
  });

  test('carry an id that tells their content', async () => {
    const id = async (bytes: Uint8Array): Promise<string> => String((await openPdf(bytes)).context.trailerInfo.ID);
    const one = readFile(raw);
    const other = readFile(raw);
    (other.catalog.value as Map<string, PdfObject>).set('Lang', textString('en'));
    expect(await id(await writeFile(one))).toBe(await id(await writeFile(readFile(raw))));
    expect(await id(await writeFile(one))).not.toBe(await id(await writeFile(other)));
  });

  test('of another make are refused', async () => {
    const packed = await writeFile(readFile(raw));
    expect(() => readFile(packed)).toThrow(/Chromium/);
    expect(() => readFile(Buffer.from('not a PDF'))).toThrow();
  });
});

/** What an object is after writing: negative zero and buffers have plain twins. */
function normal(object: PdfObject): PdfObject {
  if (typeof object === 'number') return object === 0 ? 0 : object;
  if (Array.isArray(object)) return object.map(normal);
  if (object instanceof Map) return new Map([...object].map(([key, item]) => [key, normal(item)]));
  return object;
}
