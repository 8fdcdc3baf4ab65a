import { describe, expect, test } from 'vitest';
import { findArtifacts } from '../../src/engines/pdf/content/artifacts.ts';
import type { ContentStream } from '../../src/engines/pdf/content/content-streams.ts';
import { markPlaces } from '../../src/engines/pdf/content/mark-places.ts';
import { markArtifacts } from '../../src/engines/pdf/content/rewrite.ts';
import { scanContent, type Stretch } from '../../src/engines/pdf/content/scan.ts';
import { textReader } from '../../src/engines/pdf/content/text.ts';
import { characterMap } from '../../src/engines/pdf/content/to-unicode.ts';
import { element, type Mark } from '../../src/engines/pdf/structure/tree.ts';
import { dictionary, Indirect, PdfStream } from '../../src/engines/pdf/syntax/objects.ts';
import { deflated, inflated } from '../../src/engines/pdf/syntax/streams.ts';

const scan = (content: string): readonly Stretch[] => scanContent(Buffer.from(content)).stretches;
const page = new Indirect(dictionary({}));
const mark = (mcid: number): Mark => ({ kind: 'mark', page, form: undefined, mcid });

async function streamOf(content: string): Promise<ContentStream> {
  const box = new Indirect(await deflated(Buffer.from(content)));
  return { holder: page, page, box, bytes: Buffer.from(content), stretches: scan(content), fonts: undefined };
}

async function rewritten(content: string, structure = element('Document', [])): Promise<string> {
  const stream = await streamOf(content);
  await markArtifacts([stream], findArtifacts([stream], structure).kinds);
  return Buffer.from(inflated(stream.box.value as PdfStream)).toString();
}

describe('a scan', () => {
  test('tells marked sequences from painting outside of them', () => {
    const [rule, head, text] = scan('0 0 9 1 re f BT (h) Tj ET /P <</MCID 4>> BDC BT (t) Tj ET EMC');
    expect(rule).toMatchObject({ marked: false, paintsPaths: true, showsText: false });
    expect(head).toMatchObject({ marked: false, showsText: true });
    expect(text).toMatchObject({ marked: true, mcid: 4, showsText: true });
  });

  test('passes over paths that only clip and text objects without text', () => {
    expect(scan('q 0 0 5 5 re W n BT /F1 9 Tf ET Q')).toEqual([]);
  });

  test('knows artifacts and nested marks as marked', () => {
    const stretches = scan('/Artifact BMC 0 0 1 1 re f EMC /P <</MCID 0>> BDC /Span BMC (t) Tj EMC 0 0 1 1 re f EMC');
    expect(stretches.map(({ marked, mcid }) => [marked, mcid])).toEqual([
      [true, undefined],
      [true, 0],
    ]);
  });

  test('says where something is painted, through all transformations', () => {
    const [box, text] = scan(
      'q 2 0 0 -2 10 100 cm 5 5 20 10 re f Q BT /F1 10 Tf 1 0 0 1 50 60 Tm (a) Tj 30 0 Td (b) Tj ET',
    );
    expect(box?.bounds).toMatchObject({ left: 20, right: 60, bottom: 70, top: 90 });
    expect(text?.bounds).toMatchObject({ left: 50, right: 90, bottom: 58, top: 68 });
  });

  test('reads strings and remarks as such', () => {
    expect(scan('BT (\\) EMC f) Tj <45> Tj ET % 0 0 1 1 re f\n')).toHaveLength(1);
  });

  test('refuses an inline image', () => {
    expect(() => scan('BI /W 1 /H 1 ID x EI')).toThrow(/inline image/);
  });
});

