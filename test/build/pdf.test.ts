import { decodePDFRawStream, type PDFRawStream } from '@cantoo/pdf-lib';
import { readFileSync } from 'node:fs';
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { builtJournal, project } from '../support/build.ts';
import { attribute, elementsOf, hasClass, readHtml, wordsOf } from '../support/html.ts';
import { linesOf, withoutSpace, type PdfLine } from '../support/pdf-lines.ts';
import { entry, items, openPdf, text } from '../support/pdf-objects.ts';
import { pdfRules } from '../support/pdf-rules.ts';
import { readPdf, type OutlineItem, type PdfReading } from '../support/pdf.ts';
import { pagesOf } from './running-heads.ts';

const built = await builtJournal('shipped');
const slugOfReview = 'msc-ischemic-stroke';
const placeholder = await builtJournal('placeholder');
const theme = parse(readFileSync(`${project}/templates/default/theme.yaml`, 'utf8')) as {
  print: { faces: { file: string }[] };
};

const editions = [
  { journal: built, slug: 'msc-ischemic-stroke', language: 'zh', firstFolio: 526 },
  { journal: built, slug: 'msc-ischemic-stroke', language: 'en', firstFolio: 526 },
  { journal: placeholder, slug: 'full', language: 'zh', firstFolio: 1 },
  { journal: placeholder, slug: 'full', language: 'en', firstFolio: 1 },
  { journal: placeholder, slug: 'half', language: 'zh', firstFolio: 1 },
  { journal: placeholder, slug: 'half', language: 'en', firstFolio: 1 },
] as const;

