import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ArticleText } from '../../src/render/search/article-text.ts';
import { fold, stem } from '../../src/render/search/fold.ts';
import { keysOf } from '../../src/render/search/keys.ts';
import { packet, readPacket } from '../../src/render/search/packet.ts';
import { plainText } from '../../src/render/search/plain-text.ts';
import { createTermIndex } from '../../src/render/search/term-index.ts';

describe('words are compared', () => {
  test.each([
    ['IL-6', 'il-6'],
    ['TNF–α', 'tnf-alpha'],
    ['10⁷', '107'],
    ['10^7', '107'],
    ['ＭＳＣ', 'msc'],
    ['naïve', 'naive'],
    ['angio\u00adgenesis', 'angiogenesis'],
    ['5 μg, 5 µg', '5 mug, 5 mug'],
  ])('%s as %s', (text, folded) => expect(fold(text)).toBe(folded));

  test.each([
    ['cells', 'cell'],
    ['studies', 'study'],
    ['boxes', 'box'],
    ['doses', 'dose'],
    ['apoptosis', 'apoptosis'],
    ['rat', 'rat'],
    ['virus', 'virus'],
  ])('%s in the stem %s', (word, wanted) => expect(stem(word)).toBe(wanted));

  test('twice as once', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });
});

test('a text is found by its words and by every two Han characters that follow each other', () => {
  expect(keysOf('MSC外泌体，IL-6 cells。')).toEqual(['msc', '外泌', '泌体', '体', 'il', '6', 'cell']);
});

test('every run of Han in a text is found by the keys of the run', () => {
  const han = fc.string({ unit: fc.constantFrom(...'间充质干细胞的移植'), minLength: 2, maxLength: 6 });
  const around = fc.string({ unit: fc.constantFrom(...'，。a 1脑卒中') });
  fc.assert(
    fc.property(around, han, around, (before, run, after) => {
      const keys = new Set(keysOf(before + run + after));
      // The last character begins a key too, if only that of itself.
      for (const key of keysOf(run).slice(0, -1)) expect(keys).toContain(key);
      expect([...keys].some((key) => key.startsWith(run.at(-1)!))).toBe(true);
    }),
  );
});

test('the words of a paragraph go without the marks of citations and notes, raised digits raised', () => {
  const text = (value: string) => ({ type: 'text' as const, value });
  expect(
    plainText({
      type: 'paragraph',
      children: [
        text('given 10'),
        { type: 'superscript', children: [text('6')] },
        text(' cells '),
        { type: 'citationCluster', items: [] },
        text(', then'),
        { type: 'break' },
        text('none'),
        { type: 'footnoteReference', identifier: 'ed-one' },
        text('.'),
      ],
    }),
  ).toBe('given 10⁶ cells, then none.');
});

test('what a file hands over is what was put into it, whatever it is', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string({ unit: 'binary' }), fc.jsonValue()), (value) => {
      const { bytes, path } = packet('texts/one', value);
      expect(path).toBe('search/texts/one.js');
      expect(readPacket(bytes)).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
  expect(readPacket(new TextEncoder().encode('alert(1)'))).toBeUndefined();
});

describe('the index of many articles', () => {
  const article = (slug: string, zh: string): ArticleText => ({
    slug,
    title: { zh: slug },
    sections: [{ id: '', title: {} }],
    units: [{ id: 's1-p1', section: '', weight: 1, text: { zh } }],
    terms: [],
  });
  const texts = fc.array(fc.string({ unit: fc.constantFrom(...'间充质干细胞abc 12') }), { minLength: 1, maxLength: 8 });

  const filesOf = (all: readonly string[]) => {
    const index = createTermIndex();
    for (const [number, text] of all.entries()) index.add(number, article(`a${number}`, text));
    return index.files();
  };

  test('holds for every key exactly the articles that have it, keys in order', () => {
    fc.assert(
      fc.property(texts, (all) => {
        const lines = filesOf(all).files.flatMap(({ bytes }) => readPacket(bytes) as [string, ...number[]][]);
        const keys = lines.map(([key]) => key);
        expect(keys).toEqual([...new Set(all.flatMap(keysOf))].sort());
        for (const [key, ...steps] of lines) {
          let entry = 0;
          const numbers = steps.map((step) => (entry += step) >> 2);
          expect(numbers).toEqual([...all.keys()].filter((number) => keysOf(all[number]!).includes(key)));
        }
      }),
    );
  });

  test('is cut into files of like size, named by what they hold, found by their first key', () => {
    const many = Array.from({ length: 300 }, (_, number) => `wort${number} 间${String.fromCharCode(0x4e00 + number)}`);
    const long = Array.from({ length: 40 }, (_, number) => many.map((word) => `${word}${number}x`).join(' '));
    const { shards, files } = filesOf(long);
    expect(files.length).toBeGreaterThan(2);
    expect(Math.max(...files.map(({ bytes }) => bytes.length))).toBeLessThan(40_000);
    expect(shards.map(([first]) => first)).toEqual(shards.map(([first]) => first).sort());
    expect(files.map(({ path }) => path)).toEqual(shards.map(([, name]) => `search/${name}.js`));
    expect(filesOf(long)).toEqual({ shards, files });
  });
});
