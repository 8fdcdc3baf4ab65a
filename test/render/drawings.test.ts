import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assert, nat, property, string, tuple } from 'fast-check';
import type { Element } from 'hast';
import { describe, expect, test } from 'vitest';
import { fromXml } from 'xast-util-from-xml';
import { svgAttributes, svgTags } from '../../src/engines/svg/allowed.ts';
import { labelPlaces } from '../../src/engines/svg/label-places.ts';
import { parseSvg } from '../../src/engines/svg/parse-svg.ts';
import type { Measure } from '../../src/model/ports.ts';
import { drawDrawing } from '../../src/render/figure/draw-drawing.ts';
import { toHtml } from '../../src/render/hast/html.ts';
import { toSvg } from '../../src/render/hast/svg.ts';
import { project } from '../support/build.ts';
import { attribute, elementsOf, readHtml, wordsOf } from '../support/html.ts';
import { randomDrawing } from '../support/random-drawing.ts';

/** A Han character is an em wide, all else half an em. */
const measure: Measure = (words) => [...words].reduce((sum, one) => sum + (one > '\u2e80' ? 1 : 0.5), 0);
const labels = {
  vein: { zh: '静脉', en: 'vein' },
  lung: { zh: '肺', en: 'lung' },
  most: { zh: '大多数细胞先滞留于肺', en: 'most stay in the lung first' },
};
const drawn = (svg: Element, language: string, id = 'f1'): Element =>
  drawDrawing({ id, svg, labels }, language, measure);
const fromFile = (name: string): Element => {
  const { svg, problems } = parseSvg(readFileSync(join(project, 'test/fixtures/drawings', name), 'utf8'));
  expect(problems).toEqual([]);
  return svg!;
};

describe.each(['inkscape.svg', 'inkscape-full.svg', 'illustrator.svg'])('an export as it comes: %s', (name) => {
  const svg = fromFile(name);

  test('names its labels, each with its place and room', () => {
    const places = labelPlaces(svg);
    expect(places.map(({ key }) => key).sort()).toEqual(['lung', 'most', 'vein']);
    for (const { width, fontSize, lines, key } of places) {
      expect(width).toBeGreaterThan(0);
      expect(fontSize).toBeGreaterThan(3);
      expect(lines).toBe(key === 'most' ? 2 : 1);
    }
  });

  test.each(['zh', 'en'])('has the words of %s, and none of its own', (language) => {
    const texts = elementsOf(drawn(svg, language), 'text').map(
      (text) => elementsOf(text, 'tspan').map(wordsOf).join(' ') || wordsOf(text),
    );
    const wanted = Object.values(labels).map((label) => label[language as 'zh' | 'en']);
    const words = texts
      .filter((text) => text !== '50 %')
      .map((text) => (language === 'zh' ? text.replace(' ', '') : text));
    expect(words.sort()).toEqual(wanted.sort());
  });

  test('keeps its colors and arrows, and nothing of the program', () => {
    const file = toSvg(drawn(svg, 'en'), 'en', 'sans-serif');
    expect(file).not.toMatch(/inkscape|sodipodi|Adobe| style=| class=|图层|metadata|Ask whether/);
    expect(file.match(/fill="(?:#f2b84b|#F2B84B|url\(#f1--\d\))"/)).not.toBeNull();
    expect(file.match(/marker-end="url\(#f1--\d\)"|stroke-width="3"|<polygon/)).not.toBeNull();
  });
});

test('a label of several lines stands around its place, or goes down from it', () => {
  const text = elementsOf(drawn(fromFile('inkscape-full.svg'), 'en'), 'text').at(-1)!;
  const lines = elementsOf(text, 'tspan').map(({ properties }) => properties);
  // Half a line of 1.3 × 13 above the place of one, then a line further.
  expect([text.properties['y'], lines]).toEqual(['33.55', [{ x: '205' }, { x: '205', dy: '16.9' }]]);
  const down = elementsOf(drawn(fromFile('illustrator.svg'), 'en'), 'text')[2]!;
  expect([down.properties['y'], elementsOf(down, 'tspan').length]).toEqual(['0', 2]);
});

test('the parts of several drawings on a page have names of their own', () => {
  const arrow = '<marker id="a"/><marker id="A"/><path marker-end="url(#a)" marker-start="url(#A)"/>';
  const { svg } = parseSvg(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">${arrow}</svg>`);
  const page = readHtml(['f1', 'f1-1', 'f2'].map((id) => toHtml(drawn(svg!, 'en', id))).join(''));
  const ids = elementsOf(page).flatMap((element) => attribute(element, 'id') ?? []);
  expect(ids).toEqual(['f1--1', 'f1--2', 'f1-1--1', 'f1-1--2', 'f2--1', 'f2--2']);
  expect(elementsOf(page, 'path').map((path) => attribute(path, 'markerEnd'))).toEqual([
    'url(#f1--1)',
    'url(#f1-1--1)',
    'url(#f2--1)',
  ]);
});

describe('whatever comes in', () => {
  const tags = new Set(svgTags);
  const properties = new Set([...svgAttributes, 'id', 'xmlns', 'xmlLang', 'fontFamily']);
  const inspect = (file: string): void => {
    expect(fromXml(file).type).toBe('root');
    const all = elementsOf(readHtml(file)).filter(({ tagName }) => !['html', 'head', 'body'].includes(tagName));
    const ids = all.flatMap((one) => attribute(one, 'id') ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { tagName, properties: own } of all) {
      expect(tags).toContain(tagName);
      for (const [name, said] of Object.entries(own)) {
        expect(properties).toContain(name);
        if (name === 'xmlns' || name === 'fontFamily') continue;
        expect(String(said)).not.toMatch(/[:\\@]|\/\*|(?:url|src|image|image-set|var|expression)\((?!#f1--\d+\)$)/i);
        for (const [, target] of String(said).matchAll(/url\(#([^)]*)\)/g)) expect(ids).toContain(target);
      }
    }
  };

  test('what leaves has allowed names alone and names nothing but its own parts', () => {
    let kept = 0;
    assert(
      property(randomDrawing, (text) => {
        const { svg, problems } = parseSvg(text);
        expect(svg === undefined).toBe(problems.length > 0);
        if (!svg) return;
        kept += 1;
        inspect(toSvg(drawn(svg, 'zh'), 'zh', 'sans-serif'));
      }),
      { numRuns: 2000 },
    );
    // Else the law would be about nothing.
    expect(kept).toBeGreaterThan(300);
  });

  test('reading never fails, whatever the letters are', () => {
    assert(property(string(), (text) => parseSvg(text).problems.length > 0));
    const cut = tuple(nat(), nat({ max: 6 }), string({ maxLength: 3 }));
    assert(
      property(randomDrawing, cut, (text, [place, length, others]) => {
        const at = place % text.length;
        const { svg } = parseSvg(text.slice(0, at) + others + text.slice(at + length));
        if (svg) inspect(toSvg(drawn(svg, 'en'), 'en', 'sans-serif'));
      }),
      { numRuns: 500 },
    );
  });
});
