import type { Browser, Page } from 'puppeteer-core';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { openContent, openPrinterWhenAsked, openWriter } from '../../src/cli/ports.ts';
import { startPreview, type RunningPreview } from '../../src/cli/preview/start-preview.ts';
import { openTemplateFolder } from '../../src/platform/template-folder.ts';
import { project } from '../support/build.ts';
import { openLoopbackBrowser } from '../support/loopback-browser.ts';

const slug = 'msc-ischemic-stroke';
const folder = mkdtempSync(join(tmpdir(), 'diglot-preview-'));
const content = join(folder, 'content');
const templates = join(folder, 'templates');
let browser: Browser;
let preview: RunningPreview;
let page: Page;
let atFirst: string;
/** Files as they were before a test saved something else. */
const originals = new Map<string, string>();

beforeAll(async () => {
  cpSync(join(project, 'content'), content, { recursive: true });
  cpSync(join(project, 'templates'), templates, { recursive: true });
  preview = await startPreview({
    wish: { only: [slug], languages: [] },
    ports: {
      ...openContent(content),
      templates: openTemplateFolder(templates),
      printer: openPrinterWhenAsked(),
      writer: openWriter(content),
      version: '0.0.0',
    },
    folders: [content, templates],
    port: 0,
    ui: 'en',
    link: () => undefined,
    built: () => undefined,
  });
  atFirst = await served();
  browser = await openLoopbackBrowser();
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await preview?.close();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 800 });
  await page.goto(`${preview.address}en/${slug}/`, { waitUntil: 'load' });
  await page.waitForFunction('document.fonts.ready');
});

afterEach(async () => {
  await page.close();
  for (const [path, text] of originals) writeFileSync(path, text);
  originals.clear();
  await vi.waitUntil(async () => (await served()) === atFirst, { timeout: 30_000, interval: 20 });
});

/** The English page as it is served, without what tells the pages of one build from those of the next. */
async function served(): Promise<string> {
  const answer = await fetch(`${preview.address}en/${slug}/`);
  return (await answer.text()).replace(/data-state="[^"]*"/, '');
}

/** Saves a file as something has made it; after the test it is as before. */
function edit(path: string, change: (text: string) => string): void {
  const text = readFileSync(path, 'utf8');
  const changed = change(text);
  expect(changed, path).not.toBe(text);
  if (!originals.has(path)) originals.set(path, text);
  writeFileSync(path, changed);
}

/** Exchanges words that a text has. */
const exchange =
  (from: string, to: string) =>
  (text: string): string =>
    text.replace(from, () => to);

/** Where a reader is. */
interface Stand {
  readonly top: number;
  /** What has the focus, as HTML. */
  readonly focus: string;
  /** Whether the page is the one that was loaded, and not another one loaded anew. */
  readonly same: boolean;
}

/** Puts a unit below the head of the page and focuses a link in it; gives where the reader is then. */
async function readAt(id: string): Promise<Stand> {
  await page.evaluate(`(() => {
    const unit = document.getElementById('${id}');
    unit.scrollIntoView({ behavior: 'instant' });
    unit.querySelector('a, button')?.focus({ preventScroll: true });
    document.documentElement.dataset.loaded = 'once';
  })()`);
  return stand(id);
}

function stand(id: string): Promise<Stand> {
  return page.evaluate(`({
    top: document.getElementById('${id}').getBoundingClientRect().top,
    focus: document.activeElement.outerHTML,
    same: document.documentElement.dataset.loaded === 'once',
  })`) as Promise<Stand>;
}

/** The reader is where he was, in the same page: browsers scroll by whole pixels. */
async function expectToStay(id: string, before: Stand): Promise<void> {
  const { top, ...others } = await stand(id);
  expect(Math.abs(top - before.top)).toBeLessThanOrEqual(1);
  expect(others).toEqual({ focus: before.focus, same: true });
}

/** Fulfilled when an element has some words. */
const shows = (selector: string, words: string): Promise<unknown> =>
  page.waitForFunction(
    `[...document.querySelectorAll('${selector}')].some((one) => one.textContent.includes(${JSON.stringify(words)}))`,
    { polling: 20 },
  );

const article = join(content, slug);
const english = join(article, 'en.md');
const template = join(templates, 'default/html/article.liquid');

