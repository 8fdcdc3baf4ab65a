import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CslItem, CslName } from '../../src/model/csl.ts';
import { toBiblatex } from '../../src/render/references/biblatex.ts';
import { toBibtex } from '../../src/render/references/bibtex.ts';
import { toCslJson } from '../../src/render/references/csl-json.ts';
import { toEndnote } from '../../src/render/references/endnote.ts';
import { entryNames } from '../../src/render/references/entry-names.ts';
import { exportReferences, remark, type ExportReference } from '../../src/render/references/export-reference.ts';
import { pageRange } from '../../src/render/references/pages.ts';
import { toRis } from '../../src/render/references/ris.ts';
import { toText, toUnnumberedText } from '../../src/render/references/text.ts';
import { printed, readBibtex, readEndnote, readRis } from './references-readers.ts';
import { read, sampleExport, sampleReferences, statusWords } from './references-sample.ts';

const utf8 = new TextEncoder();

test('CSL-JSON read back is the same bibliography', () => {
  const back = read(utf8.encode(toCslJson(sampleExport)));
  const bare = (references: typeof sampleReferences): unknown =>
    references.map((reference) => ({
      ...reference,
      place: undefined,
      item: { ...reference.item, language: undefined, note: undefined },
    }));
  expect(bare(back)).toEqual(bare(sampleReferences));
});

test('CSL-JSON states the language as a tag, never one that the record does not state', () => {
  const languages = (JSON.parse(toCslJson(sampleExport)) as CslItem[]).map(({ language }) => language);
  expect(languages).toEqual(['en', 'en', undefined, 'zh-CN', 'en', undefined, 'zh-CN']);
});

test('CSL-JSON says the status where reference managers show it, beside the record’s own note', () => {
  const notes = (JSON.parse(toCslJson(sampleExport)) as CslItem[]).map(({ note }) => note);
  expect(notes).toEqual([
    'Identified.',
    'Cited work not identified; related work listed. Whether it is the work cited was not verified.',
    'Probable.',
    'Probable. Issue taken from the web page.',
    "A note of the record's own.",
    'Not identified. No record of the study was found.',
    'Identified.',
  ]);
});

test('CSL-JSON has the same bytes whatever the order of the fields', () => {
  const backwards = sampleExport.map((reference) => ({
    ...reference,
    item: Object.fromEntries(Object.entries(reference.item).toReversed()) as CslItem,
  }));
  expect(toCslJson(backwards)).toBe(toCslJson(sampleExport));
});

test('an unresolved record is exported as it is, with nothing made up', () => {
  const unresolved = sampleExport.filter(({ status }) => status === 'unresolved');
  expect(JSON.parse(toCslJson(unresolved))).toEqual([
    {
      id: 'sample-unknown',
      type: 'document',
      title: '示例题名',
      note: 'Not identified. No record of the study was found.',
      custom: {
        number: 6,
        status: 'unresolved',
        note: { zh: '未查到所引研究。', en: 'No record of the study was found.' },
        missing: ['author', 'issued'],
      },
    },
  ]);
  expect(toBibtex(unresolved)).toBe(
    '@misc{sample-unknown,\n  title = {示例题名},\n  annote = {Not identified. No record of the study was found.}\n}\n',
  );
  expect(toRis(unresolved)).toBe(
    'TY  - GEN\r\nID  - sample-unknown\r\nTI  - 示例题名\r\nN1  - Not identified. No record of the study was found.\r\nER  - \r\n',
  );
});