/** Marks that begin no line, and marks that end none (CLREQ, basic level; GB/T 15834). */
const notAtLineStart = /^([、，。．：；！？）〕】》〉」』”’～—…%‰℃,.;:!?)\]}]|·(?!.*·$))/u;
const notAtLineEnd = /[（〔【《〈「『“‘([{]$/u;

describe.each(editions)('the PDF of $slug in $language', async ({ journal, slug, language, firstFolio }) => {
  const bytes = journal.bytes(`${language}/${slug}/${slug}.${language}.pdf`);
  const pdf = await readPdf(bytes);
  const web = readHtml(journal.text(`${language}/${slug}/index.html`));
  const title = wordsOf(elementsOf(web, 'title')[0]!).replace(/ · .*$/, '');
  const whole = withoutSpace(pdf.textOf(pdf.structure!));

  test('keeps every rule about published PDFs', async () => {
    expect(await pdfRules(bytes)).toEqual([]);
  });

  test('is A4', () => {
    for (const { width, height } of pdf.pages) {
      expect(Math.abs(width - 595.28)).toBeLessThan(1);
      expect(Math.abs(height - 841.89)).toBeLessThan(1);
    }
  });

  test('counts its folios on from the first, in print and in the page box of a reader', () => {
    const folios = pdf.pages.map((_, index) => String(firstFolio + index));
    expect(pdf.pages.map(({ label }) => label)).toEqual(folios);
    expect(pagesOf(pdf).map(({ folio }) => folio.text)).toEqual(folios);
  });

  test('has even folios on the left and odd ones on the right, the running head opposite', () => {
    const masthead = withoutSpace(wordsOf(elementsOf(web).find((element) => hasClass(element, 'journal'))!));
    for (const [index, { folio, head, width }] of pagesOf(pdf).entries()) {
      const even = Number(folio.text) % 2 === 0;
      expect(even ? folio.x : width - folio.right, `folio ${folio.text}`).toBeLessThan(60);
      expect(even ? width - head.right : head.x, `head of ${folio.text}`).toBeLessThan(60);
      const ofJournal = index === 0 || even;
      expect(withoutSpace(head.text) === masthead, head.text).toBe(ofJournal);
    }
  });

  test('uses the theme’s faces and no other, none of them as Type 3', () => {
    const faces = theme.print.faces.map(({ file }) => file);
    for (const { name, type, embedded, hasUnicode } of pdf.fonts) {
      expect([type, embedded, hasUnicode], name).toEqual(['CIDFontType2', true, true]);
      const [, family = ''] = /^[A-Z]{6}\+(.*?)(-|$)/.exec(name) ?? [];
      expect(
        faces.some((file) => plain(file).includes(plain(family))),
        name,
      ).toBe(true);
    }
  });

  test('shows a glyph for every character', async () => {
    expect(await emptyBoxes(bytes)).toEqual([]);
  });

  test('can be searched: its text is the web page’s, paragraph by paragraph', () => {
    const blocks = elementsOf(web).filter((element) => /^(abs|s\d)[-\w]*$/.test(attribute(element, 'id') ?? ''));
    expect(blocks.length).toBeGreaterThan(5);
    for (const block of blocks) {
      if (attribute(block, 'id') === 'abs') continue;
      expect(whole).toContain(withoutSpace(printedWords(block)));
    }
    expect(whole).not.toMatch(/[\u2E80-\u2FDF\uE000-\uF8FF\uFFFD]/u);
  });

  test('has the title, the language and the outline of the article', () => {
    expect(pdf.info.get('Title')).toBe(title);
    expect(pdf.metadata).toContain(title.replaceAll('&', '&amp;'));
    expect(pdf.language).toBe({ zh: 'zh-Hans', en: 'en' }[language]);
    const [top, ...others] = pdf.outline;
    expect(others).toEqual([]);
    expect(top!.title).toMatch(new RegExp(`^${title}( |$)`));
    const contents = elementsOf(web, 'nav').find((element) => hasClass(element, 'contents'))!;
    const headings = elementsOf(contents, 'a').map(wordsOf);
    expect(namesIn(top!.items).slice(1)).toEqual(headings);
    expect(namesIn(top!.items).at(-1)).toBe({ zh: '参考文献', en: 'References' }[language]);
  });

  test('prints the whole reference list', () => {
    const entries = journal.text(`${language}/${slug}/references.txt`).trimEnd().split('\n');
    let at = 0;
    for (const [index, entry] of entries.entries()) {
      const marker = { zh: `[${index + 1}]`, en: `${index + 1}.` }[language];
      const found = whole.indexOf(withoutSpace(entry.replace(/^\d+\. /, marker)), at);
      expect(found, entry).toBeGreaterThan(-1);
      at = found;
    }
  });

  test('begins no line with a mark that must not stand there, and ends none so', () => {
    const lines = pdf.pages.flatMap(linesOf);
    expect(lines.filter(({ text }) => notAtLineStart.test(text)).map(({ text }) => text)).toEqual([]);
    expect(lines.filter(({ text }) => notAtLineEnd.test(text)).map(({ text }) => text)).toEqual([]);
  });

  test('parts no range, no number from its unit, and no option in code', () => {
    for (const column of columnsOf(pdf)) {
      for (const [index, { text }] of column.entries()) {
        const next = column[index + 1]?.text ?? '';
        const joint = `${text}|${next}`;
        expect(joint).not.toMatch(/^[～–]|[～–]\|\p{N}|\|[～]/u);
        expect(joint).not.toMatch(/[^\p{N}]\p{N}+\|(?:h|d|min|s|g|kg|mg|ml|mL|μl|μL|cm|mm)(?![\p{L}\p{N}])/u);
        expect(joint).not.toMatch(/(^|[^\p{L}\p{N}])--?\|/u);
      }
    }
  });

  test('leaves no heading at the foot of a column and ends no paragraph with a line of one Han character', () => {
    const columns = columnsOf(pdf);
    const headings = new Set(pdf.outline.flatMap(({ items }) => namesIn(items)).map(withoutSpace));
    for (const column of columns) expect(headings).not.toContain(withoutSpace(column.at(-1)!.text));
    const alone = columns.flat().filter(({ text }) => oneHan.test(text.trim()));
    expect(alone.map(({ text }) => text)).toEqual([]);
  });

  test('leaves no citation, note call or table mark to the start of a line', () => {
    const starts = pdf.pages
      .flatMap(linesOf)
      .filter(({ items: [first], size }) => first!.height < size * 0.75 || size < 6);
    // A mark that opens its own note may begin a line; it has no bracket and words behind it.
    const torn = starts.filter(({ text, size }) => /^(\[|注\d)/.test(text) || size < 6);
    expect(torn.map(({ text }) => text)).toEqual([]);
  });
});

/** One Han character with the marks behind it, of citations and notes too. */
const oneHan = /^\p{Script=Han}?[，。；：！？）】》”’]*(\[[\d,–-]+\]|注\d+)*[，。；：！？）】》”’]*$/u;

/** The lines of running text, column by column: those that begin at a column's edge and are not of a table or picture. */
function columnsOf(pdf: PdfReading): PdfLine[][] {
  return pdf.pages.flatMap((page) => {
    const lines = linesOf(page).filter(({ y }) => y > 56 && y < page.height - 60);
    const ofEdge = (left: number): PdfLine[] =>
      lines.filter(({ x, right, size }) => size > 7.8 && x >= left - 1 && x < left + 30 && right < left + 250);
    return [ofEdge(51), ofEdge(307)].filter((column) => column.length > 0);
  });
}

test.each(['zh', 'en'])(
  'text goes on before a figure that does not fit its column, and rows keep together: %s',
  async (language) => {
    const slug = 'msc-ischemic-stroke';
    const { pages } = await readPdf(built.bytes(`${language}/${slug}/${slug}.${language}.pdf`));
    const caption = { zh: /^图 ?1/, en: /^Figure 1/ }[language]!;
    const at = pages.findIndex((page) =>
      linesOf(page).some(({ text, x, right }) => caption.test(text.trim()) && right - x < 250 && x < 300),
    );
    const before = linesOf(pages[at - 1]!).filter(({ size }) => size > 7.8);
    for (const column of [before.filter(({ x }) => x < 290), before.filter(({ x }) => x > 300)]) {
      expect(Math.min(...column.map(({ y }) => y))).toBeLessThan(110);
    }
    // Codes of the second table, E01 to E45: never one or two of them at a page’s head or foot.
    const codes = pages.map((page) => linesOf(page).filter(({ text, x }) => x < 60 && /^E\d\d/.test(text)).length);
    expect(codes.filter((count) => count > 0).length).toBeGreaterThan(1);
    expect(codes.filter((count) => count > 0 && count < 3)).toEqual([]);
  },
);

/** A block's words as print has them: without the link to the pair, and without the numbers that a range hides. */
function printedWords(block: ReturnType<typeof elementsOf>[number]): string {
  const leftOut = ['pair', 'visually-hidden', 'note'];
  const words = (node: (typeof block.children)[number]): string => {
    if (node.type === 'text') return node.value;
    if (node.type !== 'element' || leftOut.some((name) => hasClass(node, name))) return '';
    return node.children.map(words).join('');
  };
  return words(block);
}

function namesIn(outline: readonly OutlineItem[]): string[] {
  return outline.flatMap(({ title, items }) => [title, ...namesIn(items)]);
}

function plain(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z]/g, '');
}

/** What stands around each glyph 0, the empty box that is printed for a character that no face has. */
async function emptyBoxes(bytes: Uint8Array): Promise<string[]> {
  const proxy = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  let text = '';
  for (let number = 1; number <= proxy.numPages; number += 1) {
    const { fnArray, argsArray } = await (await proxy.getPage(number)).getOperatorList();
    const shown = argsArray.filter((_, index) => fnArray[index] === OPS.showText) as [{ unicode?: string }[]][];
    text += shown.flatMap(([glyphs]) => glyphs.map((glyph) => glyph.unicode ?? '')).join('');
  }
  await proxy.loadingTask.destroy();
  return text.match(/.{0,10}\0.{0,10}/gsu) ?? [];
}

test.each(['zh', 'en'])(
  'the guide in %s carries the data of its table, as published, and the review carries none',
  async (language) => {
    const attached = async (slug: string): Promise<[string, string, string][]> => {
      const { catalog } = await openPdf(built.bytes(`${language}/${slug}/${slug}.${language}.pdf`));
      const listed = items(entry(entry(entry(catalog, 'Names'), 'EmbeddedFiles'), 'Names'));
      return listed
        .filter((_, index) => index % 2 === 1)
        .map((file) => {
          const content = decodePDFRawStream(entry(entry(file, 'EF'), 'F') as PDFRawStream).decode();
          return [text(entry(file, 'UF'))!, text(entry(file, 'Desc'))!, new TextDecoder().decode(content)];
        });
    };
    const caption = language === 'zh' ? '表 1 字段的类型和值的印法' : 'Table 1 Field types and how values print';
    const names = ['t1.csv', 't1.remarks.csv', 't1.values.csv'];
    expect((await attached('guide')).map(([name, said]) => [name, said])).toEqual(names.map((name) => [name, caption]));
    for (const [name, , content] of await attached('guide')) {
      expect(content).toBe(new TextDecoder().decode(built.bytes(`data/guide/${name}`)));
    }
    expect(await attached(slugOfReview)).toEqual([]);
  },
);
