/** Words that would be markup if anybody let them, in every field of an article and its journal: on all pages they are words. */
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fromXml } from 'xast-util-from-xml';
import { parse, stringify } from 'yaml';
import { formats } from '../../src/render/formats/registry.ts';
import type { Format } from '../../src/render/formats/format.ts';
import { temporaryFolder } from '../platform/printing.ts';
import { buildIntoMemory, type MadeBuild } from '../support/build-into-memory.ts';
import { project } from '../support/build.ts';
import { openChrome, origin, type Chrome } from '../support/chrome.ts';
import { mistakesInHtml } from '../support/html-validator.ts';
import { attribute, elementsOf, readHtml, wordsOf } from '../support/html.ts';
import { referencesIn } from '../support/output-references.ts';

/** Ends an attribute, an element, a comment, a script, and a page's title, and then runs. */
const hostile = `"'></script></title></style><!--]]><script>hit()</script><img src=x onerror=hit()>{{ 7 }}`;

/** Fields that are no words but have a form of their own, which reading holds them to. */
const formed = new Set(
  `kind status version date dates languages editions id orcid email postcode affiliations-of doi theme doiPolicy styles baseUrl
  indexed year firstPage pages blocks type url`.split(/\s+/),
);

const desk = temporaryFolder();
const content = join(desk.path, 'content');
let made: MadeBuild;
let text: (path: string) => string;

beforeAll(async () => {
  layOut();
  const cache = join(desk.path, 'cache');
  mkdirSync(cache, { mode: 0o700 });
  const printer = { start: () => undefined, print: () => Promise.reject(new Error('A page was printed')) };
  const printless = Object.values<Format>(formats).filter(({ needs }) => !needs.includes('browser'));
  made = await buildIntoMemory(content, { printer, cache }, { formats: printless.map(({ name }) => name) });
  text = (path) => new TextDecoder().decode(made.files.get(path));
});
afterAll(() => desk.remove());

/** The placeholder with hostile words before every word of its front matter, its journal, its references, and in its text. */
function layOut(): void {
  cpSync(join(project, 'test/fixtures/placeholder'), content, { recursive: true });
  const change = (file: string, make: (text: string) => string): void => {
    const path = join(content, file);
    writeFileSync(path, make(readFileSync(path, 'utf8')));
  };
  const inYaml = (words: string): string => stringify(spoiled(parse(words)));
  change('journal.yaml', inYaml);
  change('full/article.yaml', inYaml);
  change('full/references.json', (words) => {
    const records = JSON.parse(words) as Record<string, unknown>[];
    const [first, ...others] = records.map((record) => ({ ...record, title: `${hostile} ${String(record['title'])}` }));
    const harmful = { URL: 'javascript:hit()', DOI: `10.0000/"><script>hit()</script>`, note: hostile };
    return JSON.stringify([{ ...first, ...harmful, author: [{ family: hostile, given: hostile }] }, ...others]);
  });
  for (const file of ['full/zh.md', 'full/en.md']) {
    const fence = '```';
    const link = `[link](https://journal.example/?q="onclick=hit()> 'title" onclick="hit()')`;
    change(file, (words) =>
      words
        .replace('$$E=mc^2$$', () => `$$E=mc^2$$ \`${hostile}\` ${link} $$\\text{<img src=x onerror=hit()>}$$`)
        .replace(/\n\[\^1\]: /, () => `\n${fence}html\n${hostile}\n${fence}\n\n[^1]: `),
    );
  }
}

/** A value with hostile words before its own. */
function spoiled(value: unknown, field = ''): unknown {
  if (formed.has(field)) return value;
  if (Array.isArray(value))
    return field === 'affiliations' && typeof value[0] === 'string' ? value : value.map((item) => spoiled(item));
  if (typeof value === 'string') return `${hostile} ${value}`;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, spoiled(inner, name)]));
}

const pages = (): string[] => [...made.files.keys()].filter((path) => path.endsWith('.html'));

