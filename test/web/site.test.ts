import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Element, Nodes } from 'xast';
import { fromXml } from 'xast-util-from-xml';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Request } from '../../src/pipeline/request.ts';
import { replaced } from '../failures/mistake.ts';
import { buildIntoMemory } from '../support/build-into-memory.ts';
import { builtJournal, project } from '../support/build.ts';
import { openChrome, type Chrome, type Tab } from '../support/chrome.ts';
import { attribute, elementsOf, hasClass, readHtml, wordsOf } from '../support/html.ts';

const shipped = await builtJournal('shipped');
const placeholder = await builtJournal('placeholder');
const base = 'https://journal.example';

const xmlElements = (node: Nodes, name: string): Element[] =>
  'children' in node
    ? (node.children as Nodes[]).flatMap((child) => [
        ...(child.type === 'element' && child.name === name ? [child] : []),
        ...xmlElements(child, name),
      ])
    : [];
const words = (node: Nodes): string =>
  node.type === 'text' ? node.value : 'children' in node ? (node.children as Nodes[]).map(words).join('') : '';
const wordsOfFirst = (node: Nodes, name: string): string => words(xmlElements(node, name)[0]!);

describe('the list of articles', () => {
  test.each([
    ['zh', '示例', '间充质干细胞治疗缺血性脑卒中的临床前研究', '2026年11月25日'],
    ['en', 'Specimen', 'Mesenchymal Stem Cells for Ischemic Stroke: Preclinical Research', 'November 25, 2026'],
  ])('in %s shows column, title, authors, abstract, date, and where to read it', (language, column, title, date) => {
    const items = elementsOf(readHtml(shipped.text(`${language}/index.html`)), 'article');
    const item = items.find((one) => wordsOf(elementsOf(one, 'h3')[0]!) === title)!;
    const part = (name: string): string => wordsOf(elementsOf(item).find((one) => hasClass(one, name))!);
    expect([part('column'), wordsOf(elementsOf(item, 'time')[0]!)]).toEqual([column, date]);
    expect(part('byline')).toContain('Diglot');
    const abstract = wordsOf(readHtml(shipped.text(`${language}/msc-ischemic-stroke/index.html`)));
    expect(part('excerpt').length).toBeGreaterThan(40);
    expect(abstract).toContain(part('excerpt').replace(/…$/, ''));
    const links = elementsOf(item, 'a').map((link) => attribute(link, 'href'));
    expect(links).toEqual([
      'msc-ischemic-stroke/index.html',
      `msc-ischemic-stroke/msc-ischemic-stroke.${language}.pdf`,
      '../zh-en/msc-ischemic-stroke/index.html',
      `../${language === 'zh' ? 'en' : 'zh'}/msc-ischemic-stroke/index.html`,
    ]);
  });
});

describe('the choice of language', () => {
  let chrome: Chrome;
  let tab: Tab;
  beforeAll(async () => {
    chrome = await openChrome(shipped.files);
  });
  beforeEach(async () => {
    tab = await chrome.tab();
    await tab.view({ width: 1280 });
  });
  afterAll(() => chrome?.close());

  /** Where the browser has come to rest: it is not moved on at once. */
  const resting = `new Promise((resolve) => setTimeout(() => resolve(location.pathname + location.hash), 300))`;
  const at = async (address: string): Promise<string> => {
    await tab.goto(address);
    return tab.evaluate<string>(resting).catch(() => tab.evaluate<string>(resting));
  };

  test('takes a reader on to what the browser asks for, and to what was chosen before', async () => {
    expect(await tab.goto('zh/').then(() => tab.evaluate('navigator.languages[0]'))).toMatch(/^en/);
    expect(await at('')).toBe('/en/index.html');
    await tab.goto('en/');
    await tab.follow(`document.querySelector('.languages a').click()`);
    expect(await tab.evaluate('location.pathname')).toBe('/zh/index.html');
    expect(await at('')).toBe('/zh/index.html');
    await tab.evaluate('localStorage.clear()');
  });

  test('lets those stay who come to choose, as the link in the head of each list does', async () => {
    await tab.goto('en/');
    await tab.follow(`document.querySelector('.masthead .journal a').click()`);
    expect(await tab.evaluate(resting)).toBe('/index.html#choose');
    await tab.follow(`document.querySelector('a.choose[hreflang=zh-Hans]').click()`);
    expect(await tab.evaluate('location.pathname')).toBe('/zh/index.html');
    await tab.evaluate('localStorage.clear()');
  });

  test('is a page of links without a script', async () => {
    await tab.allowScripts(false);
    await tab.goto('');
    expect(await tab.evaluate('location.pathname')).toBe('/');
    await tab.follow(`document.querySelector('a.choose[hreflang=en]').click()`);
    expect(await tab.evaluate('location.pathname')).toBe('/en/index.html');
  });
});