test('BibTeX keeps every script, markup and date', () => {
  const entries = readBibtex(toBibtex(sampleExport));
  expect(entries.map(({ type, key }) => [type, key])).toEqual([
    ['article', 'caplan1991'],
    ['article', 'dominici2006'],
    ['article', 'eggenhofer2012'],
    ['article', 'sample-zhang2020'],
    ['incollection', 'sample-berg2019'],
    ['misc', 'sample-unknown'],
    ['book', 'sample-uncited'],
  ]);
  expect(entries[3]!.fields).toEqual({
    author: '张, 示例 and {买买提·示例} and {示例单位, 某研究室}',
    title: '示例：过表达 {VEGF} 的骨髓间充质干细胞对\\textit{{Rattus} norvegicus}脑缺血的影响',
    journal: '示例医学杂志（电子版）',
    year: '2020',
    month: 'mar',
    day: '5',
    volume: '19',
    number: '增刊1',
    pages: '526--531',
    doi: '10.5555/sample.2020_03.001',
    url: 'https://journal.example/a?id=1&x=%3D#top',
    urldate: '2024-06-01',
    language: 'zh-CN',
    annote: 'Probable. Issue taken from the web page.',
  });
  expect(entries[4]!.fields).toMatchObject({
    author: 'van der Berg, Hans and Humboldt, Alexander von and Peebles, Jr., Peyton Z. and {Search and Rescue, Inc.}',
    title:
      '10\\textsuperscript{6} cells \\& {CO}\\textsubscript{2}: 100\\% of \\textbraceleft{}braces\\textbraceright{}, \\$5 and p \\textless{} 0.05',
    editor: '{Sample Society}',
    booktitle: 'Sample {Handbook}',
    publisher: 'Sample \\& Sons',
    pages: '12, 15-18',
    note: "A note of the record's own.",
  });
  expect(entries[1]!.fields).toMatchObject({ pages: '315--317', author: expect.stringContaining('Le Blanc, K.') });
  expect(entries[6]!.fields).toMatchObject({ year: '1881（清光绪七年）', author: '{李示例}' });
});

test('citation-js reads our BibTeX back without loss', async () => {
  const { plugins } = await import('@citation-js/core');
  await import('@citation-js/plugin-bibtex');
  const parse = (text: string): CslItem[] =>
    (plugins.input.chain as (data: string, options: object) => CslItem[])(text, { generateGraph: false });
  const back = parse(toBibtex(sampleExport));
  const plain = (title: unknown): string => String(title).replace(/<\/?span[^>]*>/g, '');
  const shown = (name: CslName): string =>
    [name['non-dropping-particle'], name.family ?? name.literal, name.given, name['dropping-particle'], name.suffix]
      .filter(Boolean)
      .join(' ');
  for (const [index, { item }] of sampleExport.entries()) {
    const read = back[index]!;
    expect(read.id).toBe(item.id);
    if (item.id !== 'sample-berg2019') expect(plain(read.title)).toBe(item.title);
    expect(read.DOI).toBe(item.DOI);
    expect(read.author?.map(shown)).toEqual(item.author?.map(shown));
    expect(read.volume).toBe(item.volume);
  }
  expect(back.map(({ page }) => page)).toEqual([
    '641-650',
    '315-317',
    '297',
    '526-531',
    '12, 15-18',
    undefined,
    undefined,
  ]);
  expect(back.map(({ annote }) => annote)).toEqual(sampleExport.map((reference) => remark(reference) || undefined));
});

test('BibLaTeX has fields and types that BibTeX has not', () => {
  const item: CslItem = {
    id: 'a',
    type: 'article',
    title: 'A preprint',
    issued: {
      'date-parts': [
        [2019, 5],
        [2019, 6],
      ],
      circa: true,
    },
    accessed: { 'date-parts': [[2020, 1, 2]] },
    publisher: 'Archive',
    version: '2',
    CSTR: '00000.00.example',
    language: 'de-AT',
  };
  const of = (more: Partial<CslItem>) => {
    const [entry] = readBibtex(toBiblatex([{ ...sampleExport[0]!, item: { ...item, ...more } }]));
    return entry!;
  };
  expect(of({})).toMatchObject({
    type: 'online',
    fields: {
      entrysubtype: 'preprint',
      date: '2019-05/2019-06~',
      urldate: '2020-01-02',
      organization: 'Archive',
      version: '2',
      cstr: '00000.00.example',
      langid: 'ngerman',
      language: 'de-AT',
      annotation: 'Identified.',
    },
  });
  expect(of({ type: 'standard', number: 'GB/T 7714' })).toMatchObject({
    type: 'standard',
    fields: { number: 'GB/T 7714' },
  });
  expect(of({ type: 'thesis' }).fields).toMatchObject({ institution: 'Archive' });
  expect(of({ issued: { literal: 'in press' } }).fields).toMatchObject({ year: 'in press' });
  expect(of({ issued: { literal: 'in press' } }).fields).not.toHaveProperty('date');
});

