import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { getDocument, OPS, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { createBrowserPrinter, type BrowserPrinter, type BrowserPrinterOptions } from '../../src/platform/browser.ts';
import { cacheIn } from '../../src/platform/cache.ts';

/** The project's folder. */
export const project = fileURLToPath(new URL('../../', import.meta.url));

/** A new folder, and what removes it. */
export function temporaryFolder(): { path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'diglot-test-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** A printer as `cli/` makes it, with the given folder as its cache. */
export function printerIn(folder: string, options: Partial<BrowserPrinterOptions> = {}): BrowserPrinter {
  return createBrowserPrinter({
    variables: process.env,
    platform: process.platform,
    architecture: process.arch,
    project,
    cache: cacheIn(folder),
    superuser: process.getuid?.() === 0,
    ...options,
  });
}

/**
 * The text layer of a PDF, pages one after another, a line break where a line ends. Radicals are folded, since
 * the full fallback face prints a radical and the Han character of the same shape with one glyph.
 */
export async function textOf(pdf: Uint8Array): Promise<string> {
  return onPages(pdf, async (page) => {
    const { items } = await page.getTextContent({ disableNormalization: true });
    return items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('');
  });
}

/** The characters of a PDF glyph by glyph. A soft hyphen, which `textOf` does not show, comes as a space. */
export async function glyphsOf(pdf: Uint8Array): Promise<string> {
  return onPages(pdf, async (page) => {
    const { fnArray, argsArray } = await page.getOperatorList();
    const shown = argsArray.filter((_, index) => fnArray[index] === OPS.showText) as [{ unicode?: string }[]][];
    return shown.flatMap(([glyphs]) => glyphs.map((glyph) => glyph.unicode ?? '')).join('');
  });
}

async function onPages(pdf: Uint8Array, read: (page: PDFPageProxy) => Promise<string>): Promise<string> {
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
  const texts: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) texts.push(await read(await document.getPage(number)));
  await document.loadingTask.destroy();
  return texts.join('').replaceAll(/[\u2e80-\u2fdf]/gu, (radical) => radical.normalize('NFKC'));
}
