import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { applyEdits } from '../../src/edit/apply-edits.ts';
import { checkContent } from '../../src/pipeline/check.ts';
import { addLanguage } from '../../src/pipeline/scaffold/add-language.ts';
import { openContentFolder } from '../../src/platform/content-folder.ts';
import { openContentWriter } from '../../src/platform/content-writer.ts';
import { cacheIn } from '../../src/platform/cache.ts';
import { openFontStore } from '../../src/platform/font-store.ts';
import { layOutSample } from '../failures/mistake.ts';
import { project, templatesWith } from '../failures/templates.ts';
import { printerIn } from '../platform/printing.ts';
import { buildIntoMemory, type MadeBuild } from '../support/build-into-memory.ts';

const folder = mkdtempSync(join(tmpdir(), 'diglot-third-'));
afterAll(() => rmSync(folder, { recursive: true }));
const content = join(folder, 'content');
const inSample = (name: string): string => join(content, 'sample', name);

const locale = readFileSync(join(project, 'templates/csl/locales-zh-CN.xml'), 'utf8');

/** A theme that has labels for Japanese: those for English, each with a sign that tells where they come from. */
const labels = readFileSync(join(project, 'templates/default/labels/en.json'), 'utf8');
const templates = templatesWith({
  'trial/theme.yaml': 'extends: default\n',
  'csl/locales-ja-JP.xml': locale.replaceAll('zh-CN', 'ja-JP'),
  'trial/labels/ja.json': JSON.stringify({
    ...signed(JSON.parse(labels) as object),
    language: { zh: '中国語', en: '英語', ja: '日本語' },
  }),
  'trial/labels/zh.json': '{ "language": { "ja": "日文" } }',
  'trial/labels/en.json': '{ "language": { "ja": "Japanese" } }',
});

function signed(tree: object): object {
  return Object.fromEntries(
    Object.entries(tree).map(([key, value]: [string, unknown]) => [
      key,
      typeof value === 'string' ? `${value}〒` : signed(value as object),
    ]),
  );
}

const printer = printerIn(join(folder, 'cache'));
afterAll(() => printer.close());
const ports = {
  content: openContentFolder(content),
  templates,
  fonts: openFontStore({ project, cache: cacheIn(join(folder, 'cache')) }),
};
const everything = { only: [], languages: [], formats: [], strict: true, keepGoing: false, drafts: true };
const build = (...formats: string[]): Promise<MadeBuild> =>
  buildIntoMemory(
    content,
    { printer, cache: join(folder, 'cache'), templates },
    {
      formats: ['html', 'csv-labels', 'bibtex', 'text', 'parallel-html', ...formats],
    },
  );

/** All data files of an article and its journal. */
function dataFilesIn(slug: string, under = content): string[] {
  const own = readdirSync(join(under, slug), { recursive: true, encoding: 'utf8' }).map((name) =>
    join(under, slug, name),
  );
  return [join(under, 'journal.yaml'), ...own].filter((path) => path.endsWith('.yaml'));
}

/** Takes words as translated: the Chinese ones with a kana behind them. */
function translate(path: string): void {
  writeFileSync(path, readFileSync(path, 'utf8').replaceAll(' {untranslated}', 'の'));
}

let held: MadeBuild;
let full: MadeBuild;
let added: Awaited<ReturnType<typeof addLanguage>>;
beforeAll(async () => {
  layOutSample(content, {
    replace: {
      'journal.yaml': { 'theme: default': 'theme: trial' },
    },
  });
  const writer = openContentWriter(content, { applyEdits });
  added = await addLanguage({ language: 'ja' }, { ...ports, writer });
  held = await build();
  cpSync(content, join(folder, 'held'), { recursive: true });

  const declaration = readFileSync(inSample('article.yaml'), 'utf8');
  writeFileSync(inSample('article.yaml'), declaration.replace('editions: { ja: none }\n', ''));
  cpSync(content, join(folder, 'drafted'), { recursive: true });
  writeFileSync(inSample('ja.md'), readFileSync(inSample('ja.md'), 'utf8').replaceAll(' {untranslated}', ''));
  for (const path of dataFilesIn('sample')) translate(path);
  const journal = join(content, 'journal.yaml');
  writeFileSync(journal, readFileSync(journal, 'utf8').replace(/languages: .*/, 'languages: [zh, en, ja]'));
  full = await build('pdf', 'parallel-pdf');
}, 120_000);

const page = (made: MadeBuild, path: string): string => new TextDecoder().decode(made.files.get(path));
const pathsIn = (made: MadeBuild): string[] => [...made.files.keys()].sort();

describe('a language that is held back', () => {
  test('is added, and stands in nobody’s way', () => {
    expect(added).toMatchObject({ state: 'added', isHeld: true, text: 'sample/ja.md' });
    expect(held.outcome.diagnostics).toEqual([]);
    expect(held.outcome.published).toBe(true);
    expect(pathsIn(held).filter((path) => /(?:^|[./-])ja(?:[./-]|$)/.test(path))).toEqual([]);
  });
});

