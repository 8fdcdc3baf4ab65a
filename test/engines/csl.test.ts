import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { createCitationEngine, loadCitationProcessor, type CitationRequest } from '../../src/engines/csl.ts';
import type { CslItem } from '../../src/model/csl.ts';
import { chineseEngine, cslFile, englishEngine } from './csl-engines.ts';

const processor = await loadCitationProcessor();
const chinese = await chineseEngine();
const english = await englishEngine();

function diagnose(request: Partial<CitationRequest>): unknown[] {
  const place = { file: 'journal.yaml', line: 9, column: 3 };
  const complete = { edition: 'zh', style: { id: 'vancouver' }, locale: { tag: 'en-US' }, place, ...request };
  const { value, diagnostics } = createCitationEngine(processor, complete);
  expect(value).toBeUndefined();
  return diagnostics.map(({ rule, values, place: at }) => [rule, values, at?.line]);
}

test('a style that nobody has is named', () => {
  expect(diagnose({ style: { id: 'nature' } })).toEqual([['citation-style-is-known', { style: 'nature' }, 9]]);
});

test('a locale without a file is named, not replaced by another', () => {
  expect(diagnose({ locale: { tag: 'zh-CN' } })).toEqual([
    ['citation-locale-is-known', { locale: 'zh-CN', style: 'vancouver' }, 9],
  ]);
});

test.each([
  ['no XML', 'hello'],
  ['another kind of XML', '<article/>'],
  ['a dependent style', '<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="in-text"><info/></style>'],
])('%s is not a style', (_name, xml) => {
  expect(diagnose({ style: { id: 'own', xml } })).toMatchObject([['citation-style-is-readable', { style: 'own' }, 9]]);
});

test('a style that sorts is refused', () => {
  const xml = style(
    '<bibliography><sort><key variable="title"/></sort><layout><text variable="title"/></layout></bibliography>',
  );
  expect(diagnose({ style: { id: 'sorted', xml } })).toEqual([['citation-style-keeps-order', { style: 'sorted' }, 9]]);
});

function style(bibliography: string): string {
  return `<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="in-text"><info><id>x</id></info>
    <citation><layout><text variable="citation-number"/></layout></citation>${bibliography}</style>`;
}

function engineFor(xml: string, edition = 'en') {
  const request = { edition, style: { id: 'own', xml }, locale: { tag: 'en-US' } };
  return createCitationEngine(processor, request).value!;
}

test('the number of a style without a margin is taken off', () => {
  const engine = engineFor(
    style(`<bibliography><layout suffix=".">
      <text variable="citation-number" suffix=". "/><text variable="title"/></layout></bibliography>`),
  );
  expect(engine.entries([book('A'), book('B')]).map(({ plain }) => plain)).toEqual(['A.', 'B.']);
});

test('a style changed under its name is the new one', () => {
  const layout = (variable: string): string =>
    style(`<bibliography><layout><text variable="${variable}"/></layout></bibliography>`);
  const before = engineFor(layout('title'));
  const after = engineFor(layout('publisher'));
  const item = { ...book('A'), publisher: 'P' };
  expect([before, after, before].map((engine) => engine.entries([item])[0]!.plain)).toEqual(['A', 'P', 'A']);
});

test('words of one journal do not reach another', () => {
  const xml = style('<bibliography><layout><text term="edition" form="long"/></layout></bibliography>');
  const words = (edition: string): string =>
    `<locale xmlns="http://purl.org/net/xbiblio/csl" xml:lang="en-US"><terms><term name="edition">${edition}</term></terms></locale>`;
  const make = (locale: CitationRequest['locale']) =>
    createCitationEngine(processor, { edition: 'en', style: { id: 'terms', xml }, locale }).value!;
  const engines = [
    make({ tag: 'en-US', xml: words('impression') }),
    make({ tag: 'en-US' }),
    make({ tag: 'en-US', xml: words('issue') }),
  ];
  expect(engines.map((engine) => engine.entries([book('A')])[0]!.plain)).toEqual(['Impression', 'Edition', 'Issue']);
});

function book(title: string): CslItem {
  return { id: title, type: 'book', title, language: 'en' };
}

test('markup of a title is kept, everything else is text', () => {
  const title =
    '<i>In vitro</i> 10<sup>6</sup> CO<sub>2</sub> <b>b</b> <span style="font-variant:small-caps;">sc</span> ' +
    '<span class="nocase">AB</span> <script>alert(1)</script> <a href="javascript:x">a</a> &lt; & <img src=x>';
  const [entry] = chinese.entries([{ ...book('x'), title }]);
  expect(entry!.plain).toBe(
    'In vitro 106 CO2 b sc AB <script>alert(1)</script> <a href="javascript:x">a</a> &lt; & <img src=x>[M].',
  );
  const elements = entry!.content.flatMap((node) => (node.type === 'element' ? [node] : []));
  expect(elements.map(({ tagName, properties }) => [tagName, properties])).toEqual([
    ['i', {}],
    ['sup', {}],
    ['sub', {}],
    ['b', {}],
    ['span', { className: ['small-caps'] }],
  ]);
});

