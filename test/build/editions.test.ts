import { describe, expect, test } from 'vitest';
import { builtJournal } from '../support/build.ts';
import { attribute, elementsOf, hasClass, readHtml, wordsOf } from '../support/html.ts';

const slug = 'msc-ischemic-stroke';
const languages = ['zh', 'en'] as const;
const built = await builtJournal('shipped');
const placeholder = await builtJournal('placeholder');
const pages = Object.fromEntries(
  languages.map((language) => [language, readHtml(built.text(`${language}/${slug}/index.html`))]),
);

describe('numbers', () => {
  /** Anchor and numbers of every citation in document order, those that a range hides included. */
  const citations = (language: string): [anchor: string | undefined, numbers: number[]][] =>
    elementsOf(pages[language]!)
      .filter((element) => hasClass(element, 'citation'))
      .map((element) => [attribute(element, 'id'), elementsOf(element, 'a').map((link) => Number(wordsOf(link)))]);

  test.each(languages)('of citations first appear in order, 1 to 52, in the %s edition', (language) => {
    const numbers = citations(language).flatMap(([, inOne]) => inOne);
    expect([...new Set(numbers)]).toEqual(oneTo(52));
  });

  test('of citations are the same in both editions, citation by citation', () => {
    expect(citations('en')).toEqual(citations('zh'));
  });

  test('of sections, tables and notes are the same in both editions', () => {
    const numbers = (language: string): string[] =>
      elementsOf(pages[language]!)
        .filter(
          (element) =>
            hasClass(element, 'number') || hasClass(element, 'note-call') || hasClass(element, 'cross-reference'),
        )
        .map((element) => /[\d.]+/.exec(wordsOf(element))?.[0] ?? '');
    expect(numbers('zh')).toEqual(numbers('en'));
    expect(numbers('zh')).not.toEqual([]);
  });

  test('of the table stand where the table does: after the paragraph that names it', () => {
    for (const language of languages) {
      const body = elementsOf(pages[language]!).find((element) => hasClass(element, 'body'))!;
      const ids = elementsOf(body).flatMap((element) =>
        ['p', 'div'].includes(element.tagName) ? (attribute(element, 'id') ?? []) : [],
      );
      const blocks = ids.filter((id) => !id.startsWith('note-'));
      expect(blocks[blocks.indexOf('t1') - 1]).toBe('s2-p1');
      expect(blocks[blocks.indexOf('f1') - 1]).toBe('s3-2-p1');
    }
  });
});

describe('the two editions', () => {
  test.each([
    [built, slug],
    [placeholder, 'full'],
    [placeholder, 'half'],
  ] as const)('have the same ids, block by block', (journal, article) => {
    const [zh, en] = languages.map((language) => idsOf(readHtml(journal.text(`${language}/${article}/index.html`))));
    expect(zh).toEqual(en);
    expect(zh).toContain('s1');
  });

  test.each(languages)('link every block to its pair from the %s edition', (language) => {
    const other = language === 'zh' ? 'en' : 'zh';
    const targets = new Set(idsOf(pages[other]!));
    const links = elementsOf(pages[language]!, 'a').filter((link) => hasClass(link, 'pair'));
    const linked = links.map((link) => attribute(link, 'href')!);
    for (const href of linked) {
      expect(href).toMatch(new RegExp(`^\\.\\./\\.\\./${other}/${slug}/index\\.html#`));
      expect(targets).toContain(href.split('#')[1]);
    }
    const blocks = idsOf(pages[language]!).filter((id) => /^(abs|s\d|report|picture)/.test(id) && id !== 'abs');
    expect(linked.map((href) => href.split('#')[1]!).sort()).toEqual(
      [...blocks, 't1', 't2', 'f1', 'evidence-map'].sort(),
    );
  });
});

test.each(languages)('a heading of the %s edition says its own words, its link stands beside it', (language) => {
  const headings = ['h2', 'h3', 'h4'].flatMap((name) => elementsOf(pages[language]!, name));
  const numbered = headings.filter((heading) => /^(s\d|report|picture)/.test(attribute(heading, 'id') ?? ''));
  const contents = elementsOf(pages[language]!, 'nav').find((element) => hasClass(element, 'contents'))!;
  const references = { zh: '参考文献', en: 'References' }[language];
  expect([...numbered.map(wordsOf), references].sort()).toEqual(elementsOf(contents, 'a').map(wordsOf).sort());
  for (const heading of numbered) expect(elementsOf(heading, 'a').some((link) => hasClass(link, 'pair'))).toBe(false);
  const beside = elementsOf(pages[language]!).filter((element) => hasClass(element, 'heading'));
  for (const { children } of beside) {
    expect(children.map((child) => (child.type === 'element' ? child.tagName : child.type))).toEqual([
      expect.stringMatching(/^h[2-6]$/),
      'a',
    ]);
  }
  expect(beside.length).toBeGreaterThanOrEqual(numbered.length);
});

/** Ids inside the article, in document order. */
function idsOf(page: ReturnType<typeof readHtml>): string[] {
  return elementsOf(elementsOf(page, 'article')[0]!).flatMap((element) => attribute(element, 'id') ?? []);
}

function oneTo(last: number): number[] {
  return Array.from({ length: last }, (_, index) => index + 1);
}
