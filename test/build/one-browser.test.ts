import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'puppeteer-core';
import { afterAll, expect, test, vi } from 'vitest';
import { printerIn, temporaryFolder } from '../platform/printing.ts';
import { buildIntoMemory } from '../support/build-into-memory.ts';
import { project } from '../support/build.ts';

const desk = temporaryFolder();
const cache = join(desk.path, 'cache');
mkdirSync(cache, { mode: 0o700 });
afterAll(() => desk.remove());

/** What was asked of the browser, in all. */
const counts = vi.hoisted(() => ({ launches: 0, pages: 0, prints: 0 }));

vi.mock(import('puppeteer-core'), async (original) => {
  const real = await original();
  const counting = (page: Page): Page => {
    counts.pages += 1;
    const print = page.pdf.bind(page);
    page.pdf = (options) => {
      counts.prints += 1;
      return print(options);
    };
    return page;
  };
  const watched = (context: BrowserContext): BrowserContext => {
    const open = context.newPage.bind(context);
    context.newPage = async () => counting(await open());
    return context;
  };
  const launch: typeof real.launch = async (options) => {
    counts.launches += 1;
    const browser: Browser = await real.launch(options);
    const open = browser.createBrowserContext.bind(browser);
    browser.createBrowserContext = async (wishes) => watched(await open(wishes));
    browser.newPage = () => Promise.reject(new Error('A page without a storage context of its own'));
    return browser;
  };
  return { ...real, launch };
});

test('one browser and two pages, used again and again, print all PDFs of a journal and all its proofs', async () => {
  const printer = printerIn(cache);
  const journal = join(project, 'test/fixtures/figures');
  const pdfs: string[] = [];
  for (const request of [{}, { proof: true }]) {
    const { files, outcome } = await buildIntoMemory(journal, { printer, cache }, request);
    expect(outcome.published).toBe(true);
    pdfs.push(...[...files.keys()].filter((path) => path.endsWith('.pdf')));
  }
  await printer.close();
  expect(new Set(pdfs).size).toBe(15);
  // Where an edition is fitted to its pages it is printed more than once.
  expect(counts.prints).toBeGreaterThanOrEqual(15);
  expect(counts).toMatchObject({ launches: 1, pages: 2 });
});
