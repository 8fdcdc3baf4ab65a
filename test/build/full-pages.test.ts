/** Figures as wide as the page leave no hole in the text before them. */
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { printerIn, temporaryFolder } from '../platform/printing.ts';
import { builtJournal } from '../support/build.ts';
import { linesOf } from '../support/pdf-lines.ts';
import { pdfRules } from '../support/pdf-rules.ts';
import { readPdf, type PdfPage, type PdfReading } from '../support/pdf.ts';
import { lines, printedSample } from './printed-sample.ts';

const shipped = await builtJournal('shipped');
const desk = temporaryFolder();
const browser = printerIn(join(desk.path, 'cache'));
afterAll(async () => {
  await browser.close();
  desk.remove();
});

/** Where the text area ends, in points from the foot of the sheet, and how much of it may be empty on any page but the last. */
const foot = (20 / 25.4) * 72;
const tolerance = 0.2 * (253 / 25.4) * 72;

describe.each(['zh', 'en'])('in %s', (language) => {
  test.each(['msc-ischemic-stroke', 'guide'])('every page of %s but the last is full', async (slug) => {
    const pdf = await readPdf(shipped.bytes(`${language}/${slug}/${slug}.${language}.pdf`));
    expect(holesOf(pdf)).toEqual([]);
  });
});

test('in the parallel edition a page is left empty only before a figure that no text follows', async () => {
  const slug = 'msc-ischemic-stroke';
  const pdf = await readPdf(shipped.bytes(`zh-en/${slug}/${slug}.zh-en.pdf`));
  for (const hole of holesOf(pdf)) expect(pdf.pages[hole]!.text.replaceAll(/\s/g, '')).toContain('Figure2');
});

/** A figure as wide as the page and two thirds as high as it. */
const figure = {
  'sample/figures/wide.svg':
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 875 800"><rect width="875" height="800" fill="#eee" stroke="#000"/></svg>',
  'sample/figures/wide.yaml':
    'kind: drawing\nwidth: page\ncaption: { zh: 宽图, en: A wide figure }\nalt: { zh: 一个矩形, en: A rectangle }\ndescription: { zh: 一个矩形。, en: A rectangle. }\n',
};

test('text that follows a wide figure fills the page before it, and the figure stays behind its call', async () => {
  const text = lines(14);
  const blocks = (words: string): string => Array.from({ length: 9 }, () => words).join('\n\n');
  const printed = await printedSample(
    join(desk.path, 'text'),
    {
      zh: `${text.zh}\n\n见[](#wide)。\n\n::figure{#wide}\n\n${blocks(text.zh)}`,
      en: `${text.en}\n\nSee [](#wide).\n\n::figure{#wide}\n\n${blocks(text.en)}`,
    },
    figure,
    browser,
  );
  expect(printed.findings).toEqual([]);
  for (const language of ['zh', 'en'] as const) {
    const pdf = printed[language];
    expect(await pdfRules(printed.bytes(language))).toEqual([]);
    expect(pdf.pages.length).toBeGreaterThan(1);
    expect(holesOf(pdf)).toEqual([]);
    const [call, caption] = { zh: ['见图1', '图1宽图'], en: ['SeeFigure1', 'Figure1Awidefigure'] }[language];
    const whole = pdf.text.replaceAll(/\s/g, '');
    expect(whole.indexOf(call!)).toBeGreaterThan(-1);
    expect(whole.indexOf(caption!)).toBeGreaterThan(whole.indexOf(call!));
  }
});

test('a hole is seen', async () => {
  const pdf = await readPdf(shipped.bytes('zh/msc-ischemic-stroke/msc-ischemic-stroke.zh.pdf'));
  const cut = (page: PdfPage): PdfPage => ({ ...page, items: page.items.filter(({ y }) => y > 300) });
  expect(holesOf({ ...pdf, pages: pdf.pages.map((page, index) => (index === 4 ? cut(page) : page)) })).toEqual([5]);
});

/** Pages but the last that are empty below for more than a few lines. */
function holesOf({ pages }: PdfReading): number[] {
  return pages.slice(0, -1).flatMap((page, index) => {
    const lowest = Math.min(...linesOf(page).map(({ y }) => y));
    return lowest - foot > tolerance ? [index + 1] : [];
  });
}