test('citation-js reads our BibLaTeX back without loss', async () => {
  const { plugins } = await import('@citation-js/core');
  await import('@citation-js/plugin-bibtex');
  const back = (plugins.input.chain as (data: string, options: object) => CslItem[])(toBiblatex(sampleExport), {
    generateGraph: false,
    forceType: '@biblatex/text',
  });
  expect(back.map(({ id, DOI, volume }) => [id, DOI, volume])).toEqual(
    sampleExport.map(({ item }) => [item.id, item.DOI, item.volume]),
  );
  expect(back.map(({ annote }) => annote)).toEqual(sampleExport.map((reference) => remark(reference) || undefined));
});

test('EndNote keeps every field under its tag, and bodies whole', () => {
  const records = readEndnote(toEndnote(sampleExport));
  expect(records.map(({ F }) => F)).toEqual(sampleExport.map(({ key }) => [key]));
  expect(records[3]).toEqual({
    0: ['Journal Article'],
    F: ['sample-zhang2020'],
    A: ['张, 示例', '买买提·示例', '示例单位,, 某研究室'],
    D: ['2020'],
    8: ['2020-03-05'],
    T: ['示例：过表达 VEGF 的骨髓间充质干细胞对Rattus norvegicus脑缺血的影响'],
    J: ['示例医学杂志（电子版）'],
    V: ['19'],
    N: ['增刊1'],
    P: ['526-531'],
    R: ['10.5555/sample.2020_03.001'],
    U: ['https://journal.example/a?id=1&x=%3D#top'],
    '[': ['2024-06-01'],
    G: ['zh-CN'],
    Z: ['Probable. Issue taken from the web page.'],
  });
  expect(records[4]).toMatchObject({
    0: ['Book Section'],
    A: ['van der Berg, Hans', 'Humboldt, Alexander von', 'Peebles, Peyton Z., Jr.', 'Search and Rescue,, Inc.'],
    E: ['Sample Society,'],
    B: ['Sample Handbook'],
    P: ['12, 15-18'],
    7: ['2'],
    Z: ["A note of the record's own."],
  });
  expect(records[6]).toMatchObject({ D: ['1881（清光绪七年）'] });
});

test('an entry taken out of the list has no number', () => {
  expect(toUnnumberedText(sampleExport.slice(2, 4))).toBe(
    'Probable. Entry of eggenhofer2012.\nProbable. Entry of sample-zhang2020. Issue taken from the web page.\n',
  );
});

test('an entry’s files have names that every disk bears, each its own', () => {
  expect([...entryNames(['Lee2020', 'lee2020', 'a:b', 'a-b', 'con', 'aux.x', 'lee2020-2'])]).toEqual([
    ['Lee2020', 'lee2020'],
    ['lee2020', 'lee2020-2'],
    ['a:b', 'a-b'],
    ['a-b', 'a-b-2'],
    ['con', 'reference-con'],
    ['aux.x', 'reference-aux.x'],
    ['lee2020-2', 'lee2020-2-2'],
  ]);
});

test.each([
  ['12-15', '12', '15'],
  ['284-7', '284', '287'],
  ['S12–S15', 'S12', 'S15'],
  ['2020-15', '2020-15', undefined],
  ['12, 15-18', '12, 15-18', undefined],
  ['e104', 'e104', undefined],
])('the pages %s are %s to %s', (page, first, last) => {
  expect(pageRange(page)).toEqual(last === undefined ? { first } : { first, last });
});

