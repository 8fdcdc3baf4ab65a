import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isMap, isScalar, parseDocument, visit } from 'yaml';
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

/** Gives every value that has English words Japanese ones, which are the Chinese or English ones with a kana behind them. */
function translateData(path: string): void {
  const document = parseDocument(readFileSync(path, 'utf8'));
  visit(document, {
    Map: (_, map) => {
      const words: unknown = map.get('zh', true) ?? map.get('en', true);
      if (map.has('ja') || !map.has('en')) return;
      if (isScalar(words)) map.set('ja', /\{/.test(String(words.value)) ? words.value : `${String(words.value)}の`);
      else if (isMap(words)) map.set('ja', document.createNode(words.toJSON()));
    },
  });
  writeFileSync(path, String(document));
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
  writeFileSync(inSample('ja.md'), readFileSync(inSample('ja.md'), 'utf8').replaceAll(' {untranslated}', ''));
  const data = readdirSync(inSample('tables')).map((name) => inSample(`tables/${name}`));
  for (const path of [join(content, 'journal.yaml'), inSample('article.yaml'), ...data]) translateData(path);
  const journal = join(content, 'journal.yaml');
  writeFileSync(
    journal,
    readFileSync(journal, 'utf8')
      .replace(/^( +ja:) .*numeric.*$/m, '$1 vancouver')
      .replace(/languages: .*/, 'languages: [zh, en, ja]'),
  );
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
