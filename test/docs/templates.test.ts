import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { textReport } from '../../src/cli/report/text.ts';
import { build, type BuildPorts } from '../../src/pipeline/build.ts';
import { openDesk } from '../../src/pipeline/desk.ts';
import { statusPage } from '../../src/pipeline/status-page.ts';
import { reportStatus } from '../../src/pipeline/status.ts';
import { openContentFolder } from '../../src/platform/content-folder.ts';
import { openTemplateFolder } from '../../src/platform/template-folder.ts';
import { themeSchema } from '../../src/read/schemas/theme.ts';
import { formats } from '../../src/render/formats/registry.ts';
import { everything } from '../bench/requests.ts';
import { replaced } from '../failures/mistake.ts';
import { project } from '../support/build.ts';
import { codeBlocks, codeIn, section, tablesIn } from './markdown.ts';
import { fieldsOf } from './schema-fields.ts';

/** What templates were filled with, as the template engine saw it. */
const filled = vi.hoisted((): { readonly name: string; readonly view: object }[] => []);
vi.mock(import('../../src/engines/templates.ts'), async (original) => {
  const engine = await original();
  return {
    ...engine,
    createTemplates: (...given) => {
      const { render } = engine.createTemplates(...given);
      return { render: (name, view) => (filled.push({ name, view }), render(name, view)) };
    },
  };
});

const shippedTemplates = join(project, 'templates');
const page = readFileSync(join(shippedTemplates, 'README.md'), 'utf8');
const withoutBrowser = Object.keys(formats).filter((name) => !name.endsWith('pdf'));

/** What a build of some formats finds; it writes nothing, and a page that is printed fails the test. */
async function findingsOf(content: string, templates: string, wanted: readonly string[]) {
  const ports: BuildPorts = {
    content: openContentFolder(content),
    templates: openTemplateFolder(templates),
    printer: { start: () => undefined, print: () => Promise.reject(new Error('A page was printed')) },
    fonts: {
      subset: () => Promise.resolve({ subsets: [], missing: [0x41] }),
      measure: () => Promise.resolve(() => 0),
    },
    output: { read: () => Promise.resolve(undefined), publish: () => Promise.resolve() },
    progress: { step: () => undefined },
    version: '0.0.0',
  };
  return (await build({ ...everything, formats: wanted, drafts: true }, ports)).diagnostics;
}

/** Fills the page about the status of a journal whose articles have all that it tells. */
async function fillStatusPage(): Promise<void> {
  const templates = openTemplateFolder(shippedTemplates);
  const content = openContentFolder(join(project, 'test/fixtures/status'));
  const { value: desk } = await openDesk(templates, 'en');
  statusPage(await reportStatus({ only: [], names: [] }, { content, templates }), desk!);
}

test('every field of theme.yaml is described', () => {
  const names = codeIn(section(page, 'theme.yaml').lines.join('\n')).flatMap((code) => code.split('.'));
  expect(fieldsOf(themeSchema).filter(({ name }) => !names.includes(name))).toEqual([]);
});

describe('the fields of', () => {
  let views: Readonly<Record<string, readonly object[]>>;
  beforeAll(async () => {
    // One journal has every element of the front matter, the other tables and notes.
    for (const journal of ['test/fixtures/placeholder', 'content']) {
      const content = join(project, journal);
      // Pages are filled before fonts are cut for them; then no font has a character, and nothing is printed.
      await findingsOf(content, shippedTemplates, ['pdf', 'parallel-pdf']);
      expect(await findingsOf(content, shippedTemplates, withoutBrowser)).toEqual([]);
    }
    await fillStatusPage();
    views = Object.fromEntries(
      Map.groupBy(filled, ({ name }) => name)
        .entries()
        .map(([name, some]) => [name, some.map(({ view }) => view)]),
    );
  });

  // `front`, `head`, and the entries of `references` have tables of their own; labels are the theme's.
  const elsewhere = new Set(['front', 'head', 'labels', 'references']);
  const described = (title: string, table = 0): string[] =>
    tablesIn(section(page, title).lines)[table]!.flatMap(([names]) => codeIn(names!));
  const names = (some: readonly object[]): string[] => [...new Set(some.flatMap(Object.keys))].sort();
  const fieldOf = (name: string): object[] =>
    [...views['html/article.liquid']!, ...views['print/article.liquid']!].flatMap(
      (view) => (view as Readonly<Record<string, object | object[]>>)[name]!,
    );

  test.each([
    'html/article.liquid',
    'html/parallel.liquid',
    'html/list.liquid',
    'html/home.liquid',
    'html/search.liquid',
    'html/lost.liquid',
    'html/status.liquid',
    'print/article.liquid',
    'print/page.css.liquid',
    'print/parallel.liquid',
    'print/parallel-page.css.liquid',
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

  test('the head of a page of the site are described, and no others', () => {
    const pages = ['list', 'home', 'search', 'lost'].flatMap((name) => views[`html/${name}.liquid`]!);
    const heads = pages.map((view) => (view as { readonly head: object }).head);
    expect(described('Head of a page of the site').sort()).toEqual(names(heads));
    const said = codeIn(section(page, 'Head of a page of the site').lines.join('\n'));
    expect(namesInside(heads, elsewhere).filter((name) => !said.includes(name))).toEqual([]);
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
  const inPage = (kind: string, words: string): string =>
    codeBlocks(page).find(({ language, text }) => language === kind && text.includes(words))!.text;
  const column = inPage('liquid', 'front.column');

  beforeAll(() => {
    cpSync(join(project, 'content'), content, { recursive: true });
    cpSync(join(project, 'templates'), templates, { recursive: true });
    const article = 'html/parts/front.liquid';
    cpSync(join(templates, 'default', article), join(templates, 'review', article));
    writeFileSync(join(templates, 'review/theme.yaml'), inPage('yaml', 'extends:'));
    mkdirSync(join(templates, 'review/labels'));
    writeFileSync(join(templates, 'review/labels/en.json'), inPage('json', 'madeWith'));
    change('content/journal.yaml', 'theme: default', 'theme: review');
  });
  afterAll(() => rmSync(desk, { recursive: true }));

  const reportOf = async (): Promise<string> =>
    textReport(await findingsOf(content, templates, ['html']), 'en', false).trimEnd();

  test('are what a theme’s mistakes lead to, and the change described leads to none', async () => {
    const article = 'templates/review/html/parts/front.liquid';
    change(article, '<p class="column">{{ front.column }}</p>', column);
    expect(await reportOf()).toBe('');
    change(article, 'front.column }} ·', 'front.colum }} ·');
    const template = await reportOf();
    change(article, 'front.colum }} ·', 'front.column }} ·');
    writeFileSync(join(templates, 'review/labels/zh.json'), '{ "review": { "office": "编辑部" } }');
    expect([await reportOf(), template]).toEqual(shown);
  });
});

/** The names of fields inside a value, at every depth but below `except`. */
function namesInside(value: unknown, except: ReadonlySet<string>): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => namesInside(item, except));
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([name, inner]) => [
    name,
    ...(except.has(name) ? [] : namesInside(inner, except)),
  ]);
}
