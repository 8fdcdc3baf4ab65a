import { describe, expect, test } from 'vitest';
import { saysTheSame } from '../../src/render/hast/same-words.ts';
import { builtJournal } from '../support/build.ts';
import { attribute, elementsOf, hasClass, readHtml, wordsOf } from '../support/html.ts';
import { linesOf, placesOf, withoutSpace } from '../support/pdf-lines.ts';
import { pdfRules } from '../support/pdf-rules.ts';
import { nodesOf } from '../support/pdf-structure.ts';
import { readPdf } from '../support/pdf.ts';

const shipped = await builtJournal('shipped');
const placeholder = await builtJournal('placeholder');

const editions = [
  { journal: shipped, slug: 'msc-ischemic-stroke' },
  { journal: shipped, slug: 'guide' },
  { journal: placeholder, slug: 'full' },
  { journal: placeholder, slug: 'half' },
] as const;

describe.each(editions)('the parallel edition of $slug', async ({ journal, slug }) => {
  const bytes = journal.bytes(`zh-en/${slug}/${slug}.zh-en.pdf`);
  const pdf = await readPdf(bytes);
  const nodes = [...nodesOf(pdf.structure)];
  const pages = {
    zh: readHtml(journal.text(`zh/${slug}/index.html`)),
    en: readHtml(journal.text(`en/${slug}/index.html`)),
  };
  const paragraphsOf = (language: 'zh' | 'en') =>
    elementsOf(pages[language], 'p').flatMap((element) => {
      const id = attribute(element, 'id');
      return id && /^(abs|s\d)/.test(id) ? [{ id, words: opening(wordsOf(element)) }] : [];
    });
  const inEnglish = withoutSpace(
    nodes
      .filter(({ language }) => language === 'en')
      .map((node) => pdf.textOf(node))
      .join(''),
  );

  test('keeps every rule about published PDFs', async () => {
    expect(await pdfRules(bytes)).toEqual([]);
  });

  test('sets each paragraph beside its pair, on one base line, left and right', () => {
    const english = new Map(paragraphsOf('en').map(({ id, words }) => [id, words]));
    const chinese = paragraphsOf('zh');
    expect(chinese.length).toBeGreaterThan(0);
    expect(chinese.map(({ id }) => id)).toEqual([...english.keys()]);
    const apart = chinese.filter(({ id, words }) => {
      const beside = pdf.pages.some((page) =>
        placesOf(page, words).some((left) =>
          placesOf(page, english.get(id)!).some(
            (right) => Math.abs(left.y - right.y) < 0.3 && left.x < 60 && right.x > page.width * 0.4,
          ),
        ),
      );
      return !beside;
    });
    expect(apart).toEqual([]);
  });

  test('marks the languages of its sides', () => {
    expect(pdf.language).toBe('zh-Hans');
    for (const { words } of paragraphsOf('en')) expect(inEnglish).toContain(words);
    const inHan = paragraphsOf('zh').filter(({ words }) => /\p{Script=Han}/u.test(words));
    expect(inHan.length).toBeGreaterThan(0);
    for (const { words } of inHan) expect(inEnglish).not.toContain(words);
  });

  test('has each heading once in the outline, in both languages', () => {
    const headings = nodes.filter(({ role }) => /^H\d$/.test(role)).map((node) => withoutSpace(pdf.textOf(node)));
    const wanted = (language: 'zh' | 'en'): string[] =>
      elementsOf(
        elementsOf(pages[language], 'nav').find((element) => hasClass(element, 'contents'))!,
        'a',
      ).map((link) => withoutSpace(wordsOf(link)));
    const english = wanted('en');
    const both = wanted('zh').map((heading, index) => heading + english[index]!);
    expect(headings.slice(2, 2 + both.length)).toEqual(both);
    expect(headings.at(-1)).toBe('参考文献References');
  });

  test('has tables and figures once, with the captions of both languages', () => {
    const captions = nodes.filter(({ role }) => role === 'Caption').map((node) => withoutSpace(pdf.textOf(node)));
    const captionsIn = (language: 'zh' | 'en'): string[] =>
      ['figcaption', 'caption'].flatMap((name) =>
        elementsOf(pages[language], name).map((caption) => withoutSpace(wordsOf(caption))),
      );
    const english = captionsIn('en');
    const wanted = captionsIn('zh').map((caption, index) => caption + english[index]!);
    expect(captions.sort()).toEqual(wanted.sort());
  });

  test('has each cell of a table once, in both languages where they differ, the second marked as such', () => {
    const cells = nodes.filter(({ role }) => role === 'TH' || role === 'TD');
    const printed = cells.map((node) => withoutSpace(pdf.textOf(node)));
    const wanted = cellsOf(pages.zh).map((cell, index) => {
      const other = cellsOf(pages.en)[index]!;
      return cell.words + cell.marks + (saysTheSame(cell.words, other.words) ? '' : other.words);
    });
    expect(printed.sort()).toEqual(wanted.sort());
    const english = new Set(
      cells
        .flatMap((cell) => [...nodesOf(cell)])
        .filter(({ language }) => language === 'en')
        .map((node) => withoutSpace(pdf.textOf(node))),
    );
    for (const { words } of cellsOf(pages.en))
      if (/[a-z]{4}/.test(words) && !printed.includes(words)) expect(english).toContain(words);
  });

  test('has one list of references, all of it', () => {
    const count = journal.text(`zh/${slug}/references.txt`).trimEnd().split('\n').length;
    const [list] = nodes.filter(({ role }) => role === 'L').slice(-1);
    expect(list!.kids).toHaveLength(count);
  });

  test('prints every note under its paragraph, beside its pair', () => {
    const [chinese, english] = [labelsOfNotes(pages.zh), labelsOfNotes(pages.en)];
    expect(chinese).toHaveLength(english.length);
    for (const [index, label] of chinese.entries()) {
      const rows = pdf.pages.flatMap((page) => {
        const lines = linesOf(page);
        const left = lines.filter((line) => opensNote(line.text, label));
        const right = lines.filter((line) => opensNote(line.text, english[index]!));
        return left.flatMap((one) => right.filter(({ x, y }) => x > one.right && Math.abs(y - one.y) < 1));
      });
      expect(rows, label).toHaveLength(1);
    }
  });

  test('prints no mark a second time at the foot of the page before', () => {
    const strays = pdf.pages.flatMap(linesOf).filter(({ text }) => /^[\s[\]（）()]+$/.test(text));
    expect(strays.map(({ text }) => text)).toEqual([]);
  });

  test('counts its own pages from 1, each folio under the text', () => {
    for (const [index, page] of pdf.pages.entries()) {
      expect(page.label).toBe(String(index + 1));
      const folio = linesOf(page).at(-1)!;
      expect(folio.text).toBe(page.label);
      expect(Math.abs((folio.x + folio.right - page.width) / 2)).toBeLessThan(2);
    }
  });

  test('has a running head in each language over its column', () => {
    const mastheads = [pages.zh, pages.en].map((page) =>
      withoutSpace(wordsOf(elementsOf(page).find((element) => hasClass(element, 'journal'))!)),
    );
    const [first] = pdf.pages;
    const top = linesOf(first!).filter(({ y }, _index, lines) => Math.abs(y - lines[0]!.y) < 2);
    expect(top.map(({ text }) => withoutSpace(text))).toEqual(mastheads);
    expect(pdf.info.get('Title')).toContain(' / ');
  });
});

