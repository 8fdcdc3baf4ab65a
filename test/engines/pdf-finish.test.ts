import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { finishPdf, type PdfInfo } from '../../src/engines/pdf/finish.ts';
import { readPdf, type PdfReading } from '../support/pdf.ts';
import { entry, text } from '../support/pdf-objects.ts';
import { pdfRules } from '../support/pdf-rules.ts';
import { paintedPages } from '../support/pdf-rules/painted.ts';
import { nodesOf, type StructureNode } from '../support/pdf-structure.ts';
import { renderPdf } from '../support/render-pdf.ts';

const raw = readFileSync(new URL('../fixtures/pdf/article.raw.pdf', import.meta.url));
const info: PdfInfo = {
  title: '神经干细胞移植途径的比较',
  authors: ['王小明', 'LI Hua'],
  subject: '比较 <三种> 途径 & 剂量',
  keywords: ['脑梗死', 'stem cells'],
  language: 'zh-Hans',
  date: '2031-02-10',
  firstFolio: 526,
  doi: '10.1000/example.9',
};

let finished: Uint8Array;
let before: PdfReading;
let after: PdfReading;
beforeAll(async () => {
  finished = await finishPdf(raw, info);
  [before, after] = [await readPdf(raw), await readPdf(finished)];
});

const nodes = (type: string): StructureNode[] => [...nodesOf(after.structure)].filter((node) => node.type === type);

/** Without the spaces that pdf.js sees between columns and lines. */
const withoutSpace = (words: string): string => words.replaceAll(/\s/g, '');

test('a finished PDF keeps every rule, the browser’s own does not', async () => {
  expect(await pdfRules(finished)).toEqual([]);
  const breached = new Set((await pdfRules(raw)).map((breach) => breach.split(':')[0]));
  expect([...breached]).toEqual(
    expect.arrayContaining([
      'content-is-marked',
      'list-items-have-bodies',
      'links-are-described',
      'pages-are-labelled',
    ]),
  );
});

test('pages look the same and say the same', async () => {
  const [was, is] = [await renderPdf(raw, 1), await renderPdf(finished, 1)];
  expect(is.length).toBe(3);
  for (const [index, page] of is.entries()) expect(Buffer.compare(page.pixels, was[index]?.pixels ?? page.png)).toBe(0);
  expect(after.text).toBe(before.text);
});

test('the file is smaller than the browser’s', () => {
  expect(finished.length).toBeLessThan(raw.length * 0.6);
});