describe('without a base URL', () => {
  test('nothing of the site names a whole address of its own', () => {
    for (const path of ['index.html', '404.html', 'zh/index.html', 'en/search.html']) {
      for (const element of elementsOf(readHtml(shipped.text(path)))) {
        for (const name of ['href', 'src']) expect(attribute(element, name) ?? '').not.toMatch(/^(https?:)?\/\//);
      }
    }
    expect([...shipped.files.keys()].filter((path) => /(\.xml|robots\.txt)$/.test(path))).toEqual([]);
  });
});

describe('the sitemap', () => {
  const urls = xmlElements(fromXml(placeholder.text('sitemap.xml')), 'url').map((url) => ({
    address: wordsOfFirst(url, 'loc'),
    alternates: xmlElements(url, 'xhtml:link').map(({ attributes }) => [attributes['hreflang'], attributes['href']]),
  }));
  const fileOf = (address: string): string => address.slice(`${base}/`.length).replace(/(^|\/)$/, '$1index.html');

  test('holds the pages of articles and lists, which are there and may be listed', () => {
    expect(urls.map(({ address }) => address)).toEqual([
      `${base}/`,
      ...['zh', 'en'].map((language) => `${base}/${language}/`),
      ...['full', 'half'].flatMap((slug) => ['zh', 'en'].map((language) => `${base}/${language}/${slug}/`)),
    ]);
    for (const { address } of urls) expect(placeholder.text(fileOf(address))).not.toContain('noindex');
  });

  test('names for each page all its languages, and each of them names it back, as the pages do', () => {
    const of = new Map(urls.map(({ address, alternates }) => [address, alternates]));
    for (const { address, alternates } of urls) {
      expect(alternates.map(([language]) => language)).toEqual(['zh-Hans', 'en', 'x-default']);
      expect(alternates.at(-1)).toEqual(['x-default', `${base}/`]);
      const others = alternates.slice(0, -1).map(([, href]) => href!);
      if (address !== `${base}/`) expect(others).toContain(address);
      for (const other of others) expect(of.get(other)).toEqual(alternates);
      const links = elementsOf(readHtml(placeholder.text(fileOf(address))), 'link').filter(
        (link) => attribute(link, 'hrefLang') !== undefined && attribute(link, 'rel') === 'alternate',
      );
      const onPage = links.map((link) => [attribute(link, 'hrefLang'), attribute(link, 'href')]);
      expect(onPage).toEqual(expect.arrayContaining(alternates));
    }
  });

  test('is named by robots.txt', () => {
    expect(placeholder.text('robots.txt')).toBe(`User-agent: *\nAllow: /\n\nSitemap: ${base}/sitemap.xml\n`);
  });
});

test.each([
  ['zh', '示例期刊', '示例出版社', ['作者甲', '作者乙']],
  ['en', 'Example Journal', 'Example Press', ['Jia Author', 'Yi Author']],
])('the feed in %s is well-formed Atom with ids that are whole addresses', (language, title, publisher, authors) => {
  const root = xmlElements(fromXml(placeholder.text(`${language}/feed.xml`)), 'feed')[0]!;
  expect(root.attributes['xmlns']).toBe('http://www.w3.org/2005/Atom');
  expect([wordsOfFirst(root, 'title'), wordsOfFirst(root, 'name')]).toEqual([title, publisher]);
  const entries = xmlElements(root, 'entry');
  expect(entries).toHaveLength(2);
  const [first] = entries as [Element, Element];
  expect(wordsOfFirst(first, 'id')).toBe(`${base}/${language}/full/`);
  expect(wordsOfFirst(first, 'updated')).toBe('2026-03-01T00:00:00Z');
  expect(xmlElements(first, 'name').map(words)).toEqual(authors);
  const ids = xmlElements(root, 'id').map(words);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { attributes } of xmlElements(root, 'link')) {
    const file = attributes['href']!.slice(`${base}/`.length).replace(/\/$/, '/index.html');
    expect([...placeholder.files.keys()]).toContain(file);
  }
  const list = readHtml(placeholder.text(`${language}/index.html`));
  const offered = elementsOf(list, 'link').find((link) => attribute(link, 'type') === 'application/atom+xml');
  expect(attribute(offered!, 'href')).toBe('../'.concat(`${language}/feed.xml`));
});