describe('artifacts', () => {
  const body = 'BT /F1 10 Tf 1 0 0 1 50 400 Tm (body) Tj ET';
  const marked = `/P <</MCID 0>> BDC\n${body}\nEMC`;
  const paragraph = element('Document', [element('P', [mark(0)])]);

  test('are what stands above and below the text without a mark', async () => {
    const head = 'BT /F1 8 Tf 1 0 0 1 50 800 Tm (head) Tj ET';
    const foot = 'BT /F1 8 Tf 1 0 0 1 50 30 Tm (526) Tj ET';
    expect(await rewritten(`${head}\n${foot}\n${marked}`, paragraph)).toBe(
      `/Artifact <</Type /Pagination /Subtype /Header /Attached [/Top]>> BDC\n${head}\nEMC\n` +
        `/Artifact <</Type /Pagination /Subtype /Footer /Attached [/Bottom]>> BDC\n${foot}\nEMC\n${marked}`,
    );
  });

  test('of one kind share a mark as long as the graphics state is the same', async () => {
    const rule = '0 0 9 1 re f';
    const opening = '/Artifact <</Type /Pagination>> BDC\n';
    expect(await rewritten(`${rule} 1 g ${rule} q ${rule} Q`)).toBe(
      `${opening}${rule} 1 g ${rule}\nEMC q ${opening}${rule}\nEMC Q`,
    );
  });

  test('are marked lines and backgrounds, but not those of a figure', async () => {
    const drawn = '/TR <</MCID 0>>BDC\n0 0 9 1 re f\nEMC';
    const row = element('Document', [element('Table', [element('TR', [mark(0)])])]);
    expect(await rewritten(drawn, row)).toMatch(/^\/Artifact <<\/Type \/Layout>> BDC\n/);
    expect(await rewritten(drawn, element('Document', [element('Figure', [element('Span', [mark(0)])])]))).toBe(drawn);
  });

  test('are the heads of a table that goes on, after the first page', async () => {
    const next = new Indirect(dictionary({}));
    const cell = element('TH', [mark(0), { ...mark(1), page: next }]);
    const rows = [element('TR', [cell]), element('TR', [element('TD', [mark(2), { ...mark(3), page: next }])])];
    const structure = element('Document', [element('Table', rows)]);
    const first = await streamOf('/TH <</MCID 0>>BDC (a) Tj EMC /TD <</MCID 2>>BDC (a) Tj EMC');
    const second = await streamOf('/TH <</MCID 1>>BDC (a) Tj EMC /TD <</MCID 3>>BDC (a) Tj EMC');
    const { marks } = findArtifacts([first, { ...second, holder: next, page: next }], structure);
    expect([...marks].map(({ mcid }) => mcid)).toEqual([1]);
  });

  test('are not the forms that hold marks of their own', async () => {
    const stream = await streamOf('q /X1 Do Q /X2 Do');
    const [first] = stream.stretches;
    if (first) first.drawsMarkedForm = true;
    const { kinds } = findArtifacts([stream], element('Document', []));
    expect([...kinds.keys()]).toEqual([stream.stretches[1]]);
  });
});

describe('text', () => {
  const cmap = `begincmap 2 beginbfchar <0001> <0041> <0002> <D840DC07> endbfchar
    2 beginbfrange <0003> <0005> <6587> <0006> <0007> [<00AD> <0020>] endbfrange endcmap`;
  const font = dictionary({ ToUnicode: new Indirect(new PdfStream(dictionary({}), Buffer.from(cmap))) });

  test('is mapped by characters, ranges and lists', () => {
    expect([...characterMap(font)]).toEqual([
      [1, 'A'],
      [2, '𠀇'],
      [3, '文'],
      [4, '斈'],
      [5, '斉'],
      [6, '\u00AD'],
      [7, ' '],
    ]);
  });

  test('of an element is read through its font, without soft hyphens', async () => {
    const stream = await streamOf('/P <</MCID 0>>BDC BT /F1 9 Tf <00010006> Tj [<0003> -20 <00070002>] TJ ET EMC');
    const textOf = textReader(markPlaces([{ ...stream, fonts: dictionary({ F1: font }) }]));
    expect(textOf(element('P', [mark(0)]))).toBe('A文 𠀇');
  });

  test('of several lines is joined as it was before it broke', async () => {
    const words = (line: string): string =>
      [...line].map((letter) => letter.charCodeAt(0).toString(16).padStart(4, '0')).join('');
    const lines = ['中文', '不分 and', 'trans\u2010', 'planted stem-', 'cells'];
    const content = lines
      .map((line, at) => `BT /F1 9 Tf 1 0 0 1 50 ${90 - at * 9} Tm <${words(line)}> Tj ET`)
      .join(' ');
    const stream = await streamOf(`/P <</MCID 0>>BDC ${content} EMC`);
    const identity = 'beginbfrange <0000> <ffff> <0000> endbfrange';
    const unicode = dictionary({ ToUnicode: new PdfStream(dictionary({}), Buffer.from(identity)) });
    const textOf = textReader(markPlaces([{ ...stream, fonts: dictionary({ F1: unicode }) }]));
    expect(textOf(element('P', [mark(0)]))).toBe('中文不分 and transplanted stem-cells');
    expect(stream.stretches[0]?.lines).toHaveLength(5);
  });
});
