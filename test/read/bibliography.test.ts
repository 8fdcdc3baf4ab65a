import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CslItem, CslName } from '../../src/model/csl.ts';
import { readBibtex } from '../../src/read/bibliography/bibtex.ts';
import { readRis } from '../../src/read/bibliography/ris.ts';
import { readBibliography } from '../../src/read/read-bibliography.ts';
import { toBiblatex } from '../../src/render/references/biblatex.ts';
import { toBibtex } from '../../src/render/references/bibtex.ts';
import { remark, type ExportReference } from '../../src/render/references/export-reference.ts';
import { toRis } from '../../src/render/references/ris.ts';
import { plainTitle } from '../../src/render/references/title-markup.ts';
import { read, sampleExport, statusWords } from '../render/references-sample.ts';

const fixture = (path: string): Buffer => readFileSync(new URL(`../fixtures/${path}`, import.meta.url));
const content = (path: string): Buffer => readFileSync(new URL(`../../content/${path}`, import.meta.url));
const exported = (item: CslItem, index: number): ExportReference => ({
  key: item.id ?? `example-${index}`,
  item,
  localized: {},
  note: {},
  missing: [],
  place: { file: 'references.json', line: 1, column: 1 },
  entry: '',
  language: 'en',
  statusWords,
});
const standard = (year: number): ExportReference[] =>
  (JSON.parse(fixture(`gbt7714/examples-${year}.json`).toString()) as { item: CslItem }[]).map(({ item }, index) =>
    exported({ ...item, id: `example-${index}` }, index),
  );
const shipped = read(content('msc-ischemic-stroke/references.json')).map((reference): ExportReference => ({
  ...reference,
  entry: '',
  language: 'zh',
  statusWords,
}));
const bibliographies = { shipped, sample: sampleExport, 2015: standard(2015), 2025: standard(2025) } as const;

const forms = {
  BibTeX: { write: toBibtex, readBack: readBibtex },
  BibLaTeX: { write: toBiblatex, readBack: readBibtex },
  RIS: { write: toRis, readBack: (text: string, file: string) => readRis(text.replaceAll('\r\n', '\n'), file) },
} as const;

/** What of a record every format must keep, in the form in which it can be compared. */
function essence(item: CslItem): Record<string, unknown> {
  const name = (one: CslName): string =>
    [one['non-dropping-particle'], one.family ?? one.literal, one.given, one['dropping-particle'], one.suffix]
      .filter(Boolean)
      .join(' ')
      .replaceAll(',', '');
  return {
    title: item.title === undefined ? '' : line(plainTitle(item.title)),
    names: (item.author ?? []).map(name),
    year: String(item.issued?.['date-parts']?.[0]?.[0] ?? item.issued?.literal ?? ''),
    page: (item.page ?? '').replace(/[–—]/, '-').replace(/^315-7$/, '315-317'),
    DOI: item.DOI ?? '',
    URL: item.URL ?? '',
    volume: String(item.volume ?? ''),
    issue: String(item.issue ?? ''),
    container: item['container-title'] ?? '',
    publisher: item.publisher ?? '',
    number: String(item.number ?? ''),
    version: item.version ?? '',
  };
}

function line(value: string): string {
  return value.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}

describe.each(Object.keys(forms) as (keyof typeof forms)[])('%s read back', (form) => {
  const { write, readBack } = forms[form];

  test.each(Object.keys(bibliographies) as (keyof typeof bibliographies)[])(
    'has the same records under the same keys: %s',
    (name) => {
      const references = bibliographies[name];
      const { records, notUnderstood, broken } = readBack(write(references), 'x');
      expect({ notUnderstood, broken }).toEqual({ notUnderstood: [], broken: [] });
      expect(records.map(({ key }) => key)).toEqual(references.map(({ key }) => key));
      expect(records.map(({ item }) => essence(item))).toEqual(references.map(({ item }) => essence(item)));
      const remarks = records.map(({ item }) =>
        String(item['annote'] ?? item.note ?? '')
          .split('\n')
          .at(-1),
      );
      const noted = references.map(
        (reference) => remark(reference) || (form === 'RIS' ? reference.item.note : '') || '',
      );
      expect(remarks.map((said, index) => noted[index] && said)).toEqual(noted);
    },
  );
});

