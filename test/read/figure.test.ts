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
