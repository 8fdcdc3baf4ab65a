import type { Browser, Page, PDFOptions } from 'puppeteer-core';
import type { PrintOptions } from '../../model/ports.ts';
import { EnvironmentProblem } from '../environment-problem.ts';
import { printFinishes, type PrintFailure } from '../rules/print-finishes.ts';
import { dropUnusedHyphensScript, readyScript, type ReadyAnswer } from './page-scripts.ts';

/** A page of a browser that prints one document after another. */
export interface PrintPage {
  /** Rejects when the page failed, which is then to be discarded; `asPrintProblem` says it as a finding. */
  print(html: string, options: PrintOptions): Promise<Uint8Array>;
  discard(): Promise<void>;
}

/** Why a page failed; `asPrintProblem` says it as a finding. */
export class PrintFault extends Error {
  override readonly name = 'PrintFault';
  readonly failure: PrintFailure;
  /** The browser's own words, as far as it has any. */
  readonly detail: string;

  constructor(failure: PrintFailure, detail = '') {
    super(`${failure} ${detail}`);
    this.failure = failure;
    this.detail = detail;
  }
}

/** A4 (ISO 216) where the style sheet names no page size; margins are the style sheet's affair. */
const pdfOptions: PDFOptions = {
  format: 'a4',
  preferCSSPageSize: true,
  printBackground: true,
  tagged: true,
  outline: true,
  // `readyScript` has seen to it.
  waitForFonts: false,
};

/** Height of the emulated window in CSS pixels: A4 at 96 dpi. Lines depend on the width alone. */
const windowHeight = 1123;

/**
 * Opens a page with a storage context of its own. Nothing gets out of the browser as it is started; should something
 * answer in the place of the proxy that is not there, a page still runs no script and has its requests refused (what
 * it refers to is inside it, as `data:`).
 */
export async function openPage(browser: Browser): Promise<PrintPage> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  // The printer has a limit for all of it.
  page.setDefaultTimeout(0);
  await Promise.all([page.setJavaScriptEnabled(false), refuseRequests(page)]);

  let fail: (failure: PrintFailure) => void = () => undefined;
  page.on('error', () => fail('page-crashed'));
  page.on('framenavigated', (frame) => {
    if (frame === page.mainFrame()) fail('page-left');
  });
  const failed = (): Promise<never> =>
    new Promise((_, reject) => {
      fail = (failure) => reject(new PrintFault(failure));
    });

  return {
    print: (html, { dropUnusedHyphensAt }) => Promise.race([failed(), printOnce(page, html, dropUnusedHyphensAt)]),
    discard: () => context.close(),
  };
}

/** Refuses whatever a page asks for. Puppeteer's own interception would need its network events. */
async function refuseRequests(page: Page): Promise<void> {
  const session = await page.createCDPSession();
  session.on('Fetch.requestPaused', ({ requestId }) => {
    // A request that is gone with its page cannot be refused any more.
    session.send('Fetch.failRequest', { requestId, errorReason: 'Aborted' }).catch(() => undefined);
  });
  await session.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] });
}

async function printOnce(page: Page, html: string, width: number | undefined): Promise<Uint8Array> {
  await page.setContent(html, { waitUntil: 'load' });
  const answer = (await page.evaluate(readyScript)) as ReadyAnswer;
  if (answer) throw new PrintFault(answer.failure, answer.detail);
  if (width !== undefined) await dropUnusedHyphens(page, width);
  return page.pdf(pdfOptions);
}

/** Lays the page out as it will be printed, in a window as wide as the text area, and drops what no line end uses. */
async function dropUnusedHyphens(page: Page, width: number): Promise<void> {
  // Chromium prints into a text area of whole pixels, rounded up.
  await page.setViewport({ width: Math.ceil(width), height: windowHeight });
  await page.emulateMediaType('print');
  await page.evaluate(dropUnusedHyphensScript);
  await page.emulateMediaType();
}

/**
 * A fault of a page, and an error of puppeteer at work on it, as a finding of `print-finishes`; any other error as it is.
 * `name`: what the page is called.
 */
export async function asPrintProblem(error: unknown, browser: Browser | undefined, name = ''): Promise<unknown> {
  const fault = await faultIn(error, browser);
  if (!fault) return error;
  const { failure, detail } = fault;
  return new EnvironmentProblem(printFinishes.at(undefined, { failure, detail, page: name }));
}

async function faultIn(error: unknown, browser: Browser | undefined): Promise<PrintFault | undefined> {
  if (error instanceof PrintFault) return error;
  const { PuppeteerError } = await import('puppeteer-core');
  if (error instanceof PuppeteerError) {
    return browser?.connected === false ? new PrintFault('browser-ended') : new PrintFault('refused', error.message);
  }
  // Not one of puppeteer's own kind: the page of a script that was still at work.
  const left = error instanceof Error && error.message.startsWith('Execution context was destroyed');
  return left ? new PrintFault('page-left') : undefined;
}