describe('the same article gives the same bytes', () => {
  test('in two runs', async () => {
    expect(Buffer.compare(await finishPdf(raw, info), finished)).toBe(0);
  });

  test('whenever it is printed, and whatever was printed before it', async () => {
    const other = raw
      .toString('latin1')
      .replaceAll(
        /node0{4}(\d{4})/g,
        (_, digits: string) => `node00${String(Number(digits) + 98_765).padStart(6, '0')}`,
      )
      .replaceAll(/\(D:\d{14}/g, '(D:20400101120000');
    expect(other).not.toBe(raw.toString('latin1'));
    expect(Buffer.compare(await finishPdf(Buffer.from(other, 'latin1'), info), finished)).toBe(0);
  });

  test('and another date gives others', async () => {
    expect(Buffer.compare(await finishPdf(raw, { ...info, date: '2031-02-11' }), finished)).not.toBe(0);
  });
});

describe('the document', () => {
  test('says what it is, twice the same', () => {
    expect(Object.fromEntries(after.info)).toEqual({
      Title: info.title,
      Author: '王小明; LI Hua',
      Subject: info.subject,
      Keywords: '脑梗死; stem cells',
      Creator: 'Diglot',
      Producer: before.info.get('Producer'),
      CreationDate: 'D:20310210',
      ModDate: 'D:20310210',
    });
    expect(after.metadata).toContain('<dc:identifier>doi:10.1000/example.9</dc:identifier>');
    expect(after.metadata).toContain('比较 &lt;三种&gt; 途径 &amp; 剂量');
  });

  test('shows the printed folios as page labels', () => {
    expect(after.pages.map((page) => page.label)).toEqual(['526', '527', '528']);
    for (const page of after.pages.slice(1)) expect(page.text).toContain(page.label);
  });

  test('keeps the outline', () => {
    expect(after.outline.map((item) => [item.title, item.items.length])).toEqual([['神经干细胞移植途径的比较', 4]]);
  });
});

describe('the structure', () => {
  test('gives each paragraph its whole text, without running heads', () => {
    const paragraphs = nodes('P').map((node) => withoutSpace(after.textOf(node)));
    expect(paragraphs[0]).toBe('王小明，李华');
    expect(paragraphs[2]).toContain('因此汇总时须逐项核对原始数据。[1]详见表1与图1。');
    expect(after.structure && after.textOf(after.structure)).not.toMatch(/第\s*4\s*卷/);
  });

  test('marks heads, folios and rules as artifacts on every page', async () => {
    for (const page of await paintedPages(finished)) {
      expect(page.unmarked).toBe(0);
      expect(page.artifacts).toBeGreaterThan(3);
    }
  });

  test('nests lists in the bodies of their items, with readable bullets', () => {
    const [list] = nodes('L');
    const [item] = list?.kids ?? [];
    expect(item?.kids.map((kid) => kid.type)).toEqual(['Lbl', 'LBody']);
    expect(item?.kids[1]?.kids.map((kid) => kid.type)).toEqual(['L']);
    expect(nodes('Lbl').length).toBe(7);
  });

  test('puts the caption into the table and its repeated head into it once', () => {
    const [table] = nodes('Table');
    expect(table?.kids.map((kid) => kid.type)).toEqual(['Caption', ...Array.from({ length: 63 }, () => 'TR')]);
    const [caption, head, row] = table?.kids ?? [];
    expect(caption && after.textOf(caption)).toContain('表 1 各研究的移植途径与结局');
    expect(head?.kids.map((cell) => after.textOf(cell).trim())).toEqual(['研究', '物种', '途径', '剂量', '结局']);
    expect(row?.kids.map((cell) => cell.type)).toEqual(['TH', 'TD', 'TD', 'TD', 'TD']);
    expect(after.pages[1]?.text).toContain('续表 1');
    expect(table && after.textOf(table)).not.toContain('续表 1');
  });

  test('describes links by their words, and by their address where that is not in the words', () => {
    const described = nodes('Link').map((node) => text(entry(node.annotations[0], 'Contents')));
    expect(described.slice(0, 4)).toEqual(['https://example.org/registration/2031', '[1]', '表 1', '图 1']);
  });

  test('keeps alternative texts and says where a figure stands', () => {
    const [first] = nodes('Figure');
    expect(nodes('Figure').map((node) => node.alt)).toEqual([
      '流程 检索 120 篇，纳入 46 篇。',
      '两个色块：左深右浅',
      '均数加减标准差',
    ]);
    const box = text(first?.attributes.get('BBox')) ?? String(first?.attributes.get('BBox'));
    const [left = 0, bottom = 0, right = 0, top = 0] = box.match(/[\d.]+/g)?.map(Number) ?? [];
    // The drawing fills the right column, 86 mm wide, above the caption.
    expect(left).toBeGreaterThan(300);
    expect(right).toBeLessThan(545);
    expect(right - left).toBeGreaterThan(200);
    expect(top - bottom).toBeGreaterThan(25);
  });

  test('keeps the language of words in another one', () => {
    const foreign = [...nodesOf(after.structure)].filter((node) => node.language === 'en');
    expect(foreign.map((node) => node.type)).toEqual(['P', 'Span', 'Span']);
    expect(foreign.slice(1).map((node) => after.textOf(node).trim())).toEqual(['Neural stem cell', 'stroke']);
  });
});

test('a PDF without tags is refused', async () => {
  const untagged = Buffer.from(raw.toString('latin1').replaceAll('/StructTreeRoot ', '/StructTreeRxxx '), 'latin1');
  await expect(finishPdf(untagged, info)).rejects.toThrow(/tags/);
});

test('a page without a folio counts from 1, and what is unknown is left out', async () => {
  const bare = await readPdf(
    await finishPdf(raw, { title: 'T', authors: [], keywords: [], language: 'en', date: '2031' }),
  );
  expect(bare.pages.map((page) => page.label)).toEqual(['1', '2', '3']);
  expect([...bare.info.keys()]).toEqual(['Title', 'Creator', 'Producer', 'CreationDate', 'ModDate']);
  expect(bare.metadata).not.toMatch(/dc:creator|dc:subject|dc:description/);
});
