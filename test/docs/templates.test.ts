import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { textReport } from '../../src/cli/report/text.ts';
import { build } from '../../src/pipeline/build.ts';
import { openContentFolder } from '../../src/platform/content-folder.ts';
import { openTemplateFolder } from '../../src/platform/template-folder.ts';
import { themeSchema } from '../../src/read/schemas/theme.ts';
import { everything } from '../bench/print-pages.ts';
import { replaced } from '../failures/mistake.ts';
import { project } from '../support/build.ts';
import { codeBlocks, codeIn, section, tablesIn } from './markdown.ts';
import { namesInside, pageViews, type Views } from './page-views.ts';
import { fieldsOf } from './schema-fields.ts';

const page = readFileSync(join(project, 'templates/README.md'), 'utf8');

test('every field of theme.yaml is described', () => {
  const names = codeIn(section(page, 'theme.yaml').lines.join('\n')).flatMap((code) => code.split('.'));
  expect(fieldsOf(themeSchema).filter(({ name }) => !names.includes(name))).toEqual([]);
});

describe('the fields of', () => {
  let views: Views;
  beforeAll(async () => {
    // One journal has every element of the front matter, the other tables and notes.
    const [filled, shipped] = await Promise.all(['test/fixtures/placeholder', 'content'].map(pageViews));
    views = Object.fromEntries(Object.entries(filled!).map(([name, some]) => [name, [...some, ...shipped![name]!]]));
  });

  // `front` and the entries of `references` have tables of their own; labels are the theme's.
  const elsewhere = new Set(['front', 'labels', 'references']);
  const described = (title: string, table = 0): string[] =>
    tablesIn(section(page, title).lines)[table]!.flatMap(([names]) => codeIn(names!));
  const names = (some: readonly object[]): string[] => [...new Set(some.flatMap(Object.keys))].sort();
  const fieldOf = (name: string): object[] =>
    [...views['html/article.liquid']!, ...views['print/article.liquid']!].flatMap(
      (view) => (view as Readonly<Record<string, object | object[]>>)[name]!,
    );

  test.each([
    'html/article.liquid',
    'html/list.liquid',
    'html/home.liquid',
    'print/article.liquid',
    'print/page.css.liquid',
  ])('%s are described, and no others', (template) => {
    expect(described(template).sort()).toEqual(names(views[template]!));
    const said = codeIn(section(page, template).lines.join('\n'));
    const inside = namesInside(views[template], elsewhere);
    expect([...new Set(inside)].filter((name) => !said.includes(name))).toEqual([]);
  });

  test('the front matter are described, and no others', () => {
    expect(described('Front matter').sort()).toEqual(names(fieldOf('front')));
    const said = codeIn(section(page, 'Front matter').lines.join('\n'));
    expect(namesInside(fieldOf('front'), elsewhere).filter((name) => !said.includes(name))).toEqual([]);
  });

  test('an entry of the references are described, and no others', () => {
    expect(described('html/article.liquid', 1).sort()).toEqual(names(fieldOf('references')));
  });
});

describe('the reports shown', () => {
  const desk = mkdtempSync(join(tmpdir(), 'diglot-templates-'));
  const [content, templates] = [join(desk, 'content'), join(desk, 'templates')];
  const change = (file: string, from: string, to: string): void =>
    writeFileSync(join(desk, file), replaced(readFileSync(join(desk, file), 'utf8'), { [from]: to }, file));
  const shown = codeBlocks(page).flatMap(({ language, text }) =>
    language === 'text' && text.startsWith('Error') ? text : [],
  );
  const column = codeBlocks(page).find(({ language }) => language === 'liquid')!.text;

  beforeAll(() => {
    cpSync(join(project, 'content'), content, { recursive: true });
    cpSync(join(project, 'templates'), templates, { recursive: true });
    cpSync(join(templates, 'default'), join(templates, 'review'), { recursive: true });
    change('content/journal.yaml', 'theme: default', 'theme: review');
  });
  afterAll(() => rmSync(desk, { recursive: true }));

  const reportOf = async (): Promise<string> => {
    const { diagnostics } = await build(
      { ...everything, formats: ['html'] },
      {
        content: openContentFolder(content),
        templates: openTemplateFolder(templates),
        printer: { start: () => undefined, print: () => Promise.reject(new Error('A page was printed')) },
        fonts: { subset: () => Promise.reject(new Error('A font was cut')) },
        output: { read: () => Promise.resolve(undefined), publish: () => Promise.resolve() },
        progress: { step: () => undefined },
        version: '0.0.0',
      },
    );
    return textReport(diagnostics, 'en', false).trimEnd();
  };

  test('are what a theme’s mistakes lead to, and the change described leads to none', async () => {
    const article = 'templates/review/html/article.liquid';
    change(article, '<p class="column">{{ front.column }}</p>', column);
    expect(await reportOf()).toBe('');
    change(article, 'front.column }} ·', 'front.colum }} ·');
    const template = await reportOf();
    change(article, 'front.colum }} ·', 'front.column }} ·');
    change('templates/review/labels/en.json', '    "madeWith": "Set with Diglot",\n', '');
    expect([await reportOf(), template]).toEqual(shown);
  });
});