test('RIS keeps names, dates and pages in their own tags', () => {
  const records = readRis(toRis(sampleExport));
  expect(records).toHaveLength(7);
  expect(records[3]).toEqual({
    TY: ['JOUR'],
    ID: ['sample-zhang2020'],
    AU: ['张, 示例', '买买提·示例', '示例单位, 某研究室'],
    TI: ['示例：过表达 VEGF 的骨髓间充质干细胞对Rattus norvegicus脑缺血的影响'],
    T2: ['示例医学杂志（电子版）'],
    PY: ['2020'],
    DA: ['2020/03/05/'],
    VL: ['19'],
    IS: ['增刊1'],
    SP: ['526'],
    EP: ['531'],
    DO: ['10.5555/sample.2020_03.001'],
    UR: ['https://journal.example/a?id=1&x=%3D#top'],
    Y2: ['2024/06/01/'],
    LA: ['zh-CN'],
    N1: ['Probable. Issue taken from the web page.'],
  });
  expect(records[4]).toMatchObject({
    TY: ['CHAP'],
    AU: ['van der Berg, Hans', 'Humboldt, Alexander von', 'Peebles, Peyton Z., Jr.', 'Search and Rescue, Inc.'],
    TI: ['10⁶ cells & CO₂: 100% of {braces}, $5 and p < 0.05'],
    SP: ['12, 15-18'],
    ET: ['2'],
    N1: ["A note of the record's own."],
  });
  expect(records[1]).toMatchObject({ SP: ['315'], EP: ['317'], DA: ['2006///'] });
  expect(records[6]).toMatchObject({ DA: ['///1881（清光绪七年）'] });
});

test('the printed list as text: number, status, entry and note on a line, without what nobody cites', () => {
  expect(toText(sampleExport).split('\n')).toEqual([
    '1. Identified. Entry of caplan1991.',
    '2. Cited work not identified; related work listed. Entry of dominici2006. Whether it is the work cited was not verified.',
    '3. Probable. Entry of eggenhofer2012.',
    '4. Probable. Entry of sample-zhang2020. Issue taken from the web page.',
    '5. Entry of sample-berg2019.',
    '6. Not identified. No record of the study was found.',
    '',
  ]);
});

test('a Chinese list has no spaces behind its marks', () => {
  const [reference] = sampleExport;
  const chinese = { ...reference!, entry: '甲. 题名[J].', language: 'zh', note: { zh: '未核实。' } };
  const words = { ...statusWords, identified: '所引文献未查明。相近文献：' };
  expect(toText([{ ...chinese, statusWords: words }])).toBe('1. 所引文献未查明。相近文献：甲. 题名[J]. 未核实。\n');
});

test('an edition exports its list in order, then what it does not cite', () => {
  const [a, b, c] = sampleReferences;
  const resolved = {
    statusLine: '',
    note: '',
    entry: { type: 'root' as const, children: [] },
    entryLanguage: 'en',
    language: 'en',
    citedAt: [],
  };
  const edition = {
    language: 'en',
    references: [
      { ...resolved, number: 1, reference: c!, plain: 'C.' },
      { ...resolved, number: 2, reference: a!, plain: 'A.' },
    ],
  };
  const exported = exportReferences([a!, b!, c!], edition, statusWords);
  expect(exported.map(({ key, number, entry }) => [key, number, entry])).toEqual([
    [c!.key, 1, 'C.'],
    [a!.key, 2, 'A.'],
    [b!.key, undefined, ''],
  ]);
});

test('keys that BibTeX takes for the same are told apart', () => {
  const [reference] = sampleExport;
  const keys = ['a b', 'a-b', 'A-B', '中文', '}'];
  const entries = readBibtex(toBibtex(keys.map((key) => ({ ...reference!, key }))));
  expect(entries.map(({ key }) => key)).toEqual(['a-b', 'a-b-2', 'A-B-3', '-', '--2']);
});

