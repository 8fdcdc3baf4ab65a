import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { builtJournal } from '../support/build.ts';
import { openChrome, type Chrome, type Tab } from '../support/chrome.ts';
import { attribute, byId, elementsOf, hasClass, readHtml, wordsOf } from '../support/html.ts';

const slug = 'msc-ischemic-stroke';
const shipped = await builtJournal('shipped');
const placeholder = await builtJournal('placeholder');
const pageOf = (language: string) => readHtml(shipped.text(`${language}/${slug}/index.html`));

/** The parts of a page that a screen reader can go to, by their roles, with their names. */
const partsOf = (page: ReturnType<typeof readHtml>): Record<string, string> =>
  Object.fromEntries(
    elementsOf(page).flatMap((element) => {
      const role = attribute(element, 'role') ?? '';
      if (!/^doc-(?!biblioref|noteref|backlink|footnote)/.test(role)) return [];
      const label = attribute(element, 'ariaLabelledBy');
      return [[role, label === undefined ? attribute(element, 'ariaLabel')! : wordsOf(byId(page, label))]];
    }),
  );

test.each([
  [
    'en',
    {
      'doc-abstract': 'Abstract',
      'doc-toc': 'Contents',
      'doc-introduction': 'Introduction',
      'doc-bibliography': 'References',
    },
  ],
  ['zh', { 'doc-abstract': '摘要', 'doc-toc': '目录', 'doc-introduction': '引言', 'doc-bibliography': '参考文献' }],
])('the parts of the %s page have names', (language, names) => {
  expect(partsOf(pageOf(language))).toEqual(names);
});

test('acknowledgments are a part too', () => {
  expect(partsOf(readHtml(placeholder.text('en/full/index.html')))).toMatchObject({
    'doc-acknowledgments': 'Acknowledgments',
  });
});

describe.each(['zh', 'en'])('the %s page', (language) => {
  const page = pageOf(language);
  const words = wordsOf(elementsOf(page, 'main')[0]!);

  test('has the notice once, in its head', () => {
    const notice = byId(page, 'notice');
    expect(elementsOf(notice, 'details')).toHaveLength(1);
    const sentences =
      language === 'zh'
        ? ['本文不是原论文', '本版未经同行评议', '不作医疗建议', '该许可不及于原文']
        : [
            'This is not the original article',
            'It has not been peer reviewed',
            'Not medical advice',
            'the license does not extend to',
          ];
    for (const sentence of sentences) {
      expect(wordsOf(notice)).toContain(sentence);
      expect(words.split(sentence), sentence).toHaveLength(2);
    }
  });

  test('says who confirmed its pairs, and calls nobody a reviewer', () => {
    const lines = elementsOf(page, 'p').filter((paragraph) => hasClass(paragraph, 'confirmed'));
    expect(lines).toHaveLength(1);
    const line = wordsOf(lines[0]!);
    expect(line).toContain(language === 'zh' ? 'Diglot贡献者' : 'Diglot contributors');
    expect(line).not.toMatch(/review|审/);
    const [one, other] = line.match(/\d+/g)!.map(Number);
    expect(one).toBe(other);
    expect(one).toBeGreaterThan(300);
  });

  test('names the ways back from a reference by their number where there are several', () => {
    for (const entry of elementsOf(page, 'li')) {
      const backs = elementsOf(entry, 'a').filter((link) => attribute(link, 'role') === 'doc-backlink');
      const names = backs.map((link) => wordsOf(link).replace(/^↩\d*/, ''));
      expect(new Set(names).size).toBe(names.length);
      if (names.length === 1) expect(names[0]).toMatch(/^(返回正文引用|Back to the citation)$/);
      names.forEach((name, index) => {
        if (names.length > 1) expect(name).toMatch(new RegExp(`${index + 1}(/| of )${names.length}$`));
      });
    }
  });
});

describe('on a phone', () => {
  let chrome: Chrome;
  let tab: Tab;
  beforeAll(async () => {
    chrome = await openChrome(shipped.files);
    tab = await chrome.tab();
  });
  afterAll(() => chrome?.close());

  /** Links to a pair that stand under the last character before them. */
  const alone = `[...document.querySelectorAll('main a.pair')].flatMap((link) => {
    const host = link.closest('.heading') ?? link.parentElement;
    if (host.matches('.table, .figure')) return [];
    const walker = document.createTreeWalker(host, NodeFilter.SHOW_TEXT);
    let last;
    for (let node; (node = walker.nextNode()) && !link.contains(node); ) if (node.data.trim()) last = node;
    const range = document.createRange();
    range.setStart(last, last.data.trimEnd().length - 1);
    range.setEnd(last, last.data.trimEnd().length);
    const before = [...range.getClientRects()].at(-1);
    return before.bottom < link.getClientRects()[0].top + 2 ? [host.textContent] : [];
  })`;

  test.each(['zh', 'en'])('no link to a pair of the %s page stands alone on a line', async (language) => {
    for (const width of [320, 360, 375, 390, 412, 430]) {
      await tab.view({ width });
      await tab.goto(`${language}/${slug}/`);
      expect(await tab.evaluate(alone), String(width)).toEqual([]);
    }
  });
});