test('such an article is published, on pages of every kind', () => {
  expect(made.outcome.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(pages()).toEqual(
    expect.arrayContaining(['index.html', 'zh/index.html', 'zh/full/index.html', 'en/full/index.html']),
  );
});

describe('its pages', () => {
  test('hold no element, attribute, or address that they did not hold before', async () => {
    for (const path of pages()) {
      const page = readHtml(text(path));
      for (const element of elementsOf(page)) {
        const { tagName, properties } = element;
        expect(
          Object.keys(properties).filter((name) => /^on/i.test(name)),
          `${path}: <${tagName}>`,
        ).toEqual([]);
        if (tagName === 'img') expect(attribute(element, 'src'), path).not.toBe('x');
        if (tagName === 'script')
          expect(attribute(element, 'src') ?? attribute(element, 'type'), path).toMatch(
            /reader\.js$|^application\/ld\+json$/,
          );
      }
      const { addresses } = referencesIn(path, text(path))!;
      expect(
        addresses.filter((address) => /^\s*(javascript|data|vbscript|file):/i.test(address)),
        path,
      ).toEqual([]);
      expect(await mistakesInHtml(text(path), path)).toEqual([]);
    }
  });

  test('say all words as they were written', () => {
    const page = readHtml(text('en/full/index.html'));
    const [title] = elementsOf(page, 'title');
    expect(wordsOf(title!)).toContain(hostile);
    const shown = wordsOf(elementsOf(page, 'main')[0]!);
    expect(shown.split(hostile).length).toBeGreaterThan(30);
    const said = elementsOf(page, 'meta').map((meta) => attribute(meta, 'content') ?? '');
    expect(said.filter((content) => content.includes(hostile)).length).toBeGreaterThan(20);
    const data = elementsOf(page, 'script').find((script) => attribute(script, 'type') === 'application/ld+json')!;
    expect((JSON.parse(wordsOf(data)) as { headline: string }).headline).toContain(hostile);
  });

  test('run nothing, ask for nothing, and leave nothing for their policy to refuse', async () => {
    const chrome: Chrome = await openChrome(made.files);
    const tab = await chrome.tab();
    for (const path of pages()) {
      await tab.goto(path);
      const refused = await tab.evaluate(`(() => {
        const observer = new ReportingObserver(() => undefined, { types: ['csp-violation'], buffered: true });
        observer.observe();
        return observer.takeRecords().map(({ body }) => body.effectiveDirective + ' ' + body.blockedURL);
      })()`);
      expect(refused, path).toEqual([]);
    }
    const asked = tab.requests.map((request) => new URL(request));
    expect(
      asked.filter((url) => url.origin !== origin || !/\/$|\.(html|css|js|woff2)$/.test(url.pathname)).map(String),
    ).toEqual([]);
    await chrome.close();
  });
});

test('its feeds and its map of the site are XML', () => {
  const files = [...made.files.keys()].filter((path) => path.endsWith('.xml'));
  expect(files).toContain('sitemap.xml');
  for (const path of files) expect(() => fromXml(text(path)), path).not.toThrow();
});

test.each([
  [
    'a license that is no address of the web',
    { license: { id: 'x', name: { zh: '许可', en: 'License' }, url: 'javascript:hit()' } },
  ],
  ['an address in the place of a DOI', { doi: 'javascript:hit()' }],
  [
    'markup in the place of an ORCID',
    { authors: [{ id: 'a', name: { zh: { family: '甲', given: '乙' } }, orcid: '"><script>' }] },
  ],
  ['a title that turns the direction of reading', { title: { zh: '题\u202e名', en: 'Title' } }],
])('%s stops the article', async (_, changed) => {
  const folder = temporaryFolder();
  cpSync(join(project, 'test/fixtures/placeholder'), folder.path, { recursive: true });
  const file = join(folder.path, 'full/article.yaml');
  writeFileSync(file, stringify({ ...(parse(readFileSync(file, 'utf8')) as object), ...changed }));
  const printer = { start: () => undefined, print: () => Promise.reject(new Error('A page was printed')) };
  const { outcome, files } = await buildIntoMemory(folder.path, { printer, cache: desk.path }, { formats: ['html'] });
  expect(outcome.diagnostics.some(({ severity }) => severity === 'error')).toBe(true);
  expect(files.size).toBe(0);
  folder.remove();
});
