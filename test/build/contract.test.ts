import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { builtJournal, project } from '../support/build.ts';

const slug = 'msc-ischemic-stroke';
const built = await builtJournal('shipped');
const placeholder = await builtJournal('placeholder');

const languages = ['zh', 'en'] as const;
const forms = ['json', 'bib', 'biblatex.bib', 'ris', 'enw', 'txt'];

/** A page with the fonts that it brings along: those that its style sheet names. */
const pageFiles = (journal: typeof built, folder: string): string[] => {
  const faces = journal.text(`${folder}/fonts/faces.css`).matchAll(/url\(([\w.-]+)\)/g);
  return ['index.html', 'fonts/faces.css', ...Array.from(faces, ([, file]) => `fonts/${file}`)].map(
    (file) => `${folder}/${file}`,
  );
};

/** Outputs of one article, but for its tables. `cited`: names of the entries' files; `works`: what readers may cite. */
const articleFiles = (
  journal: typeof built,
  article: string,
  cited: readonly string[],
  works: readonly string[],
  figures: readonly string[] = [],
): string[] =>
  languages.flatMap((language) =>
    [
      `${article}.${language}.pdf`,
      ...['references', ...cited.map((name) => `references/${name}`), ...works].flatMap((name) =>
        forms.map((form) => `${name}.${form}`),
      ),
      ...figures.map((figure) => `${figure}.${language}.svg`),
    ]
      .map((file) => `${language}/${article}/${file}`)
      .concat(pageFiles(journal, `${language}/${article}`)),
  );
const parallelFiles = (journal: typeof built, article: string): string[] => [
  ...pageFiles(journal, `zh-en/${article}`),
  `zh-en/${article}/${article}.zh-en.pdf`,
];
/** Names of the files of the entries that a page lists: the keys of its numbered records. */
const citedIn = (journal: typeof built, article: string): string[] =>
  (JSON.parse(journal.text(`zh/${article}/references.json`)) as { id: string; custom: { number?: number } }[])
    .filter(({ custom }) => custom.number !== undefined)
    .map(({ id }) => id);
/** What all articles have in common; files of the index are named by what they hold, and listed by it. */
const siteFiles = (journal: typeof built, articles: readonly string[]): string[] => [
  'index.html',
  '404.html',
  ...languages.flatMap((language) => [`${language}/index.html`, `${language}/search.html`]),
  'search/index.js',
  ...Array.from(journal.text('search/index.js').matchAll(/terms\/[0-9a-f]{12}/g), ([name]) => `search/${name}.js`),
  ...articles.map((article) => `search/texts/${article}.js`),
  'assets/reader.css',
  'assets/reader.js',
  'manifest.json',
];
/** Data files of the tables of one article. */
const dataFiles = (article: string, tables: readonly string[]): string[] => [
  ...'csv values.csv remarks.csv zh.csv en.csv xlsx json schema.json values.schema.json remarks.schema.json'
    .split(' ')
    .flatMap((ending) => tables.map((table) => `data/${article}/${table}.${ending}`)),
  `data/${article}/datapackage.json`,
];

describe('the output folder', () => {
  test('holds the files of the contract and nothing else', () => {
    expect(citedIn(built, slug)).toHaveLength(52);
    const works = ['cite-edition', 'cite-source'];
    expect([...built.files.keys()]).toEqual(
      [
        ...siteFiles(built, [slug, 'guide']),
        ...articleFiles(built, slug, citedIn(built, slug), works, ['f1', 'evidence-map']),
        ...dataFiles(slug, ['t1', 't2']),
        ...articleFiles(built, 'guide', citedIn(built, 'guide'), ['cite-edition'], ['f1']),
        ...dataFiles('guide', ['t1']),
        ...[slug, 'guide'].flatMap((article) => parallelFiles(built, article)),
      ].sort(),
    );
    const placeholders = ['full', 'half'].flatMap((article) => [
      ...articleFiles(placeholder, article, citedIn(placeholder, article), ['cite-edition']),
      ...parallelFiles(placeholder, article),
    ]);
    // It has a base URL, and what needs one.
    const withAddress = ['zh/feed.xml', 'en/feed.xml', 'sitemap.xml', 'robots.txt'];
    expect([...placeholder.files.keys()]).toEqual(
      [...siteFiles(placeholder, ['full', 'half']), ...withAddress, ...placeholders].sort(),
    );
  });

  test.each([built, placeholder])('is built without an error or a warning', ({ report }) => {
    expect(report.findings).toEqual([]);
    expect(report.articles.every(({ state }) => state === 'published')).toBe(true);
  });

  test.each([built, placeholder])('is listed in its manifest, each file with its digest', (journal) => {
    const manifest = JSON.parse(journal.text('manifest.json')) as Manifest;
    const others = [...journal.files].filter(([path]) => path !== 'manifest.json');
    expect(Object.entries(manifest.files).map(([path, { sha256 }]) => [path, sha256])).toEqual(
      others.map(([path, bytes]) => [path, createHash('sha256').update(bytes).digest('hex')]),
    );
    expect(manifest.diglot).toBe(JSON.parse(readFileSync(`${project}/package.json`, 'utf8')).version);
    expect(manifest.journal).toMatch(/^[0-9a-f]{64}$/);
    for (const { inputs, version } of Object.values(manifest.articles)) {
      expect(inputs).toMatch(/^[0-9a-f]{64}$/);
      expect(version).toMatch(/^\d+\.\d+$/);
    }
  });

  test('names no machine: no path and no time of building', () => {
    for (const journal of [built, placeholder]) {
      for (const [path, bytes] of journal.files) {
        const raw = Buffer.from(bytes).toString('latin1');
        expect(raw, path).not.toContain(project);
        expect(raw, path).not.toContain(journal.folder);
        expect(raw, path).not.toContain(new Date().toISOString().slice(0, 13));
      }
    }
  });
});

interface Manifest {
  readonly diglot: string;
  readonly journal: string;
  readonly articles: Readonly<Record<string, { readonly inputs: string; readonly version: string }>>;
  readonly files: Readonly<Record<string, { readonly sha256: string }>>;
}
