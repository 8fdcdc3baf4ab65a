import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { openContent, openPrinterWhenAsked, openWriter } from '../../src/cli/ports.ts';
import { startPreview, type RunningPreview } from '../../src/cli/preview/start-preview.ts';
import type { Printer, Shelf } from '../../src/model/ports.ts';
import { EnvironmentProblem } from '../../src/platform/environment-problem.ts';
import { browserIsAvailable } from '../../src/platform/rules/browser-is-available.ts';
import { textOf } from '../platform/printing.ts';
import { project } from '../support/build.ts';
import { openLoopbackBrowser } from '../support/loopback-browser.ts';

const folder = mkdtempSync(join(tmpdir(), 'diglot-preview-'));
const english = join(folder, 'sample/en.md');
const chinese = join(folder, 'sample/zh.md');
const pdf = 'en/sample/sample.en.pdf';
const printer = openPrinterWhenAsked();
/** What was asked of the printer, by the name of the PDF. */
const printed: string[] = [];
let isBroken = false;
const watched: Printer = {
  ...printer,
  start() {
    printed.push('start');
    printer.start();
  },
  async print(html, options) {
    if (isBroken) throw new EnvironmentProblem(browserIsAvailable.at(undefined, { tried: [] }));
    printed.push(options?.name ?? '');
    return printer.print(html, options);
  },
};
const onShelf = new Map<string, Uint8Array>();
const shelf: Shelf = {
  read: async (name) => onShelf.get(name),
  write: async (name, bytes) => void onShelf.set(name, bytes),
};
let original: string;
let preview: RunningPreview;
let atFirst: string;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  cpSync(join(project, 'test/fixtures/sample'), folder, { recursive: true });
  original = readFileSync(english, 'utf8');
  preview = await startPreview({
    wish: { only: [], languages: [] },
    ports: { ...openContent(folder), printer: watched, shelf, writer: openWriter(folder), version: '0.0.0' },
    folders: [folder],
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
  await printer.close();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  page = await browser.newPage();
});
afterEach(async () => {
  await page.close();
  isBroken = false;
  writeFileSync(english, original);
  await vi.waitUntil(async () => (await served()) === atFirst, { timeout: 30_000, interval: 20 });
});

/** The English page as it is served, without what tells the pages of one build from those of the next. */
async function served(): Promise<string> {
  const answer = await fetch(`${preview.address}en/sample/`);
  return (await answer.text()).replace(/data-state="[^"]*"/, '');
}

/** Fulfilled when the page that shows the PDF says some words of it. */
const says = (words: string): Promise<unknown> =>
  page.waitForFunction(`document.querySelector('[role=status]')?.textContent.includes(${JSON.stringify(words)})`, {
    polling: 20,
  });
/** The PDF that is in sight: its address, and its text. */
async function inSight(): Promise<{ src: string; text: string }> {
  const src = (await page.evaluate(`[...document.querySelectorAll('iframe')].at(-1)?.src ?? ''`)) as string;
  const answer = await fetch(src);
  return { src, text: await textOf(new Uint8Array(await answer.arrayBuffer())) };
}
/** Fulfilled when a page of the site has some words. */
const shows = (path: string, words: string): Promise<unknown> =>
  vi.waitUntil(async () => (await (await fetch(preview.address + path)).text()).includes(words), { timeout: 30_000 });
const save = (words: string): void => writeFileSync(english, `${original.trimEnd()} ${words}\n`);

