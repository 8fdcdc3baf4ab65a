import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserPrinter } from '../../src/platform/browser.ts';
import { layOutSample } from '../failures/mistake.ts';
import { buildIntoMemory } from '../support/build-into-memory.ts';
import { readPdf, type PdfReading } from '../support/pdf.ts';

/** The sample with other text, printed: both languages have the same blocks. */
export interface PrintedSample {
  readonly zh: PdfReading;
  readonly en: PdfReading;
  /** Rules broken, in order. */
  readonly findings: readonly string[];
  readonly bytes: (language: string) => Uint8Array;
}

/** Invented sentences, as many as come to about so many lines of a column. */
export function lines(count: number): { readonly zh: string; readonly en: string } {
  return {
    zh: '这一句没有意思，只用来排满栏宽。'.repeat(Math.max(1, Math.round((count * 25) / 16))),
    en: 'This sentence says nothing and fills a line of its column. '
      .repeat(Math.max(1, Math.round(count * 0.9)))
      .trim(),
  };
}

/** Prints the sample with text that stands in the place of its results, and with files more. */
export async function printedSample(
  folder: string,
  results: { readonly zh: string; readonly en: string },
  files: Readonly<Record<string, string>>,
  browser: BrowserPrinter,
): Promise<PrintedSample> {
  const content = join(folder, 'content');
  const cache = join(folder, 'cache');
  mkdirSync(cache, { mode: 0o700, recursive: true });
  layOutSample(content, {
    replace: {
      'sample/zh.md': { '第二段结果。': `第二段结果。\n\n${results.zh}` },
      'sample/en.md': { 'A second paragraph of results.': `A second paragraph of results.\n\n${results.en}` },
    },
    write: files,
  });
  const { outcome, files: made } = await buildIntoMemory(content, { printer: browser, cache }, { formats: ['pdf'] });
  const findings = outcome.diagnostics.map(({ rule }) => rule);
  const bytes = (language: string): Uint8Array => {
    const found = made.get(`${language}/sample/sample.${language}.pdf`);
    if (!found) throw new Error(`Nothing was printed: ${findings.join(', ')}`);
    return found;
  };
  return { zh: await readPdf(bytes('zh')), en: await readPdf(bytes('en')), findings, bytes };
}
