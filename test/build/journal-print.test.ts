import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { build } from '../../src/pipeline/build.ts';
import { cacheIn } from '../../src/platform/cache.ts';
import { openContentFolder } from '../../src/platform/content-folder.ts';
import { openFontStore } from '../../src/platform/font-store.ts';
import { layOutSample } from '../failures/mistake.ts';
import { templatesWith } from '../failures/templates.ts';
import { printerIn, temporaryFolder } from '../platform/printing.ts';
import { project } from '../support/build.ts';
import { linesOf } from '../support/pdf-lines.ts';
import { pdfRules } from '../support/pdf-rules.ts';
import { readPdf, type PdfReading } from '../support/pdf.ts';
import { recordedOutput } from '../support/recorded-output.ts';

const desk = temporaryFolder();
const cache = join(desk.path, 'cache');
mkdirSync(cache, { mode: 0o700 });
const printer = printerIn(cache);
afterAll(async () => {
  await printer.close();
  desk.remove();
});

/** The Chinese PDF of the sample, with lines more in its `journal.yaml`, in a theme that has some files of its own. */
async function printed(name: string, lines: string, templates: Readonly<Record<string, string>> = {}) {
  const content = join(desk.path, name);
  layOutSample(content, { replace: { 'journal.yaml': { 'theme: default': lines } } });
  const output = recordedOutput();
  let page = '';
  const { diagnostics } = await build(
    { only: [], languages: ['zh'], formats: ['pdf'], strict: false, keepGoing: false, drafts: false },
    {
      content: openContentFolder(content),
      templates: templatesWith(templates),
      printer: {
        start: () => printer.start(),
        print: (html, options) => printer.print((page = html), options),
      },
      fonts: openFontStore({ project, cache: cacheIn(cache) }),
      output,
      progress: { step: () => undefined },
      version: '0.0.0',
    },
  );
  expect(diagnostics).toEqual([]);
  const { bytes } = output.change!.write.find(({ path }) => path.endsWith('.pdf'))!;
  return { reading: await readPdf(bytes), breaches: await pdfRules(bytes), page };
}

/** Whether lines begin where the right one of two columns does, 101.5 mm from the left, sheet after sheet. */
function hasSecondColumn({ pages }: PdfReading): boolean {
  return pages.flatMap(linesOf).some(({ x }) => Math.abs(x - (18 + 83.5 + 7) * (72 / 25.4)) < 0.5);
}

/** Where the lines of running text begin, in whole points. */
function leftEdges({ pages }: PdfReading): number[] {
  const counts = Map.groupBy(pages.flatMap(linesOf), ({ x }) => Math.round(x));
  return [...counts].flatMap(([x, lines]) => (lines.length > 3 ? [x] : [])).sort((a, b) => a - b);
}

test('a journal prints on the paper and in the columns of its theme where it says nothing', async () => {
  const { reading, breaches } = await printed('plain', 'theme: default');
  expect(breaches).toEqual([]);
  expect(hasSecondColumn(reading)).toBe(true);
  expect(reading.pages.map(({ width, height }) => [Math.round(width), Math.round(height)])[0]).toEqual([595, 842]);
});

test('a journal may have another paper, number of columns and order of families', async () => {
  const { reading, breaches, page } = await printed(
    'own',
    'theme: default\nprint: { size: [210, 285], columns: 1, families: { zh: { text: [Diglot Latin, Diglot Kai] } } }',
  );
  expect(breaches).toEqual([]);
  for (const { width, height } of reading.pages) {
    expect(width).toBeCloseTo((210 / 25.4) * 72, 0);
    expect(height).toBeCloseTo((285 / 25.4) * 72, 0);
  }
  expect(hasSecondColumn(reading)).toBe(false);
  expect(page).toContain(
    `[lang|='zh'] { --text: "Diglot Latin", "Diglot Kai"; --head: "Diglot Latin", "Diglot Hei"; --byline:`,
  );
});

test('a theme of two files, none of them a program, changes the page', async () => {
  const files = {
    'plain/theme.yaml': 'extends: default\nprint: { columns: 1, margins: [40, 60, 40, 40] }\n',
    'plain/print/print.css': 'html[lang] body { --line: 24pt; }\n',
  };
  expect(Object.keys(files).map((path) => path.split('.').at(-1))).toEqual(['yaml', 'css']);
  const [before, after] = [await printed('before', 'theme: default'), await printed('after', 'theme: plain', files)];
  expect(after.breaches).toEqual([]);
  expect(leftEdges(after.reading)[0]).toBe(Math.round((40 / 25.4) * 72));
  expect(after.reading.pages.length).toBeGreaterThan(before.reading.pages.length);
  expect(after.reading.text.replaceAll(/\s/g, '')).toContain('摘要');
});