test.each([
  ['https://a.example/x?a=1&b=2', 'https://a.example/x?a=1&b=2'],
  ['http://a.example/%3D', 'http://a.example/%3D'],
  ['javascript:alert(1)', undefined],
  ['data:text/html,x', undefined],
  ['//a.example', undefined],
  ['https://a.example/ x', undefined],
])('the URL %s links to %s', (URL, href) => {
  const { content, plain } = chinese.entries([{ ...book('A'), URL }])[0]!;
  expect(plain).toContain(URL);
  expect(hrefs(content)).toEqual(href ? [href] : []);
});

test('a DOI links to its resolver, whatever characters it holds', () => {
  const DOI = '10.1002/(SICI)1097-0258(19980815)17:15<1661::AID-SIM968>3.0.CO;2-2';
  const [entry] = english.entries([{ ...book('A'), type: 'article-journal', DOI }]);
  expect(hrefs(entry!.content)).toEqual([
    'https://doi.org/10.1002/(SICI)1097-0258(19980815)17:15%3C1661::AID-SIM968%3E3.0.CO;2-2',
  ]);
  expect(entry!.plain).toContain(DOI);
});

function hrefs(content: ReturnType<typeof chinese.entries>[number]['content']): unknown[] {
  return content.flatMap((node) => (node.type === 'element' && node.tagName === 'a' ? [node.properties.href] : []));
}

test('NLM cuts a hyphenated given name to both initials', () => {
  const author = [{ family: 'Ma', given: 'Xue-ling' }];
  expect(english.entries([{ ...book('A'), author }])[0]!.plain).toBe('Ma XL. A.');
});

test('an English edition in the Chinese style ends Chinese entries in 等, Western ones in et al.', () => {
  const request = {
    edition: 'en',
    style: { id: 'gb-t-7714-2025-numeric', xml: cslFile('gb-t-7714-2025-numeric.csl') },
    locale: { tag: 'en-US' },
  };
  const engine = createCitationEngine(processor, request).value!;
  const author = ['甲', '乙', '丙', '丁'].map((literal) => ({ literal }));
  const entries = engine.entries([
    { ...book('题名'), language: 'zh-CN', author, edition: '2' },
    { ...book('Title'), author, edition: '2' },
  ]);
  expect(entries.map(({ plain }) => plain)).toEqual([
    '甲，乙，丙，等. 题名[M]. 2版.',
    '甲，乙，丙，et al. Title[M]. 2nd ed.',
  ]);
});

test('records are not changed', () => {
  const item: CslItem = { ...book('A  b'), DOI: 'https://doi.org/10.1000/x', author: [{ family: 'Li', given: 'Na' }] };
  const before = structuredClone(item);
  chinese.entries([item]);
  expect(item).toEqual(before);
});

test('two records under one id, or under a name that objects have, stay two', () => {
  const items = [book('A'), { ...book('B'), id: 'A' }, { ...book('C'), id: '__proto__' }];
  expect(chinese.entries(items).map(({ key, plain }) => [key, plain])).toEqual([
    ['A', 'A[M].'],
    ['A', 'B[M].'],
    ['__proto__', 'C[M].'],
  ]);
});

const words = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.constantFrom(
    '间充质干细胞',
    'Mesenchymal <i>stem</i> cells',
    '<b>x',
    'a "b" \'c',
    '%%STRING%%',
    '[1]. ',
    '',
    '—',
    '10.1000/a',
  ),
);
const name = fc.record({ family: words, given: words, literal: words, suffix: words }, { requiredKeys: [] });
const year = fc.integer({ min: -500, max: 2100 });
const date = fc.oneof(
  fc.record({
    'date-parts': fc.array(
      fc
        .oneof(
          fc.tuple(year),
          fc.tuple(year, fc.integer({ min: 1, max: 12 })),
          fc.tuple(year, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 })),
        )
        .map((parts) => [...parts]),
      { minLength: 1, maxLength: 2 },
    ),
  }),
  fc.record({ literal: words }),
  fc.record({ raw: words }),
);
const record: fc.Arbitrary<CslItem> = fc.record(
  {
    id: fc.string({ minLength: 1 }),
    type: fc.constantFrom(
      'article-journal',
      'book',
      'chapter',
      'paper-conference',
      'thesis',
      'report',
      'standard',
      'patent',
      'map',
      'dataset',
      'webpage',
      'article',
      'periodical',
      'article-newspaper',
      'legislation',
      'song',
    ),
    title: words,
    language: fc.oneof(fc.constantFrom('zh-CN', 'en', 'English', 'ja', 'fi', 'xx-yy'), words),
    author: fc.array(name, { maxLength: 5 }),
    editor: fc.array(name, { maxLength: 5 }),
    issued: date,
    accessed: date,
    'container-title': words,
    volume: fc.oneof(words, fc.integer()),
    issue: words,
    page: words,
    edition: words,
    number: words,
    publisher: words,
    'publisher-place': words,
    DOI: words,
    URL: fc.oneof(words, fc.webUrl()),
    note: words,
  },
  { requiredKeys: ['id', 'type'] },
) as fc.Arbitrary<CslItem>;