const hostile = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.string({
    unit: fc.constantFrom(
      '{',
      '}',
      '\\',
      '\n',
      '\r',
      '\u2028',
      '@',
      ',',
      '=',
      '"',
      '%',
      '#',
      ' ',
      '<i>',
      '</i>',
      '中',
      'and',
      '-',
    ),
  }),
  fc.constantFrom(
    'a\r\nER  - \r\nTY  - BOOK',
    'x}\n}\n@book{y, title = {z',
    'https://a.example/{x}?a=b c',
    '\u0085',
    'a'.repeat(500),
  ),
);
const name: fc.Arbitrary<CslName> = fc.record(
  { family: hostile, given: hostile, literal: hostile, suffix: hostile, 'non-dropping-particle': hostile },
  { requiredKeys: [] },
);
const fields = fc.record(
  {
    title: hostile,
    author: fc.array(name, { maxLength: 3 }),
    editor: fc.array(name, { maxLength: 3 }),
    'container-title': hostile,
    volume: hostile,
    issue: hostile,
    page: hostile,
    DOI: hostile,
    URL: hostile,
    publisher: hostile,
    language: hostile,
    note: hostile,
    genre: hostile,
    issued: fc.record({ literal: hostile }),
  },
  { requiredKeys: [] },
);
const exported: fc.Arbitrary<ExportReference> = fc
  .record({
    fields,
    type: fc.constantFrom('article-journal', 'book', 'thesis', 'webpage', 'x'),
    key: fc.stringMatching(/^[A-Za-z0-9]+$/, { maxLength: 8 }),
    note: hostile,
    entry: hostile,
    number: fc.integer({ min: 1, max: 99 }),
  })
  .map(({ fields: item, type, key, note, entry, number }) => ({
    key,
    item: { id: key, type, ...item },
    localized: {},
    status: 'supporting',
    note: { en: note },
    missing: [],
    place: { file: 'references.json', line: 1, column: 1 },
    language: 'en',
    number,
    entry,
    statusWords,
  }));

/** What a value is on one line. */
function line(value: unknown): string {
  return String(value ?? '')
    .replace(/[\s\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim();
}

test('no value ends its field, its line or its record', () => {
  fc.assert(
    fc.property(fc.array(exported, { maxLength: 4 }), (references) => {
      const ris = readRis(toRis(references));
      const bibtex = readBibtex(toBibtex(references));
      expect(ris.map(({ ID }) => ID)).toEqual(references.map(({ key }) => [key]));
      expect(bibtex).toHaveLength(references.length);
      expect(readBibtex(toBiblatex(references))).toHaveLength(references.length);
      const endnote = readEndnote(toEndnote(references));
      expect(endnote.map(({ F }) => F)).toEqual(references.map(({ key }) => [key]));
      expect(toText(references).split('\n')).toHaveLength(references.length + 1);
      expect((JSON.parse(toCslJson(references)) as CslItem[]).map(({ title }) => title)).toEqual(
        references.map(({ item }) => item.title),
      );
      for (const [index, { item, note }] of references.entries()) {
        for (const [tag, value] of [
          ['VL', item.volume],
          ['PB', item.publisher],
          ['UR', item.URL],
        ] as const) {
          expect(ris[index]![tag] ?? ['']).toEqual([line(value)]);
        }
        const remarked = line(`${statusWords.supporting} ${note.en}`);
        expect(ris[index]!.N1?.at(-1)).toBe(remarked);
        expect(endnote[index]!.Z?.at(-1)).toBe(remarked);
        expect(endnote[index]!.V ?? ['']).toEqual([line(item.volume)]);
        expect(printed(bibtex[index]!.fields.annote!)).toBe(remarked);
        expect(printed(bibtex[index]!.fields.volume ?? '')).toBe(line(item.volume));
      }
    }),
    { numRuns: 300 },
  );
});
