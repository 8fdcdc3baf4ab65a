import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { replaced } from '../failures/mistake.ts';
import { templatesWith } from '../failures/templates.ts';
import { printerIn, temporaryFolder } from '../platform/printing.ts';
import { buildIntoMemory } from '../support/build-into-memory.ts';
import { project } from '../support/build.ts';
import { linesOf, withoutSpace } from '../support/pdf-lines.ts';
import { pdfRules } from '../support/pdf-rules.ts';
import { nodesOf } from '../support/pdf-structure.ts';
import { readPdf } from '../support/pdf.ts';

const desk = temporaryFolder();
const cache = join(desk.path, 'cache');
mkdirSync(cache, { mode: 0o700 });
const printer = printerIn(cache);
afterAll(async () => {
  await printer.close();
  desk.remove();
});

/** The parallel edition of an article with charts and tables, in a journal with lines more and in a theme of its own. */
async function parallelOf(name: string, lines: string, theme: string) {
  const content = join(desk.path, name);
  cpSync(join(project, 'test/fixtures/figures'), content, { recursive: true });
  const file = join(content, 'journal.yaml');
  writeFileSync(
    file,
    replaced(readFileSync(file, 'utf8'), { 'theme: default': `theme: review\n${lines}` }, 'journal.yaml'),
  );
  const ports = {
    printer,
    cache,
    templates: templatesWith({ 'review/theme.yaml': `extends: default\n${theme}` }),
  };
  const { files } = await buildIntoMemory(content, ports, { only: ['charts'], formats: ['parallel-pdf'] });
  const bytes = files.get('zh-en/charts/charts.zh-en.pdf')!;
  const pdf = await readPdf(bytes);
  return { ...pdf, nodes: [...nodesOf(pdf.structure)], breaches: await pdfRules(bytes) };
}

describe('the sheet', () => {
  test.each([
    { paper: 'the size of the journal', size: '[210, 285]', theme: '', sheet: [210, 285] },
    { paper: 'a small size on its side', size: 'A5', theme: '', sheet: [210, 148] },
    {
      paper: 'a small size upright where the theme lets columns be narrow',
      size: 'A5',
      theme: 'print: { parallel: { leastColumn: 0, columnGap: 5, margins: [20, 12, 20, 12] } }',
      sheet: [148, 210],
    },
    {
      paper: 'a large size on its side where the theme wants columns to be wide',
      size: 'A4',
      theme: 'print: { parallel: { leastColumn: 100, columnGap: 8, margins: [20, 18, 20, 18] } }',
      sheet: [297, 210],
    },
  ])('is $paper', async ({ size, theme, sheet }) => {
    const { pages, breaches } = await parallelOf(`paper-${size}-${theme.length}`, `print: { size: ${size} }`, theme);
    expect(breaches).toEqual([]);
    for (const { width, height } of pages) {
      expect(Math.abs(width - sheet[0]! * millimetre)).toBeLessThan(1);
      expect(Math.abs(height - sheet[1]! * millimetre)).toBeLessThan(1);
    }
    for (const page of pages) {
      for (const { x, right, text } of linesOf(page)) {
        expect([text, x > 9 * millimetre && right < page.width - 11 * millimetre]).toEqual([text, true]);
      }
    }
  });
});

const millimetre = 72 / 25.4;

test('the lists that a theme wants stand once, each heading and each entry in both languages', async () => {
  const { nodes, textOf, breaches } = await parallelOf('lists', '', 'lists: { print: [table, figure] }');
  expect(breaches).toEqual([]);
  const words = nodes.map((node) => ({ role: node.role, language: node.language, text: withoutSpace(textOf(node)) }));
  const headings = words.filter(({ role }) => /^H\d$/.test(role)).map(({ text }) => text);
  expect(headings.filter((text) => /目录/.test(text))).toEqual(['表目录Listoftables', '插图目录Listoffigures']);
  const entries = words.filter(({ role, text }) => role === 'P' && /^(图|表|Figure|Table)\d/.test(text));
  expect(entries.map(({ text }) => text).slice(0, 4)).toEqual([
    '表1虚构的给药方案',
    'Table1Inventedschedulesofadministration',
    '表2虚构的神经功能评分',
    'Table2Inventedneurologicalscores',
  ]);
  expect(entries).toHaveLength(2 * 6);
  expect(entries.map(({ language }) => language)).toEqual(entries.map((_, index) => (index % 2 ? 'en' : undefined)));
});

test('under a figure stand its words that differ, each once beside the other language, and no numbers', async () => {
  const { nodes, textOf } = await parallelOf('key', '', '');
  const items = nodes.filter(({ role }) => role === 'LI');
  const words = items.map((item) => withoutSpace(textOf(item)));
  expect(words).toEqual(
    expect.arrayContaining(['途径Route', '大鼠Rats', '再灌注后Afterreperfusion', '尾静脉tailvein', '评分Score']),
  );
  const ofScores = words.slice(words.indexOf('评分Score'));
  expect(ofScores.filter((text) => text === '评分Score')).toHaveLength(1);
  for (const text of words.filter((one) => !one.startsWith('['))) expect(text).toMatch(/\p{Script=Han}.*[A-Za-z]{2}/u);
  const route = items[words.indexOf('途径Route')]!;
  const english = [...nodesOf(route)]
    .filter(({ language }) => language === 'en')
    .map((node) => withoutSpace(textOf(node)));
  expect(english).toContain('Route');
});
