import { writeFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { filesBelow } from '../support/build.ts';
import { attribute, elementsOf, readHtml } from '../support/html.ts';
import { addArticle, call, deskWith, type Desk } from './command-line.ts';

let desk: Desk;
beforeEach(() => void (desk = deskWith()));
afterEach(() => desk.clear());

async function build(...wishes: string[]): Promise<void> {
  expect((await call('build', ...desk.folders, ...wishes)).code).toBe(0);
}

/** Paths of the output folder that a page leads to. */
function targetsOf(page: string, files: ReadonlyMap<string, Uint8Array>): string[] {
  const elements = elementsOf(readHtml(new TextDecoder().decode(files.get(page))));
  const addresses = elements.flatMap((element) => attribute(element, 'href') ?? attribute(element, 'src') ?? []);
  const local = addresses.filter((address) => !/^(#|https?:|mailto:)/.test(address));
  return [...new Set(local.map((address) => posix.join(posix.dirname(page), address.split('#')[0]!)))].sort();
}

/** Where the Chinese page leads among the article's own outputs but for its faces, once no page leads to what is not there. */
function linksOfZh(): string[] {
  const files = filesBelow(desk.out);
  const pages = [...files.keys()].filter((path) => path.endsWith('.html'));
  for (const page of pages) {
    for (const target of targetsOf(page, files)) expect(files.has(target), `${target} of ${page}`).toBe(true);
  }
  return targetsOf('zh/sample/index.html', files).filter(
    (path) => /\/sample\//.test(path) && !path.includes('/fonts/'),
  );
}

test('links to the editions and formats that it makes, and to nothing else', async () => {
  await build('--lang', 'zh', '--format', 'html');
  expect(linksOfZh()).toEqual(['zh/sample/index.html']);
  const page = new TextDecoder().decode(filesBelow(desk.out).get('zh/sample/index.html'));
  expect(page).not.toMatch(/class="(pair|exports|data|button|switch)"/);
});

test('links to what an earlier build made, too', async () => {
  await build('--lang', 'en', '--format', 'html,csl-json,csv');
  await build('--lang', 'zh', '--format', 'html,ris');
  expect(linksOfZh()).toEqual([
    'data/sample/t1.csv',
    'data/sample/t1.values.csv',
    'en/sample/cite-edition.json',
    'en/sample/cite-source.json',
    'en/sample/index.html',
    'zh/sample/cite-edition.ris',
    'zh/sample/cite-source.ris',
    'zh/sample/index.html',
    'zh/sample/references.ris',
    'zh/sample/references/sample2001.ris',
    'zh/sample/references/sample2002.ris',
    'zh/sample/references/sample2003.ris',
  ]);
});

test('made format by format, the site becomes the one that is made at once', async () => {
  const data = ['csv', 'csv-labels', 'xlsx', 'json', 'schema', 'datapackage'];
  const formats = ['csl-json', 'bibtex', 'biblatex', 'ris', 'endnote', 'text', ...data, 'html'];
  for (const format of formats) await build('--format', format);
  const inParts = filesBelow(desk.out);
  await build('--format', formats.join());
  expect(filesBelow(desk.out)).toEqual(inParts);
  expect(linksOfZh()).toHaveLength(57);
});

test('lists the articles that have a page, with the PDF of those that have one', async () => {
  addArticle(desk, 'other');
  await build('--only', 'sample', '--format', 'html');
  await build('--only', 'other', '--format', 'csl-json');
  linksOfZh();
  const list = new TextDecoder().decode(filesBelow(desk.out).get('zh/index.html'));
  expect(list).toContain('sample/index.html');
  expect(list).not.toMatch(/other|\.pdf/);
});

test('makes the images of figures with the pages that show them, once for all languages, and removes what no page shows', async () => {
  desk.clear();
  const figure = (file: string) => `kind: image
file: ${file}
caption: { zh: 示例图, en: A sample figure }
alt: { zh: 一片灰色, en: A gray plane }
`;
  const placed = '::figure{#f1}';
  desk = deskWith({
    write: { 'sample/figures/f1.yaml': figure('photo.jpg') },
    copy: {
      // What a file is called does not say what it is.
      'sample/figures/photo.jpg': 'example/figures/sample.png',
      'sample/figures/other.png': 'figures/staining/figures/section.jpg',
    },
    replace: {
      'sample/zh.md': { '第二段结果。': placed },
      'sample/en.md': { 'A second paragraph of results.': placed },
    },
  });
  const images = () => [...filesBelow(desk.out).keys()].filter((path) => path.startsWith('figures/'));
  await build('--lang', 'zh', '--format', 'html');
  expect(images()).toEqual(['figures/sample/f1.png']);
  expect(linksOfZh()).toEqual(['figures/sample/f1.png', 'zh/sample/index.html']);
  await build('--format', 'html,svg');
  expect(images()).toEqual(['figures/sample/f1.png']);
  expect(linksOfZh()).toContain('zh/sample/f1.zh.svg');
  writeFileSync(join(desk.content, 'sample/figures/f1.yaml'), figure('other.png'));
  await build('--format', 'html');
  expect(images()).toEqual(['figures/sample/f1.jpg']);
  expect(linksOfZh()).toContain('figures/sample/f1.jpg');
});
