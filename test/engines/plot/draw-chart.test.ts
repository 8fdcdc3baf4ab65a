import type { Element, Nodes } from 'hast';
import { describe, expect, test } from 'vitest';
import { svgAttributes, svgTags } from '../../../src/engines/svg/allowed.ts';
import { articleOf, chartOf, drawn, marksOf, placesOfMarks } from '../../support/charts.ts';
import { attribute, elementsOf, wordsOf } from '../../support/html.ts';

const review = await articleOf('content', 'msc-ischemic-stroke');
const sample = await articleOf('test/fixtures/figures', 'charts');
const charts = [
  ['evidence-map', review],
  ['schedules', sample],
  ['scores', sample],
  ['routes', sample],
  ['ages', sample],
] as const;

const withoutSpace = (words: string): string => words.replaceAll(/[\s\u00a0\u202f]/g, '');

describe.each(charts)('the chart %s', (id, article) => {
  test.each(['zh', 'en'])(
    'is made of allowed parts alone, in %s, and keeps no name that the library gives',
    async (language) => {
      const svg = await drawn(article, id, language);
      const marks = marksOf(chartOf(article.publication, id, language)).map(({ name }) => name);
      for (const { tagName, properties } of elementsOf(svg)) {
        expect([...svgTags, 'a']).toContain(tagName);
        const known = [...svgAttributes, 'className', 'ariaHidden', 'ariaLabel', 'href'];
        expect(Object.keys(properties).filter((name) => !known.includes(name))).toEqual([]);
        if (properties['ariaLabel'] !== undefined) expect(marks).toContain(properties['ariaLabel']);
        if (properties['className'] !== undefined) expect(tagName).toBe('svg');
      }
    },
  );

  test('has a mark for every datum, named and, where it has a row, linked to it', async () => {
    const svg = await drawn(article, id, 'en');
    const marks = marksOf(chartOf(article.publication, id, 'en'));
    const titles = elementsOf(svg, 'title').map((title) => wordsOf(title));
    expect(titles.sort()).toEqual(marks.map(({ name }) => name.trim().replaceAll(/\s+/g, ' ')).sort());
    const links = elementsOf(svg, 'a').filter((link) => elementsOf(link, 'title').length > 0);
    expect(links.map((link) => attribute(link, 'href')).sort()).toEqual(
      marks.flatMap(({ row }) => (row === undefined ? [] : `#${row}`)).sort(),
    );
  });

  test('has its marks at the same places in both languages', async () => {
    const [zh, en] = [await drawn(article, id, 'zh'), await drawn(article, id, 'en')];
    expect(shapesOf(zh)).toEqual(shapesOf(en));
    expect(shapesOf(en).length).toBeGreaterThan(2);
  });

  test('is the same bytes whatever was drawn before', async () => {
    const first = JSON.stringify(await drawn(article, id, 'en'));
    for (const [other, others] of charts) await drawn(others, other, 'zh');
    expect(JSON.stringify(await drawn(article, id, 'en'))).toBe(first);
  });

  test('prints no words smaller than 7 pt but exponents', async () => {
    const svg = await drawn(article, id, 'en');
    const sizes = elementsOf({ type: 'root', children: [svg] })
      .filter(({ tagName, properties }) => tagName !== 'tspan' || !String(properties['dy']).startsWith('-'))
      .flatMap(({ properties }) => properties['fontSize'] ?? []);
    expect(sizes.length).toBeGreaterThan(0);
    // At 174 mm, a page's width, a unit of the drawing is a CSS pixel: 0.75 pt.
    for (const size of sizes) expect(Number(size) * 0.75).toBeGreaterThanOrEqual(7);
  });

  test('writes out its axes and keys', async () => {
    const words = withoutSpace(wordsOf(await drawn(article, id, 'en')));
    const { x, panels, keys } = chartOf(article.publication, id, 'en');
    const named = [
      x.title,
      ...panels.flatMap(({ title, strips }) => [title, ...strips.map(({ y }) => y.title)]),
      ...keys.flatMap(({ title, entries }) => [title, ...entries]),
    ];
    for (const name of named) expect(words).toContain(withoutSpace(name));
  });
});