test('any record gives an entry, and nothing but the allowed elements', () => {
  fc.assert(
    fc.property(fc.array(record, { maxLength: 4 }), fc.constantFrom(chinese, english), (items, engine) => {
      const entries = engine.entries(items);
      expect(entries.map(({ key }) => key)).toEqual(items.map(({ id }) => id));
      for (const { content } of entries) visit(content);
    }),
    { numRuns: 300 },
  );
});

function visit(nodes: readonly unknown[]): void {
  for (const node of nodes as ReturnType<typeof chinese.entries>[number]['content']) {
    if (node.type === 'text') continue;
    expect(node.type).toBe('element');
    if (node.type !== 'element') continue;
    expect(['i', 'b', 'sup', 'sub', 'span', 'a']).toContain(node.tagName);
    if (node.tagName === 'a') expect(node.properties.href).toMatch(/^https?:\/\//);
    visit(node.children);
  }
}

test('an entry does not depend on its neighbors, nor on the other edition', () => {
  fc.assert(
    fc.property(fc.array(record, { minLength: 2, maxLength: 4 }), (items) => {
      const together = chinese.entries(items).map(({ plain }) => plain);
      const apart = items.map((item) => {
        english.entries([item]);
        return chinese.entries([item])[0]!.plain;
      });
      expect(together).toEqual(apart);
    }),
    { numRuns: 150 },
  );
});

test('engines made and used in any order, any number of times, give the same lists', async () => {
  const items = [book('A'), { ...book('乙'), language: 'zh' }, { ...book('C'), language: 'en' }] as CslItem[];
  const makers = { zh: chineseEngine, en: englishEngine };
  const listOf = async (edition: 'zh' | 'en'): Promise<string> =>
    (await makers[edition]())
      .entries(items)
      .map(({ plain }) => plain)
      .join('\n');
  const first = { zh: await listOf('zh'), en: await listOf('en') };
  expect(first.zh).not.toBe(first.en);
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom('zh', 'en'), { maxLength: 12 }), async (editions) => {
      for (const edition of editions) expect(await listOf(edition)).toBe(first[edition]);
    }),
    { numRuns: 20 },
  );
});

test('the Chinese words are complete: whatever English has, and nothing printed for page, volume and issue', () => {
  const terms = (xml: string): Map<string, string> =>
    new Map(
      [...xml.matchAll(/<term name="([^"]+)"[^>]*?(?:\/>|>([^]*?)<\/term>)/g)].map((match) => [
        match[1]!,
        match[2] ?? '',
      ]),
    );
  const chineseTerms = terms(cslFile('locales-zh-CN.xml'));
  const ordinals = /^(long-)?ordinal-\d\d$/;
  const englishTerms = [...terms(processor.locales.get('en-US')!).keys()].filter((term) => !ordinals.test(term));
  expect(englishTerms.filter((term) => !chineseTerms.has(term))).toEqual([]);
  expect(['page', 'volume', 'issue'].map((term) => chineseTerms.get(term))).toEqual(['', '', '']);
});

test('a standard keeps its number in a style that prints none, and prints it once in a style that does', () => {
  const standard = (id: string, title: string, number?: string): CslItem =>
    ({ id, type: 'standard', title, number, issued: { 'date-parts': [[2011]] }, language: 'en' }) as CslItem;
  const items = [standard('a', 'Punctuation', 'GB/T 15834—2011'), standard('b', 'Numerals'), book('C')];
  expect(english.entries(items).map(({ plain }) => plain)).toEqual([
    'Punctuation. GB/T 15834—2011. 2011.',
    'Numerals. 2011.',
    'C.',
  ]);
  expect(chinese.entries(items)[0]!.plain).toBe('GB/T 15834—2011 Punctuation[S].');
});
