import type { Element } from 'hast';
import { describe, expect, test } from 'vitest';
import { builtJournal } from '../support/build.ts';
import { attribute, elementsOf, hasClass, readHtml, wordsOf } from '../support/html.ts';

const shipped = await builtJournal('shipped');
const placeholder = await builtJournal('placeholder');

const idOf = (element: Element): string => attribute(element, 'id') ?? '';
const childElements = ({ children }: Element): Element[] => children.filter((child) => child.type === 'element');
const without = (words: string): string => words.replaceAll(/\s+/g, '');

describe.each([
  { journal: shipped, slug: 'msc-ischemic-stroke' },
  { journal: shipped, slug: 'guide' },
  { journal: placeholder, slug: 'full' },
])('the parallel page of $slug', ({ journal, slug }) => {
  const text = journal.text(`zh-en/${slug}/index.html`);
  const tree = readHtml(text);
  const elements = elementsOf(tree);
  const byId = new Map(elements.map((element) => [idOf(element), element]));
  const pages = {
    zh: readHtml(journal.text(`zh/${slug}/index.html`)),
    en: readHtml(journal.text(`en/${slug}/index.html`)),
  };
  const unitsOf = (language: 'zh' | 'en'): Element[] =>
    elementsOf(pages[language]).filter(
      ({ tagName, properties }) => /^(s\d|abs-)/.test(String(properties['id'] ?? '')) && tagName !== 'tr',
    );

  test('has each unit of a page of one language under the same id, and each side under its own', () => {
    const units = unitsOf('zh');
    expect(units.length).toBeGreaterThan(5);
    for (const unit of units) {
      const row = byId.get(idOf(unit));
      expect(row && hasClass(row, 'pair'), idOf(unit)).toBe(true);
      const [first, second] = childElements(row!);
      expect([idOf(first!), attribute(first!, 'lang')]).toEqual([`${idOf(unit)}-zh`, 'zh-Hans']);
      expect([idOf(second!), attribute(second!, 'lang')]).toEqual([`${idOf(unit)}-en`, 'en']);
    }
  });

  test('says on each side what the page of that language says', () => {
    for (const language of ['zh', 'en'] as const) {
      for (const unit of unitsOf(language)) {
        const side = byId.get(`${idOf(unit)}-${language}`)!;
        const link = elementsOf(unit, 'a').find((one) => hasClass(one, 'pair'));
        const own = without(wordsOf(unit)).slice(0, link ? -without(wordsOf(link)).length : undefined);
        expect(without(wordsOf(side)), `${language} ${idOf(unit)}`).toBe(own);
      }
    }
  });

  test('gives no id twice', () => {
    const ids = elements.map(idOf).filter(Boolean);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  test('has tables and figures once, with both captions, and each reference once', () => {
    const placed = (one: typeof tree) =>
      elementsOf(one).filter((element) => hasClass(element, 'table') || hasClass(element, 'figure'));
    expect(placed(tree).map(idOf)).toEqual(placed(pages.zh).map(idOf));
    for (const one of placed(tree)) {
      const caption = elementsOf(one).find((element) => hasClass(element, 'caption'))!;
      const second = elementsOf(caption).find((element) => hasClass(element, 'other'));
      expect(second && attribute(second, 'lang'), idOf(one)).toBe('en');
    }
    const references = (one: typeof tree) =>
      elementsOf(one, 'li')
        .map(idOf)
        .filter((id) => id.startsWith('ref-'));
    expect(references(tree)).toEqual(references(pages.zh));
    expect(references(tree)).toEqual([...new Set(references(tree))]);
  });

  test('has each note of the text once, its two languages beside each other', () => {
    const notes = (one: typeof tree) =>
      elementsOf(one)
        .filter((element) => hasClass(element, 'note'))
        .map(idOf);
    for (const id of notes(pages.zh)) {
      const row = byId.get(id)!;
      expect(hasClass(row, 'pair-notes'), id).toBe(true);
      expect(childElements(row).map(idOf)).toEqual([`${id}-zh`, `${id}-en`]);
    }
  });

  test('leaves search engines to the pages of one language, and leads to them', () => {
    const metas = elementsOf(tree, 'meta');
    expect(metas.some((one) => attribute(one, 'name') === 'robots' && attribute(one, 'content') === 'noindex')).toBe(
      true,
    );
    const links = elementsOf(tree, 'link');
    expect(links.filter((one) => attribute(one, 'rel') === 'canonical')).toEqual([]);
    const switches = elementsOf(tree, 'a').filter((one) => hasClass(one, 'switch'));
    expect(switches.map((one) => attribute(one, 'href'))).toEqual([
      `../../zh/${slug}/index.html`,
      `../../en/${slug}/index.html`,
    ]);
  });

  test.each(['zh', 'en'] as const)('is led to from the page in %s, whose downloads it offers', (language) => {
    const links = elementsOf(pages[language], 'a');
    const switches = links.filter((one) => hasClass(one, 'switch'));
    expect(switches.map((one) => attribute(one, 'href'))).toContain(`../../zh-en/${slug}/index.html`);
    const downloads = (one: typeof tree) =>
      elementsOf(one, 'a').flatMap((link) => {
        const [href, type] = [attribute(link, 'href')!, attribute(link, 'type')];
        // The parallel page does not say of what type a file is: every file's link twice would make it too heavy.
        if ((type === undefined && one !== tree) || href.includes('/references/') || href.startsWith('references/'))
          return [];
        return href.startsWith('../../') ? href.slice(6) : `${one === tree ? 'zh-en' : language}/${slug}/${href}`;
      });
    const offered = new Set(downloads(tree));
    // What stands under a table or figure is offered once, in the first language; its pair leads to the other's.
    const wanted = downloads(pages[language]).filter((path) => !/\.(en\.csv|en\.svg|en\.(png|jpg))$/.test(path));
    expect(wanted.length).toBeGreaterThan(1);
    expect(wanted.filter((path) => !offered.has(path))).toEqual([]);
  });

  test('is light enough', () => {
    expect(new TextEncoder().encode(text).length).toBeLessThan(250_000);
  });
});

test('an article of one whole language has no parallel page', () => {
  expect(placeholder.files.has('zh-en/front/index.html')).toBe(false);
});