describe('the evidence map', () => {
  const marks = marksOf(chartOf(review.publication, 'evidence-map', 'en'));

  test('has later times farther right, and higher doses higher, in every strip', async () => {
    const places = new Map(
      placesOfMarks(await drawn(review, 'evidence-map', 'en')).map((place) => [place.name, place]),
    );
    expect(places.size).toBe(marks.length);
    for (const a of marks) {
      for (const b of marks) {
        const [from, to] = [places.get(a.name)!, places.get(b.name)!];
        const sameColumn = a.x.beside === b.x.beside;
        if (sameColumn && a.panel === b.panel && a.strip === b.strip && a.x.low! < b.x.low!)
          expect(from.x, `${a.name} | ${b.name}`).toBeLessThan(to.x);
        if (a.panel === b.panel && a.strip === b.strip && a.y.low! < b.y.low!) expect(from.y).toBeGreaterThan(to.y);
      }
    }
  });

  test('has marks of one value at one height, and those beside the axis to the right of all that are on it', async () => {
    const places = new Map(
      placesOfMarks(await drawn(review, 'evidence-map', 'en')).map((place) => [place.name, place]),
    );
    const heights = new Map<string, Set<number>>();
    for (const { name, panel, strip, y } of marks) {
      const key = `${panel} ${strip} ${y.low}`;
      heights.set(key, (heights.get(key) ?? new Set()).add(places.get(name)!.y));
    }
    expect([...heights.values()].every(({ size }) => size === 1)).toBe(true);
    const rightmost = Math.max(
      ...marks.filter(({ x }) => x.beside === undefined).map(({ name }) => places.get(name)!.x),
    );
    for (const { name, x } of marks) if (x.beside !== undefined) expect(places.get(name)!.x).toBeGreaterThan(rightmost);
  });

  test.each(['zh', 'en'])(
    'has room for the number of every mark, none over another or over a mark, in %s',
    async (language) => {
      const svg = await drawn(review, 'evidence-map', language);
      const width = (text: string) => review.room.render.measure(text, 400) * 9.5;
      const texts = elementsOf(svg, 'a')
        .filter((link) => elementsOf(link, 'title').length === 0)
        .map((link) => {
          const text = elementsOf(link, 'text')[0]!;
          return {
            words: wordsOf(text),
            x: Number(text.properties['x']),
            y: Number(text.properties['y']),
            halfWidth: width(wordsOf(text)) / 2,
            halfHeight: 4,
          };
        });
      expect(texts.map(({ words }) => words).sort()).toEqual(marks.map(({ text }) => text).sort());
      const shapes = placesOfMarks(svg).map(({ x, y }) => ({ words: '', x, y, halfWidth: 3.9, halfHeight: 3.9 }));
      texts.forEach((text, index) => {
        for (const other of [...texts.slice(index + 1), ...shapes]) {
          const apart = Math.abs(text.x - other.x) >= text.halfWidth + other.halfWidth - 0.5;
          const above = Math.abs(text.y - other.y) >= text.halfHeight + other.halfHeight - 0.5;
          expect(apart || above, `${text.words} ${other.words} at ${other.x}, ${other.y}`).toBe(true);
        }
      });
    },
  );
});

/** The outlines and places of a chart's marks. */
function shapesOf(svg: Element): object[] {
  const isMark = (node: Nodes): node is Element =>
    node.type === 'element' && node.children.some((child) => child.type === 'element' && child.tagName === 'title');
  return elementsOf(svg)
    .filter(isMark)
    .map(({ tagName, properties: { ariaLabel: _name, ...looks } }) => ({ tagName, ...looks }));
}