/** The first words of a paragraph, enough to tell it from others and not so many that a mark or a break is among them. */
function opening(words: string): string {
  return withoutSpace(words).slice(0, 8);
}

/** True for the line of a note's own label: 编者注 1, not 编者注 10. */
function opensNote(line: string, label: string): boolean {
  const [text, wanted] = [withoutSpace(line), withoutSpace(label)];
  return text.startsWith(wanted) && !/^\d/.test(text.slice(wanted.length));
}

/** The cells of all tables of a page: what they say, and behind it the marks of notes. */
function cellsOf(page: ReturnType<typeof readHtml>) {
  // Behind it stand those about its data.
  const tables = elementsOf(page, 'div')
    .filter((element) => hasClass(element, 'table'))
    .map((element) => elementsOf(element, 'table')[0]!);
  const cells = tables
    .flatMap((table) => elementsOf(table))
    .filter(({ tagName }) => tagName === 'th' || tagName === 'td');
  return cells.map((cell) => {
    const marks = elementsOf(cell, 'sup').filter((sup) => hasClass(sup, 'table-mark'));
    const [whole, marked] = [withoutSpace(wordsOf(cell)), withoutSpace(marks.map(wordsOf).join(''))];
    return { words: whole.slice(0, whole.length - marked.length), marks: marked };
  });
}

function labelsOfNotes(page: ReturnType<typeof readHtml>): string[] {
  return elementsOf(page)
    .filter((element) => hasClass(element, 'note'))
    .map((note) => wordsOf(elementsOf(note).find((element) => hasClass(element, 'label'))!));
}