const hostile = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.string({
    unit: fc.constantFrom(
      '{',
      '}',
      '\\',
      '\n',
      '"',
      '%',
      '#',
      '$',
      '~',
      '^',
      '_',
      '&',
      '@',
      ',',
      '=',
      '-',
      "'",
      '`',
      ' ',
      '中',
      'a',
      '<',
      'é',
    ),
  }),
  fc.constantFrom(
    'x}\n}\n@book{y, title = {z',
    'a -- b --- c',
    "``a'' ''",
    '<b>x</b> & <y>',
    'ER  - ',
    '\\textit{a}',
    '100% #1_a',
  ),
);

test('whatever a field says, each format gives it back on one line', () => {
  fc.assert(
    fc.property(fc.record({ publisher: hostile, volume: hostile, genre: hostile }), (fields) => {
      const references = [exported({ id: 'a', type: 'thesis', ...fields }, 0), exported({ id: 'b', type: 'book' }, 1)];
      for (const { write, readBack } of Object.values(forms)) {
        const { records, broken } = readBack(write(references), 'x');
        expect(broken).toEqual([]);
        expect(records.map(({ key }) => key)).toEqual(['a', 'b']);
        for (const field of ['publisher', 'volume'] as const) {
          expect(records[0]!.item[field] ?? '').toBe(line(fields[field].replace(/[\u2028\u2029]/g, ' ')));
        }
      }
    }),
    { numRuns: 400 },
  );
});

test('whatever a name is made of, BibTeX and BibLaTeX give it back', () => {
  const part = fc.oneof(
    hostile,
    fc.constantFrom('von', 'de la', 'and', 'others', 'Smith and Sons', 'Müller', '张', 'a, b'),
  );
  const name = fc.record(
    { family: part, given: part, literal: part, suffix: part, 'non-dropping-particle': part },
    { requiredKeys: [] },
  );
  const shown = (...parts: readonly unknown[]): string => parts.map(asLine).filter(Boolean).join(' ');
  const asLine = (value: unknown): string => line(String(value ?? '').replace(/[\u2028\u2029]/g, ' '));
  const said = (one: CslName): string =>
    asLine(one.family) !== '' && asLine(one.given) !== ''
      ? shown(one['non-dropping-particle'], one.family, one.given, one.suffix)
      : asLine(one.literal ?? (asLine(one.family) || one.given));
  fc.assert(
    fc.property(fc.array(name, { maxLength: 3 }), (author) => {
      for (const write of [toBibtex, toBiblatex]) {
        const { records, broken } = readBibtex(write([exported({ id: 'a', type: 'book', author }, 0)]), 'x');
        expect(broken).toEqual([]);
        const back = (records[0]!.item.author ?? []).map((one) =>
          shown(one['non-dropping-particle'], one.family ?? one.literal, one.given, one.suffix),
        );
        expect(back).toEqual(author.map(said).filter(Boolean));
      }
    }),
    { numRuns: 400 },
  );
});