test('the page for wrong addresses speaks all languages, and finds its files at any depth', () => {
  const page = readHtml(placeholder.text('404.html'));
  expect(elementsOf(page, 'h1').map(wordsOf)).toEqual(['找不到该页 Page not found']);
  const addresses = elementsOf(page).flatMap(
    (element) => attribute(element, 'href') ?? attribute(element, 'src') ?? [],
  );
  for (const address of addresses) expect(address).toMatch(/^\/\w|^https:\/\/journal\.example\//);
});

describe('of a journal with a draft, articles without number, and words that are markup', () => {
  const folder = mkdtempSync(join(tmpdir(), 'diglot-site-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const count = 52;
  const hostile = '<script>alert("&")</script>';
  const content = join(folder, 'content');
  const sample = join(project, 'test/fixtures/sample');
  const formats = ['html', 'search', 'site'];
  const printer = { start: () => undefined, print: () => Promise.reject(new Error('A page was printed')) };
  const build = (request: Partial<Request>, earlier?: ReadonlyMap<string, Uint8Array>) =>
    buildIntoMemory(
      content,
      { printer, cache: join(folder, 'cache'), ...(earlier && { earlier }) },
      { formats, drafts: true, ...request },
    );
  let files: ReadonlyMap<string, Uint8Array>;
  const text = (path: string): string => new TextDecoder().decode(files.get(path));

  const rewrite = (path: string, changes: Readonly<Record<string, string>>): void =>
    writeFileSync(join(content, path), replaced(readFileSync(join(content, path), 'utf8'), changes, path));
  const add = (slug: string, changes: Readonly<Record<string, string>>): void => {
    cpSync(join(sample, 'sample'), join(content, slug), { recursive: true });
    rewrite(`${slug}/article.yaml`, changes);
  };

  beforeAll(async () => {
    cpSync(join(sample, 'journal.yaml'), join(content, 'journal.yaml'));
    rewrite('journal.yaml', { 'indexed: false': `indexed: true\nbaseUrl: ${base}/reports` });
    for (let number = 1; number <= count; number += 1) {
      add(`a${number}`, { 'zh: 示例题名': `zh: 示例 ${number}`, 'en: A Sample Title': `en: Sample ${number}` });
    }
    add('withheld', { 'status: published': 'status: draft' });
    add('a0', { 'en: A Sample Title': `en: ${JSON.stringify(hostile)}` });
    const made = await build({});
    expect(made.outcome.diagnostics.filter(({ severity }) => severity === 'error').slice(0, 3)).toEqual([]);
    files = made.files;
  });

  test('the draft is built and stands in no list, feed, sitemap, or search', () => {
    expect(files.has('en/withheld/index.html')).toBe(true);
    const told = [...files.keys()].filter((path) => !path.includes('withheld/') && path !== 'manifest.json');
    expect(told.filter((path) => text(path).includes('withheld'))).toEqual([]);
    expect(files.has('search/texts/withheld.js')).toBe(false);
    expect(files.has('search/texts/a1.js')).toBe(true);
  });

  test('a long list goes on on a second page, and each article stands in it once', () => {
    const pages = ['en/index.html', 'en/page-2.html'].map((path) => readHtml(text(path)));
    const titles = pages.map((page) => elementsOf(page, 'h3').map(wordsOf));
    expect(titles.map(({ length }) => length)).toEqual([50, count + 1 - 50]);
    expect(new Set(titles.flat()).size).toBe(count + 1);
    const current = pages.map((page) => elementsOf(page).filter((one) => attribute(one, 'ariaCurrent') === 'page'));
    expect(current.map((marked) => wordsOf(marked.at(-1)!))).toEqual(['1', '2']);
    expect(files.has('en/page-3.html')).toBe(false);
  });

  test('markup in a title is words everywhere', () => {
    for (const path of ['en/index.html', 'en/page-2.html', 'index.html']) {
      const scripts = elementsOf(readHtml(text(path)), 'script');
      expect(scripts.map((script) => attribute(script, 'src'))).toEqual([expect.stringMatching(/assets\/reader\.js$/)]);
    }
    const titles = xmlElements(fromXml(text('en/feed.xml')), 'title').map(words);
    expect(titles).toContain(hostile);
  });

  test('below a folder of its host the page for wrong addresses begins its links there, and there is no robots.txt', () => {
    const links = elementsOf(readHtml(text('404.html')), 'a').map((link) => attribute(link, 'href'));
    expect(links).toEqual(['zh', 'en'].flatMap((tag) => [`/reports/${tag}/index.html`, `/reports/${tag}/search.html`]));
    expect([files.has('robots.txt'), files.has('sitemap.xml')]).toEqual([false, true]);
    // All of these are based on another work.
    expect(xmlElements(fromXml(text('sitemap.xml')), 'loc')).toHaveLength(3);
  });

  test('a build of one article finds the others again, and writes the same lists and the same index', async () => {
    const made = await build({ only: ['a7'] }, files);
    const shared = [...files.keys()].filter((path) => /^(search\/(index|terms)|[^/]+$|[^/]+\/[^/]+$)/.test(path));
    expect(shared.length).toBeGreaterThan(8);
    const different = shared.filter((path) => !Buffer.from(made.files.get(path) ?? []).equals(files.get(path)!));
    expect(different).toEqual([]);
    expect([...made.files.keys()].filter((path) => path.startsWith('search/texts/'))).toEqual(['search/texts/a7.js']);
  });
});
