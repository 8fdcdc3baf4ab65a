/** Lines of running text in the two columns of a reprint stand side by side, above and below what spans them. */
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { printerIn, temporaryFolder } from '../platform/printing.ts';
import { builtJournal } from '../support/build.ts';
import { linesOf, type PdfLine } from '../support/pdf-lines.ts';
import { readPdf, type PdfPage, type PdfReading } from '../support/pdf.ts';
import { lines, printedSample } from './printed-sample.ts';

const shipped = await builtJournal('shipped');
const placeholder = await builtJournal('placeholder');
const desk = temporaryFolder();
const browser = printerIn(join(desk.path, 'cache'));
afterAll(async () => {
  await browser.close();
  desk.remove();
});

/** Where the left column ends, in points: the middle of the sheet. */
const middle = 595 / 2;
/** How far base lines may stand apart, in points. */
const tolerance = 0.3;
const sizes = { zh: 9.5, en: 10 };

describe.each(['zh', 'en'] as const)('in %s', (language) => {
  test.each([
    [shipped, 'msc-ischemic-stroke', 60],
    [shipped, 'guide', 30],
    [placeholder, 'full', 0],
    [placeholder, 'half', 0],
  ])('the columns of a reprint have one grid: %#', async (journal, slug, count) => {
    const pdf = await readPdf(journal.bytes(`${language}/${slug}/${slug}.${language}.pdf`));
    expect(pairsOf(pdf, sizes[language]).length).toBeGreaterThanOrEqual(count);
    expect(apartIn(pdf, sizes[language])).toEqual([]);
  });
});

test('they have one grid whatever stands in them: headings, notes, lists, quotations, code, formulas, a figure', async () => {
  const filler = lines(9);
  const blocks = (text: string, words: string, note: string): string =>
    Array.from({ length: 6 }, (_, index) =>
      [
        `## ${words} ${words} ${words} ${words} {#s3-${index}}`,
        `### ${words} {#s3-${index}-1}`,
        `${text}[^ed-g${index}] **${words}** *${words} x* \`npm run check\` $$x_1^2$$ H~2~O`,
        `[^ed-g${index}]: ${note.repeat(index + 1)}`,
        `1. ${words}\n2. ${text}`,
        `#### ${words} {#s3-${index}-1-1}`,
        `> ${text}`,
        `\`\`\`text\n${'npm run check\n'.repeat(index + 1)}\`\`\``,
        text,
        `$$\n\\frac{x}{${index}}\n$$`,
        `${text}${text}`,
        ...(index === 2 ? ['::figure{#narrow}'] : []),
        text,
      ].join('\n\n'),
    ).join('\n\n');
  const printed = await printedSample(
    desk.path,
    {
      zh: `[](#narrow)\n\n${blocks(filler.zh, '小标题', '注文没有意思，也占一行以上的地方。')}`,
      en: `[](#narrow)\n\n${blocks(filler.en, 'Heading', 'The note says nothing and takes more than one line. ')}`,
    },
    {
      'sample/figures/narrow.svg':
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 420 217"><rect width="420" height="217" fill="#eee" stroke="#000"/></svg>',
      'sample/figures/narrow.yaml':
        'kind: drawing\ncaption: { zh: 窄图, en: A narrow figure }\nalt: { zh: 一个矩形, en: A rectangle }\ndescription: { zh: 一个矩形。, en: A rectangle. }\n',
    },
    browser,
  );
  for (const language of ['zh', 'en'] as const) {
    expect(pairsOf(printed[language], sizes[language]).length).toBeGreaterThan(60);
    expect(apartIn(printed[language], sizes[language])).toEqual([]);
  }
});

test('a line that is off the grid is seen', async () => {
  const pdf = await readPdf(shipped.bytes('zh/guide/guide.zh.pdf'));
  const [[moved]] = pairsOf(pdf, sizes.zh) as [[PdfLine, PdfLine]];
  const pages = pdf.pages.map((page) => ({
    ...page,
    items: page.items.map((item) => (moved.items.includes(item) ? { ...item, y: item.y + 0.5 } : item)),
  }));
  expect(apartIn({ ...pdf, pages }, sizes.zh)).toHaveLength(1);
});

function apartIn(pdf: PdfReading, size: number): [string, string, number][] {
  return pairsOf(pdf, size).flatMap(([left, right]) =>
    Math.abs(left.y - right.y) > tolerance
      ? [[left.text, right.text, left.y - right.y] as [string, string, number]]
      : [],
  );
}

function pairsOf({ pages }: PdfReading, size: number): [PdfLine, PdfLine][] {
  return pages.flatMap((page) => neighbours(page, size));
}

/** Lines of running text on the left, each with the nearest one on the right if that is less than a line away. */
function neighbours(page: PdfPage, size: number): [PdfLine, PdfLine][] {
  const found = linesOf(page).filter(({ text, size: own }) => text.length > 12 && Math.abs(own - size) < 0.2);
  const right = found.filter(({ x }) => x > middle);
  return found
    .filter(({ right: end }) => end < middle)
    .flatMap((left): [PdfLine, PdfLine][] => {
      const nearest = right.toSorted((a, b) => Math.abs(a.y - left.y) - Math.abs(b.y - left.y))[0];
      return nearest && Math.abs(nearest.y - left.y) < size * 0.8 ? [[left, nearest]] : [];
    });
}
