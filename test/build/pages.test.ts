import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { Printer } from '../../src/model/ports.ts';
import { build, type BuildOutcome } from '../../src/pipeline/build.ts';
import { createMemo } from '../../src/pipeline/memo.ts';
import { cacheIn } from '../../src/platform/cache.ts';
import { openContentFolder } from '../../src/platform/content-folder.ts';
import { openFontStore } from '../../src/platform/font-store.ts';
import { layOutSample } from '../failures/mistake.ts';
import { templatesWith } from '../failures/templates.ts';
import { printerIn, temporaryFolder } from '../platform/printing.ts';
import { project } from '../support/build.ts';
import { readPdf } from '../support/pdf.ts';
import { recordedOutput } from '../support/recorded-output.ts';

const desk = temporaryFolder();
const cache = join(desk.path, 'cache');
mkdirSync(cache, { mode: 0o700 });
const browser = printerIn(cache);
afterAll(async () => {
  await browser.close();
  desk.remove();
});

interface Printed {
  readonly outcome: BuildOutcome;
  readonly prints: number;
  pdf(language: string): Uint8Array;
}

/** The PDFs of the sample with lines more in its front matter, in a theme that lets lines be set up to so far apart. */
function press(name: string, lines: string, widest: number, memo = createMemo()) {
  const content = join(desk.path, name);
  layOutSample(content, { replace: { 'sample/article.yaml': { '\nbasedOn:': `${lines}\n\nbasedOn:` } } });
  const theme = { 'leading: [0.93, 1.07]': `leading: [0.93, ${widest}]` };
  return async (languages: readonly string[] = []): Promise<Printed> => {
    let prints = 0;
    const printer: Printer = {
      start: () => browser.start(),
      print: (html, options) => {
        prints += 1;
        return browser.print(html, options);
      },
    };
    const output = recordedOutput();
    const outcome = await build(
      { only: [], languages, formats: ['pdf'], strict: false, keepGoing: false, drafts: false },
      {
        content: openContentFolder(content),
        templates: templatesWith({ 'default/theme.yaml': theme }),
        printer,
        fonts: openFontStore({ project, cache: cacheIn(cache) }),
        output,
        progress: { step: () => undefined },
        memo,
        version: '0.0.0',
      },
    );
    const pdf = (language: string) =>
      output.change!.write.find(({ path }) => path === `${language}/sample/sample.${language}.pdf`)!;
    return { outcome, prints, pdf: (language) => pdf(language).bytes };
  };
}

const declared = 'position: { firstPage: 11, pages: { zh: 11-12, en: 11-12 } }';

test('a build tells how many pages each edition has, and where its sections stand', async () => {
  const { outcome, prints } = await press('plain', 'position: { firstPage: 11 }', 1.07)();
  expect(prints).toBe(2);
  expect(outcome.pages?.map(({ slug }) => slug)).toEqual(['sample']);
  for (const { count, firstFolio, sections, setting } of outcome.pages![0]!.editions) {
    expect([count, firstFolio, setting]).toEqual([1, 11, undefined]);
    expect(sections.map(({ id, level }) => [id, level])).toEqual([
      ['front', 1],
      ['s1', 1],
      ['s1-1', 2],
      ['s2', 1],
      ['references', 1],
    ]);
    expect(new Set(sections.flatMap(({ firstPage, lastPage }) => [firstPage, lastPage]))).toEqual(new Set([11]));
  }
});

describe('editions that are to fit the pages declared', () => {
  const wish = `${declared}\nprint: { fitPages: true }`;
  const memo = createMemo();
  const print = press('fitted', wish, 5, memo);

  test('have them in print, whichever of them is asked for, at few prints and to the same bytes', async () => {
    const { outcome, prints, pdf } = await print();
    expect(outcome.diagnostics).toEqual([]);
    expect(prints).toBeLessThanOrEqual(12);
    for (const { language, count, setting } of outcome.pages![0]!.editions) {
      expect(count).toBe(2);
      expect(setting!.leading).toBeGreaterThan(1);
      expect((await readPdf(pdf(language))).pages).toHaveLength(2);
    }
    const alone = await press('alone', wish, 5)(['en']);
    expect(Buffer.compare(alone.pdf('en'), pdf('en'))).toBe(0);

    const again = await print();
    expect(again.prints).toBe(0);
    expect(again.outcome.pages).toEqual(outcome.pages);
    expect(Buffer.compare(again.pdf('zh'), pdf('zh'))).toBe(0);
  });

  test('are printed as designed where the theme does not let them, and that is told', async () => {
    const { outcome, pdf } = await press('narrow', wish, 1.01)();
    const designed = await press('designed', declared, 1.01)();
    expect(outcome.diagnostics.map(({ rule, values }) => [rule, values['language'], values['nearest']])).toEqual([
      ['pages-agree', 'zh', 1],
      ['pages-agree', 'en', 1],
    ]);
    expect(designed.prints).toBe(2);
    expect(designed.outcome.diagnostics.map(({ values }) => values['nearest'])).toEqual([undefined, undefined]);
    expect(Buffer.compare(pdf('zh'), designed.pdf('zh'))).toBe(0);
  });
});
