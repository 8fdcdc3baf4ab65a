import { describe, expect, test } from 'vitest';
import { builtJournal } from '../support/build.ts';
import { byId, elementsOf, readHtml, wordsOf } from '../support/html.ts';
import { linesOf, placesOf, withoutSpace } from '../support/pdf-lines.ts';
import { nodesOf } from '../support/pdf-structure.ts';
import { readPdf } from '../support/pdf.ts';

const slug = 'msc-ischemic-stroke';
const built = await builtJournal('shipped');

describe.each(['zh', 'en'] as const)('Table 1 of the %s PDF', async (language) => {
  const pdf = await readPdf(built.bytes(`${language}/${slug}/${slug}.${language}.pdf`));
  const [table] = elementsOf(byId(readHtml(built.text(`${language}/${slug}/index.html`)), 't1'), 'table');
  const cells = (name: string): string[] => elementsOf(table!, name).map(wordsOf);
  const heads = cells('th').slice(0, 8);
  const caption = wordsOf(elementsOf(table!, 'caption')[0]!);
  const continued = { zh: '续表1', en: 'Table1(continued)' }[language];

  const captionPage = pdf.pages.findIndex((page) => withoutSpace(page.text).includes(withoutSpace(caption)));
  const notesPage = pdf.pages.findLastIndex((page) => /(注：|Note: )AQP4/.test(page.text));
  const pagesOfTable = pdf.pages.slice(captionPage, notesPage + 1);

  test('runs over several pages, with its caption on the first and its notes on the last', () => {
    expect(captionPage).toBeGreaterThan(0);
    expect(pagesOfTable.length).toBeGreaterThan(1);
    expect(pdf.pages.filter((page) => withoutSpace(page.text).includes(withoutSpace(caption)))).toHaveLength(1);
  });

  test('repeats its head on every page, all columns in order', () => {
    for (const page of pagesOfTable) expect(placesOf(page, heads.join('')), `page ${page.label}`).toHaveLength(1);
    const others = pdf.pages.filter((page) => !pagesOfTable.includes(page));
    for (const page of others) expect(placesOf(page, heads.join(''))).toEqual([]);
  });

  test('says that it is continued on every further page, above the head, and nowhere else', () => {
    for (const [index, page] of pdf.pages.entries()) {
      const isFurther = index > captionPage && index <= notesPage;
      const marks = linesOf(page).filter(({ text }) => withoutSpace(text) === continued);
      expect(marks, `page ${page.label}`).toHaveLength(isFurther ? 1 : 0);
      const [mark] = marks;
      if (!mark) continue;
      expect(mark.y).toBeGreaterThan(placesOf(page, heads.join(''))[0]!.y);
      expect(page.width - mark.right).toBeLessThan(60);
    }
  });

  test('stands across both columns', () => {
    for (const page of pagesOfTable) {
      const [first] = placesOf(page, heads.join(''));
      const last = placesOf(page, heads.at(-1)!).find(({ y }) => Math.abs(y - first!.y) < 25);
      expect(first!.x).toBeLessThan(60);
      expect(page.width - last!.x - last!.width).toBeLessThan(75);
    }
  });

  test('has every row once, cell by cell as on the web', () => {
    const whole = withoutSpace(pdf.textOf([...nodesOf(pdf.structure)].find(({ role }) => role === 'Table')!));
    const rows = elementsOf(table!, 'tr');
    expect(rows).toHaveLength(20);
    let at = -1;
    for (const row of rows) {
      const words = withoutSpace(wordsOf(row));
      const found = whole.indexOf(words, at + 1);
      expect(found, words).toBeGreaterThan(at);
      expect(whole.indexOf(words, found + 1), words).toBe(-1);
      at = found;
    }
  });

  test('is tagged as one table, without the words of its continuation', () => {
    const tables = [...nodesOf(pdf.structure)].filter(({ role }) => role === 'Table');
    // The other is the editorial report.
    expect(tables).toHaveLength(2);
    const nodes = [...nodesOf(tables[0])];
    expect(nodes.filter(({ role }) => role === 'TR')).toHaveLength(20);
    expect(nodes.filter(({ role }) => role === 'TH')).toHaveLength(8 + 2 + 17);
    expect(nodes.filter(({ role }) => role === 'TD')).toHaveLength(17 * 7);
    expect(withoutSpace(pdf.textOf(pdf.structure!))).not.toContain(continued);
  });
});
