import { describe, expect, test } from 'vitest';
import type { Drawing } from '../../src/model/figure.ts';
import type { SourceFile } from '../../src/model/ports.ts';
import { readArticle } from '../../src/read/read-article.ts';

const files = {
  'article.yaml': 'status: draft\ndate: 2026-01-15\nlanguages: [zh, en]\ntitle: { zh: 题, en: Title }\n',
  'zh.md': '文。\n',
  'en.md': 'Text.\n',
  'figures/f1.svg':
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><text data-label="blood-vessel" x="1" y="8"/></svg>',
  'figures/f1.yaml': `kind: drawing
caption: { zh: 机制, en: Mechanism }
alt: { zh: 示意图, en: A diagram }
labels:
  blood-vessel: { zh: 血管, en: blood vessel }
`,
};

const sources = Object.entries(files).map(([path, text]): SourceFile => ({
  path: `a/${path}`,
  bytes: new TextEncoder().encode(text),
}));

describe('a figure of an article', () => {
  const { value, diagnostics, placeOf } = readArticle('a', { files: sources, refused: [] });

  test('is read', () => {
    expect(diagnostics).toEqual([]);
    const { place: _place, svg, ...figure } = value!.figures['f1'] as Drawing;
    expect(figure).toEqual({
      id: 'f1',
      kind: 'drawing',
      caption: { zh: '机制', en: 'Mechanism' },
      alt: { zh: '示意图', en: 'A diagram' },
      labels: { 'blood-vessel': { zh: '血管', en: 'blood vessel' } },
      labelTerms: {},
      width: 'column',
    });
    expect(svg.children).toMatchObject([{ tagName: 'text', properties: { dataLabel: 'blood-vessel' } }]);
  });

  test('has its words among the units, each at its place', () => {
    const units = value!.units.filter(({ text }) => text.zh?.section === 'f1');
    expect(units.map(({ id, kind, text }) => [id, kind, text.zh?.source, text.en?.source])).toEqual([
      ['f1-caption', 'caption', '机制', 'Mechanism'],
      ['f1-label-blood-vessel', 'figure-label', '血管', 'blood vessel'],
      ['f1-alt', 'figure-text', '示意图', 'A diagram'],
    ]);
    const { file, line, column } = units[1]!.text.en!.place;
    expect([file, line, column]).toEqual(['a/figures/f1.yaml', 5, 31]);
  });

  test('tells where its parts stand', () => {
    expect(placeOf(['figures', 'f1', 'alt', 'en'])).toMatchObject({ file: 'a/figures/f1.yaml', line: 3, column: 21 });
  });
});

describe('the drawing of a figure', () => {
  const svg = (inside: string) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 10">${inside}</svg>`;
  const sound = svg('<text data-label="blood-vessel" x="0" y="8"/>');
  const findings = (bytes: Uint8Array | undefined) => {
    const others = sources.filter(({ path }) => path !== 'a/figures/f1.svg');
    const drawing = bytes ? [{ path: 'a/figures/f1.svg', bytes }] : [];
    return readArticle('a', { files: [...others, ...drawing], refused: [] }).diagnostics.map(
      ({ rule, place, values }) => ({
        rule,
        at: `${place?.file}:${place?.line}:${place?.column}`,
        ...values,
      }),
    );
  };
  const utf8 = (text: string) => new TextEncoder().encode(text);

  test('is wanted beside the figure', () => {
    expect(findings(undefined)).toMatchObject([
      { rule: 'files-are-present', file: 'figures/f1.svg', at: 'a/figures/f1.yaml:1:7' },
    ]);
  });

  test('may begin with a byte order mark', () => {
    expect(findings(utf8(`\ufeff${sound}`))).toEqual([]);
  });

  test.each<[encoding: string, bytes: Uint8Array]>([
    ['UTF-16', Buffer.from(`\ufeff${sound}`, 'utf16le')],
    ['bytes that are no text', Uint8Array.of(0xff, 0xfe, 0x00, 0xd8)],
  ])('is not read from %s', (_encoding, bytes) => {
    expect(findings(bytes)).toMatchObject([{ rule: 'files-are-utf-8' }]);
  });

  test('is asked for the key that was meant, in braces too', () => {
    expect(findings(utf8(svg('<text>{blood-vesel}</text>')))).toMatchObject([
      { rule: 'drawing-labels-match', kind: 'missing', label: 'blood-vesel', nearest: 'blood-vessel' },
      { rule: 'drawing-labels-match', kind: 'unused', label: 'blood-vessel' },
    ]);
  });

  test.each([
    ['0.5 ± 0.1', []],
    ['(b)', []],
    ['Ⅱ', []],
    ['5 µm', ['5 µm']],
    ['BC', ['BC']],
    ['<tspan>bl</tspan><tspan>ood</tspan>', ['blood']],
  ])('has its own words in %s: %j', (text, words) => {
    const found = findings(utf8(svg(`<text>{blood-vessel}</text><text>${text}</text>`)));
    expect(found).toMatchObject(words.map((label) => ({ kind: 'words', label })));
  });
});