describe('files of other programs', () => {
  test('BibTeX: accents, abbreviations, crossref, names; broken entries cost only themselves', () => {
    const { records, notUnderstood, broken } = readBibtex(fixture('references/other-programs.bib').toString(), 'x.bib');
    expect(records.map(({ key }) => key)).toEqual([
      'sample-umlauts',
      'sample-talk',
      'sample-proceedings',
      'sample-page',
      'sample-book',
    ]);
    expect(records[0]).toMatchObject({
      missing: ['author:rest'],
      item: {
        type: 'article-journal',
        title: 'Über α-SMA in 10<sup>6</sup> cells: <i>in vivo</i> naïve',
        author: [
          { family: 'Müller', given: 'Jörg' },
          { family: 'Åse', given: 'Éva' },
          { family: 'Nowak', given: 'Łukasz' },
          { 'non-dropping-particle': 'van der', family: 'Berg', given: 'Hans' },
        ],
        'container-title': 'Journal of Samples',
        issued: { 'date-parts': [[2020, 3, 5]] },
        volume: '9',
        issue: '3',
        page: '12-34',
        DOI: '10.5555/sample_a',
        URL: 'https://journal.example/a?x=%3D&y=1',
      },
    });
    expect(records[1]!.item).toMatchObject({
      author: [{ literal: 'World Sample Organization' }, { family: '张', given: '三' }],
      'container-title': 'Proceedings of Samples',
      issued: { 'date-parts': [[1999]] },
      'publisher-place': 'Köln',
    });
    expect(records[3]!.item).toMatchObject({
      type: 'webpage',
      title: '示例网页：100% 的 VEGF',
      author: [{ literal: '张三' }, { literal: '李四' }],
      issued: {
        'date-parts': [
          [2019, 5],
          [2019, 6],
        ],
      },
      URL: 'https://example.org/~a',
      language: 'zh',
    });
    expect(notUnderstood.map(({ kind, name, key, place }) => [kind, name, key, place.line])).toEqual([
      ['field', 'wombat', 'sample-umlauts', 18],
      ['command', '\\noop', 'sample-talk', 23],
      ['crossref', 'sample-absent', 'sample-book', 42],
    ]);
    expect(broken.map(({ problem, place }) => [problem, place.line])).toEqual([
      ['entry-is-not-closed', 38],
      ['entry-has-no-key', 44],
    ]);
  });

  test('RIS: wrapped lines, both kinds of names, what is left over; a record that is not ended', () => {
    const text = fixture('references/other-programs.ris').toString().replaceAll('\r\n', '\n');
    const { records, notUnderstood, broken } = readRis(text, 'x.ris');
    expect(records[0]!.item).toEqual({
      id: 'sample-ne',
      type: 'article-journal',
      title: '示例题名，它 续在下一行',
      author: [
        { literal: '张三' },
        { family: '李', given: '四' },
        { 'non-dropping-particle': 'van der', family: 'Berg', given: 'Hans' },
      ],
      'container-title': '示例期刊',
      issued: { 'date-parts': [[2020]] },
      volume: '9',
      issue: '增刊1',
      page: '12-34',
      DOI: '10.5555/sample_b',
      URL: 'https://journal.example/a?x=1',
      language: 'zh',
    });
    expect(records[1]!.item).toMatchObject({
      author: [{ family: 'Sample', given: 'Ann', suffix: 'Jr.' }],
      publisher: 'Sample University',
    });
    expect(notUnderstood.map(({ kind, name, place }) => [kind, name, place.line])).toEqual([
      ['field', 'UR', 17],
      ['field', 'XX', 28],
      ['type', 'ZZZZ', 30],
    ]);
    expect(broken.map(({ problem, place }) => [problem, place.line])).toEqual([['record-is-not-ended', 22]]);
  });
});

describe('the bibliography of an article', () => {
  const utf8 = new TextEncoder();
  const readFiles = (files: Readonly<Record<string, string>>) =>
    readBibliography((name) =>
      files[name] === undefined ? undefined : { path: `a/${name}`, bytes: utf8.encode(files[name]) },
    );
  const found = ({ diagnostics }: ReturnType<typeof readFiles>) =>
    diagnostics.map(({ rule, place }) => `${rule} ${place?.file}:${place?.line}`);

  test('may be kept as .bib and .ris, with status and notes in references.yaml', () => {
    const result = readFiles({
      'references.bib': '@article{a, title={A}, author={Sample, Ann and others}}',
      'references.ris': 'TY  - BOOK\nID  - b\nTI  - B\nER  - \n',
      'references.yaml':
        'a:\n  status: inferred\n  note: { en: "Not seen." }\n  missing: [page]\n  translations: { zh: { title: 甲 } }\n',
    });
    expect(found(result)).toEqual([]);
    expect(result.value).toMatchObject([
      {
        key: 'a',
        status: 'inferred',
        note: { en: 'Not seen.' },
        missing: ['author:rest', 'page'],
        localized: { zh: { title: '甲' } },
      },
      { key: 'b', item: { type: 'book', title: 'B' } },
    ]);
  });

  test('reports a key that two files have, one that cannot be cited, one that is missing, and what is said of no record', () => {
    const result = readFiles({
      'references.json': '[{ "id": "a", "type": "book" }]',
      'references.bib': '@book{a, title={A}}\n@book{DBLP:conf/x, title={X}}',
      'references.ris': 'TY  - BOOK\nTI  - B\nER  - \n',
      'references.yaml': 'c:\n  status: inferred\n',
    });
    expect(found(result)).toEqual([
      'values-have-their-kind a/references.bib:2',
      'fields-are-present a/references.ris:1',
      'ids-are-unique a/references.bib:1',
      'fields-are-known a/references.yaml:1',
    ]);
  });

  test('says what is no bibliography at all', () => {
    expect(found(readFiles({ 'references.bib': 'title: A book' }))).toEqual([
      'bibliographies-are-well-formed a/references.bib:1',
    ]);
  });
});