describe('a PDF in a preview', () => {
  test('is printed when a link on the page is followed, and nothing before', async () => {
    expect(printed).toEqual([]);
    await page.goto(`${preview.address}en/sample/`);
    await Promise.all([page.waitForNavigation(), page.click(`.downloads a[href="sample.en.pdf"]`)]);
    expect(page.url()).toBe(preview.address + pdf);
    await says('Up to date');
    expect(new Set(printed)).toEqual(new Set(['start', pdf]));
    expect((await inSight()).text).toContain('A Sample Title');
    expect(await page.evaluate(`document.querySelector('.alone').href`)).toMatch(/\?print=1$/);
  });

  test('can be turned to the page of a section, and stays there when it is printed anew', async () => {
    await page.goto(preview.address + pdf);
    await says('1 page');
    save('More words are here. '.repeat(900));
    await says(' pages');
    const sections = (await page.evaluate(
      `[...document.querySelector('select').options].map(({ textContent, value }) => [textContent.trim(), value])`,
    )) as [string, string][];
    expect(sections.map(([title]) => title)).toEqual([
      'Beginning',
      '1 Materials and methods',
      '1.1 Statistics',
      '2 Results',
      'References',
    ]);
    const pageOf = (index: number): number => Number(sections[index]![1]);
    expect(pageOf(0)).toBe(1);
    expect(pageOf(4)).toBeGreaterThan(2);
    await page.evaluate(`document.querySelector('select').selectedIndex = 4`);
    await page.evaluate(`document.querySelector('select').dispatchEvent(new Event('change'))`);
    await page.waitForFunction(`document.querySelector('iframe').src.includes('#page=${pageOf(4)}&')`);
    save('More words are here. '.repeat(450));
    await page.waitForFunction(`/#page=[2-${pageOf(4) - 1}]&/.test(document.querySelector('iframe').src)`);
  });

  test('follows what is saved, with the last good one in sight meanwhile', async () => {
    await page.goto(preview.address + pdf);
    await says('Up to date');
    const before = await inSight();
    save('One more sentence.');
    await says('this is the last good one');
    expect((await inSight()).src).toBe(before.src);
    await says('Up to date');
    await page.waitForFunction(`!document.querySelector('iframe[src^="${before.src.split('#')[0]}"]')`);
    expect((await inSight()).text).toContain('One more sentence.');
  });

  test('keeps the last good one while the text has errors, and says which', async () => {
    await page.goto(preview.address + pdf);
    await says('Up to date');
    const before = await inSight();
    save('[@nobody2000]');
    await page.waitForFunction(`document.querySelector('.preview-panel')?.textContent.includes('nobody2000')`);
    await says('could not be made anew');
    expect(await inSight()).toEqual(before);
    writeFileSync(english, original);
    await page.waitForFunction(`!document.querySelector('.preview-error')`);
    await says('Up to date');
  });

  test('says why it cannot be printed, and keeps the last good one', async () => {
    await page.goto(preview.address + pdf);
    await says('Up to date');
    const before = await inSight();
    isBroken = true;
    save('Another sentence.');
    await says('could not be made anew');
    expect(await page.evaluate(`document.querySelector('.preview-panel').textContent`)).toContain('browser');
    expect(await inSight()).toEqual(before);
    isBroken = false;
    save('A third sentence.');
    await says('Up to date');
    expect((await inSight()).text).toContain('A third sentence.');
  });

  test('stays as it is where another edition has changed', async () => {
    await page.goto(preview.address + pdf);
    await says('Up to date');
    const [before, times] = [await inSight(), printed.length];
    const text = readFileSync(chinese, 'utf8');
    writeFileSync(chinese, `${text.trimEnd()}又一句。\n`);
    await shows('zh/sample/', '虚构。又');
    // Waits until it is known to be current again.
    expect((await fetch(preview.address + pdf)).status).toBe(200);
    await says('Up to date');
    expect(await inSight()).toEqual(before);
    expect(printed.slice(times)).not.toContain(pdf);
    writeFileSync(chinese, text);
  });

  test('is handed as it is now to programs that ask for it, printed once for all of them', async () => {
    save('A fourth sentence.');
    await shows('en/sample/', 'A fourth');
    const before = printed.length;
    const answers = await Promise.all(Array.from({ length: 3 }, () => fetch(preview.address + pdf)));
    expect(answers.map(({ headers }) => headers.get('content-type'))).toEqual(Array(3).fill('application/pdf'));
    const texts = await Promise.all(answers.map(async (one) => textOf(new Uint8Array(await one.arrayBuffer()))));
    for (const text of texts) expect(text).toContain('A fourth sentence.');
    expect(printed.slice(before).filter((name) => name !== 'start')).toEqual([pdf]);
  });
});
