import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { picture } from '../../src/render/figure/picture.ts';
import { toSvg } from '../../src/render/hast/svg.ts';
import { articlePageView } from '../../src/render/views/article-page.ts';
import { printPageView } from '../../src/render/views/print-page.ts';
import { filesBelow, project } from '../support/build.ts';
import { articleOf, chartOf, marksOf } from '../support/charts.ts';
import { mistakesInHtml } from '../support/html-validator.ts';
import { attribute, byId, elementsOf, readHtml } from '../support/html.ts';

const { publication, room } = await articleOf('test/fixtures/figures', 'charts');
const tools = room.render;
const screen = readHtml(articlePageView(publication, 'en', tools).bodyHtml);
const print = readHtml(printPageView(publication, 'en', tools).bodyHtml);
const figure = (page: typeof screen, id: string) => elementsOf(byId(page, id), 'svg')[0]!;

describe('on the screen', () => {
  const svg = figure(screen, 'schedules');

  test('a chart with links is a group that says what it shows, since the links inside an image could not be reached', () => {
    expect(attribute(svg, 'role')).toBe('group');
    expect(attribute(svg, 'ariaLabel')).toMatch(/^Scatter plot of 10 marks from 5 studies in Table 1\./);
  });

  test('each mark is a link to its row, named', () => {
    const links = elementsOf(svg, 'a').filter((link) => elementsOf(link, 'title').length > 0);
    const rows = marksOf(chartOf(publication, 'schedules', 'en')).map(({ row }) => `#${row}`);
    expect(links.map((link) => attribute(link, 'href')).sort()).toEqual(rows.sort());
  });

  test('the number beside a mark leads to its reference, for the pointer alone', () => {
    const numbers = elementsOf(svg, 'a').filter((link) => attribute(link, 'href')!.startsWith('#ref-'));
    expect(numbers.length).toBeGreaterThan(5);
    for (const number of numbers) expect(attribute(number, 'tabIndex')).toBe('-1');
  });

  test('a row that the page does not show has no link', () => {
    const short = { ...tools, tableRows: { screen: 2, print: 2 } };
    const page = readHtml(articlePageView(publication, 'en', short).bodyHtml);
    const targets = elementsOf(figure(page, 'schedules'), 'a').map((link) => attribute(link, 'href')!);
    expect(targets.filter((target) => target.startsWith('#t1'))).not.toEqual([]);
    for (const target of targets) expect(target).toMatch(/^#(t1-r0[12]|ref-\d+)$/);
  });

  test('a chart of bars has no links and is an image', () => {
    const bars = figure(screen, 'routes');
    expect(attribute(bars, 'role')).toBe('img');
    expect(elementsOf(bars, 'a')).toEqual([]);
  });

  test('the long description is made from the data, unless the file has one', () => {
    const words = publication.editions['en']!.figures['routes']!.description;
    expect(words[0]).toContain('tail vein, yes: 2 arms');
    expect(publication.editions['en']!.figures['ages']!.alt).toBe('Age ranges of the animals, study by study');
    expect(publication.editions['zh']!.figures['ages']!.alt).toBe('各研究动物周龄的范围');
  });
});

describe('in print and as a file', () => {
  test('a chart is an image without links', () => {
    const svg = figure(print, 'schedules');
    expect(attribute(svg, 'role')).toBe('img');
    expect(elementsOf(svg, 'a')).toEqual([]);
    const file = toSvg(
      picture(publication, publication.editions['zh']!.figures['schedules']!, tools),
      'zh-Hans',
      'serif',
    );
    expect(file).toContain('role="img"');
    expect(file).not.toMatch(/<a[ >]|href|<style|class="plot/);
  });

  test('it looks as on the screen', () => {
    const paths = (page: typeof screen) =>
      elementsOf(figure(page, 'schedules'), 'path').map(({ properties }) => [properties['d'], properties['transform']]);
    expect(paths(print)).toEqual(paths(screen));
  });
});

test.each(['zh', 'en'])('a page of charts is valid HTML, in %s', async (language) => {
  const page = tools.template('html/article.liquid', articlePageView(publication, language, tools));
  expect(await mistakesInHtml(page, `${language}/charts/index.html`)).toEqual([]);
});

test('a range has a sign at each of its ends, an open one an arrow, and the whole one name', () => {
  const svg = figure(screen, 'ages');
  const marks = marksOf(chartOf(publication, 'ages', 'en'));
  const ranges = marks.filter(({ y }) => y.low !== undefined && y.high !== undefined && y.low !== y.high);
  expect(ranges).toHaveLength(3);
  expect(marks.filter(({ y }) => y.high === undefined)).toHaveLength(1);
  expect(elementsOf(svg, 'title')).toHaveLength(marks.length);
});

test('an article without charts does not load what draws them', async () => {
  const sources = [...filesBelow(join(project, 'src'))].map(([path, bytes]) => [path, new TextDecoder().decode(bytes)]);
  const loading = sources.filter(([, text]) =>
    /from '(@observablehq\/plot|linkedom)'/.test(text!.replaceAll(/^import type .*$/gm, '')),
  );
  expect(loading.map(([path]) => path)).toEqual([]);
  expect(readFileSync(join(project, 'src/engines/plot/load.ts'), 'utf8')).toContain("import('@observablehq/plot')");
  const other = await articleOf('test/fixtures/figures', 'homing');
  const chart = chartOf(publication, 'scores', 'en');
  expect(() => other.room.render.drawChart(chart, [chart], () => 1)).toThrow('chart');
});