describe('an open page follows what is saved, in place', () => {
  test.each([
    ['a paragraph', 's3-1-p1', 'en.md', 'Molecular events begin', 'Molecular cascades begin'],
    [
      'a paragraph above the reader',
      's3-1-p1',
      'en.md',
      'Other names in the literature',
      `${'At length, '.repeat(99)}Other names`,
    ],
    ['a figure’s caption', 'f1', 'figures/f1.yaml', 'Efficacy and potential', 'Usefulness and potential'],
    ['a value of a table', 't2', 'tables/t2.yaml', 'is the carotid artery in', 'is one carotid artery in'],
    ['an entry of the references', 's3-1-p1', 'references.json', 'Progress in mesenchymal', 'Advances in mesenchymal'],
  ])('%s', async (_, unit, file, from, to) => {
    const before = await readAt(unit);
    edit(join(article, file), exchange(from, to));
    await shows('main', to);
    await expectToStay(unit, before);
  });

  test('a template', async () => {
    const before = await readAt('s3-1-p1');
    edit(template, exchange('<h2 id="data">{{ labels.data.title }}', '<h2 id="data">{{ labels.data.title }}, all'));
    await shows('#data', ', all');
    await expectToStay('s3-1-p1', before);
  });

  test('a style', async () => {
    const before = await readAt('s3-1-p1');
    const rule = '.body > p { margin-top: 30px; border-top: 7px solid; }';
    edit(join(templates, 'default/css/reader/text.css'), (text) => `${text}\n${rule}\n`);
    await page.waitForFunction(`getComputedStyle(document.getElementById('s3-1-p1')).borderTopWidth === '7px'`);
    await page.waitForFunction(
      `Math.abs(document.getElementById('s3-1-p1').getBoundingClientRect().top - ${before.top}) <= 1`,
    );
    await expectToStay('s3-1-p1', before);
  });

  test('a paragraph that is added', async () => {
    const before = await readAt('s2-p1');
    edit(join(article, 'zh.md'), (text) => `${text.trimEnd()}\n\n这是另加的一段。\n`);
    edit(join(article, 'en.md'), (text) => `${text.trimEnd()}\n\nThis is one more paragraph.\n`);
    await shows('.body > p', 'This is one more paragraph.');
    await expectToStay('s2-p1', before);
  });

  test('and what the page’s scripts have set up still works', async () => {
    edit(english, exchange('Molecular events begin', 'Molecular cascades begin'));
    await shows('#s3-1-p1', 'Molecular cascades begin');
    await page.evaluate(`document.querySelector('#s3-1-p1 a.pair').click()`);
    await page.waitForSelector('.peek');
    edit(english, exchange('Molecular cascades begin', 'Molecular events begin'));
    await shows('#s3-1-p1', 'Molecular events begin');
    expect(await page.$('.peek')).not.toBeNull();
  });

  test('with the page loaded anew, at the same place, where something comes that its scripts set up', async () => {
    const before = await readAt('s3-1-p1');
    const headed = exchange('{#s1}\n', '{#s1}\n\n### MSC {#s1-0}\n');
    edit(join(article, 'zh.md'), headed);
    edit(english, headed);
    await page.waitForFunction(`document.getElementById('s1-0')`);
    await page.waitForFunction(
      `document.readyState === 'complete' && Math.abs(document.getElementById('s3-1-p1').getBoundingClientRect().top - ${before.top}) <= 1`,
    );
    expect(await stand('s3-1-p1')).toMatchObject({ focus: before.focus, same: false });
  });
});

describe('a mistake', () => {
  const mistaken = exchange('[@vahidinia2019]', '[@nobody2019]');
  const mended = exchange('[@nobody2019]', '[@vahidinia2019]');

  test('is told over the last good page, which stays, and no longer once it is mended', async () => {
    const before = await readAt('s3-1-p1');
    edit(english, mistaken);
    await shows('.preview-panel li', 'nobody2019');
    const said = await page.evaluate(`document.querySelector('.preview-panel').textContent`);
    expect(said).toContain('citations-exist');
    expect(said).toMatch(/msc-ischemic-stroke\/en\.md:\d+:\d+/);
    expect(said).toContain('What to do: ');
    await expectToStay('s3-1-p1', before);
    // Whoever opens another page now sees the last good one, and what is wrong.
    await page.goto(`${preview.address}zh/${slug}/`);
    await shows('.preview-panel li', 'nobody2019');
    expect(await page.$('#s3-1-p1')).not.toBeNull();
    edit(english, mended);
    await page.waitForFunction(`!document.querySelector('.preview-error')`);
  });

  test('folds away by Escape and by its button', async () => {
    edit(english, mistaken);
    await shows('.preview-panel li', 'nobody2019');
    const isFolded = (): Promise<unknown> => page.evaluate(`document.querySelector('.preview-findings').hidden`);
    await page.focus('.preview-panel button');
    await page.keyboard.press('Escape');
    expect(await isFolded()).toBe(true);
    await page.keyboard.press('Enter');
    expect(await isFolded()).toBe(false);
  });

  test('in a template that cannot be filled keeps the page too', async () => {
    edit(template, exchange('{%- for list in lists %}', '{%- for list in lists'));
    await shows('.preview-panel li', 'article.liquid');
    expect(await page.$('#s3-1-p1')).not.toBeNull();
  });
});