describe('a language as it was drafted', () => {
  const drafted = join(folder, 'drafted');
  const found = async (under: string, only: string[] = []) =>
    (await checkContent({ ...everything, only }, { ...ports, content: openContentFolder(under) })).diagnostics;
  const statusIn = (under: string, slug: string, status: string): void => {
    const path = join(under, slug, 'article.yaml');
    writeFileSync(path, readFileSync(path, 'utf8').replace(/^status: .*$/m, `status: ${status}`));
  };
  const marksIn = (text: string): number => text.split(' {untranslated}').length - 1;

  test('is held by nothing but what waits for translation', async () => {
    const diagnostics = await found(drafted);
    expect(new Set(diagnostics.map(({ rule }) => rule))).toEqual(new Set(['units-are-translated']));
    const files = [...dataFilesIn('sample', drafted), join(drafted, 'sample/ja.md')];
    const marks = files.map((path) => marksIn(readFileSync(path, 'utf8'))).reduce((sum, one) => sum + one, 0);
    expect(diagnostics.length).toBe(marks);
    for (const { place } of diagnostics) expect(place?.quote?.slice(place.column - 1)).toMatch(/^\{untranslated\}/);
    statusIn(drafted, 'sample', 'draft');
    expect(await found(drafted)).toEqual([]);
  });

  test('changes no other line, and nothing of the others’ outputs while it is held', async () => {
    const [under, out] = [join(folder, 'review'), new Map<string, MadeBuild>()];
    cpSync(join(project, 'content'), under, { recursive: true });
    rmSync(join(under, 'guide'), { recursive: true });
    const journal = join(under, 'journal.yaml');
    writeFileSync(journal, readFileSync(journal, 'utf8').replace('theme: default', 'theme: trial'));
    const slug = 'msc-ischemic-stroke';
    const before = new Map(dataFilesIn(slug, under).map((path) => [path, readFileSync(path, 'utf8')]));
    const make = async (name: string) =>
      out.set(
        name,
        await buildIntoMemory(
          under,
          { printer, cache: join(folder, 'cache'), templates },
          { formats: ['html', 'csv', 'csv-labels', 'text', 'parallel-html'] },
        ),
      );
    await make('before');
    const own = { ...ports, content: openContentFolder(under) };
    const review = await addLanguage({ language: 'ja' }, { ...own, writer: openContentWriter(under, { applyEdits }) });
    expect(review).toMatchObject({ state: 'added', isHeld: true });
    for (const [path, text] of before) {
      const without = readFileSync(path, 'utf8')
        .replaceAll(/, ja: (?:'(?:[^']|'')*'|\{[^{}]*\{untranslated\}[^{}]*\})/g, '')
        .replaceAll(/^ *ja: (?:\|-\n(?:.*\n)*?.*\{untranslated\}$|.*)\n/gm, '')
        .replace(', ja]', ']')
        .replace('editions: { ja: none }\n', '');
      expect(without, path).toBe(text);
    }
    await make('held');
    const [plain, held] = [out.get('before')!.files, out.get('held')!.files];
    const differing = [...plain.keys()].filter(
      (path) => !Buffer.from(plain.get(path)!).equals(held.get(path) ?? Buffer.of()),
    );
    expect([...held.keys()].sort()).toEqual([...plain.keys()].sort());
    // It has the digests of the sources.
    expect(differing).toEqual(['manifest.json']);

    const declaration = join(under, slug, 'article.yaml');
    writeFileSync(declaration, readFileSync(declaration, 'utf8').replace(/^ +ja: none\n/m, ''));
    const diagnostics = await found(under);
    expect(new Set(diagnostics.map(({ rule }) => rule))).toEqual(new Set(['units-are-translated']));
    expect(diagnostics.length).toBe(review.waiting + review.waitingInData);
    statusIn(under, slug, 'draft');
    expect(await found(under)).toEqual([]);
    const { outcome, files } = await buildIntoMemory(
      under,
      { printer, cache: join(folder, 'cache'), templates },
      { formats: ['html', 'parallel-html'], drafts: true },
    );
    expect(outcome).toMatchObject({ diagnostics: [], published: true });
    expect(new TextDecoder().decode(files.get(`ja/${slug}/index.html`))).not.toContain('{untranslated}');
  });
});

describe('a third language', () => {
  test('is checked like the others', async () => {
    const { diagnostics } = await checkContent(everything, ports);
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test('has its pages, its data, and its parallel edition', () => {
    expect(full.outcome.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(full.outcome.published).toBe(true);
    const paths = pathsIn(full);
    for (const path of ['ja/index.html', 'ja/search.html', 'ja/sample/index.html', 'zh-ja/sample/index.html'])
      expect(paths).toContain(path);
    expect(paths).toContain('data/sample/t1.ja.csv');
    for (const path of ['ja/sample/sample.ja.pdf', 'zh-ja/sample/sample.zh-ja.pdf']) expect(paths).toContain(path);
  });

  test('is what its page is in, with the words of the theme for it', () => {
    const html = page(full, 'ja/sample/index.html');
    expect(html).toMatch(/<html[^>]* lang="ja"/);
    expect(html).toContain('〒');
    expect(page(full, 'zh/sample/index.html')).not.toContain('〒');
  });

  test.each(['zh', 'en', 'ja'])('is linked with the two others: %s', (language) => {
    const html = page(full, `${language}/sample/index.html`);
    for (const other of ['zh', 'en', 'ja'].filter((tag) => tag !== language))
      expect(html).toMatch(new RegExp(`href="(?:\\.\\./)+${other}/sample/(?:index\\.html)?`));
  });
});
