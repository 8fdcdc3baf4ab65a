import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { builtJournal } from '../support/build.ts';
import { openChrome, origin, type Chrome, type Tab } from '../support/chrome.ts';

const slug = 'msc-ischemic-stroke';
const built = await builtJournal('shipped');
let chrome: Chrome;
let tab: Tab;
beforeAll(async () => {
  chrome = await openChrome(built.files);
});
beforeEach(async () => {
  tab = await chrome.tab();
  await tab.view({ width: 1280 });
});
afterAll(() => chrome?.close());

/** Puts a block at the top of the window. */
const scrollTo = (id: string): string => `document.getElementById('${id}').scrollIntoView({ behavior: 'instant' })`;
/** The page without the name of its file, and the place in it. */
const address = `location.pathname.replace(/index\\.html$/, '') + location.hash`;
/** How far below the head of the page a block stands. */
const belowHead = (id: string): string =>
  `document.getElementById('${id}').getBoundingClientRect().top - document.querySelector('.masthead').getBoundingClientRect().bottom`;
const click = (selector: string): string => `document.querySelector('${selector}').click()`;

describe('the switch of language', () => {
  test.each(['s1', 's1-2-p1', 's2-p1', 't1'])('keeps the reader at %s, there and back', async (id) => {
    await tab.goto(`zh/${slug}/`);
    await tab.evaluate(scrollTo(id));
    await tab.follow(click('a.switch'));
    expect(await tab.evaluate(address)).toBe(`/en/${slug}/#${id}`);
    const distance = await tab.evaluate<number>(belowHead(id));
    expect(distance).toBeGreaterThan(0);
    expect(distance).toBeLessThan(100);
    await tab.evaluate(scrollTo(id));
    await tab.follow(click('a.switch'));
    expect(await tab.evaluate(address)).toBe(`/zh/${slug}/#${id}`);
  });

  test('is in sight wherever the reader is', async () => {
    for (const width of [390, 1280]) {
      await tab.view({ width });
      await tab.goto(`en/${slug}/`);
      await tab.evaluate(scrollTo('s2-p1'));
      const { top, height } = await tab.evaluate<{ top: number; height: number }>(
        `document.querySelector('a.switch').getBoundingClientRect().toJSON()`,
      );
      expect(top).toBeGreaterThanOrEqual(0);
      expect(top + height).toBeLessThan(100);
    }
  });

  test('leads to the top of the page from the top of the page', async () => {
    await tab.goto(`en/${slug}/`);
    await tab.follow(click('a.switch'));
    expect(await tab.evaluate(address)).toBe(`/zh/${slug}/`);
    expect(await tab.evaluate('scrollY')).toBe(0);
  });

  test('leads to the other edition without a script too', async () => {
    await tab.allowScripts(false);
    await tab.goto(`zh/${slug}/`);
    await tab.evaluate(scrollTo('s2-p1'));
    await tab.follow(click('a.switch'));
    expect(await tab.evaluate(address)).toBe(`/en/${slug}/`);
  });
});

describe('without a script', () => {
  test.each([`zh/${slug}/`, `en/${slug}/`, 'zh/', '#choose'])('the page %s/ shows the same words', async (page) => {
    await tab.goto(page);
    // What a script adds can be pressed or followed; no page holds a button of its own.
    await tab.evaluate(`document.querySelectorAll('button, .explorer, .row-link').forEach((added) => added.remove())`);
    await tab.layOut();
    const withScript = await tab.evaluate<string>('document.body.innerText');
    await tab.allowScripts(false);
    await tab.goto(page);
    await tab.layOut();
    expect(await tab.evaluate('document.body.innerText')).toBe(withScript);
    expect(withScript.length).toBeGreaterThan(50);
  });

  test('a block leads to its pair, and a citation to its reference and back', async () => {
    await tab.allowScripts(false);
    await tab.goto(`zh/${slug}/`);
    await tab.follow(click('#s1-1-p1 > a.pair'));
    expect(await tab.evaluate(address)).toBe(`/en/${slug}/#s1-1-p1`);
    await tab.evaluate(click('#cite-7 a'));
    expect(await tab.evaluate('location.hash')).toBe('#ref-7');
    await tab.evaluate(click('#ref-7 a[role=doc-backlink]'));
    expect(await tab.evaluate('location.hash')).toBe('#cite-7');
  });
});

test('opened from disk, without a server, the site is styled and leads from page to page', async () => {
  await tab.goto(`${pathToFileURL(`${built.folder}/index.html`).href}#choose`);
  expect(await tab.evaluate('getComputedStyle(document.documentElement).backgroundColor')).not.toBe('rgba(0, 0, 0, 0)');
  for (const selector of ['[lang=en] h2 a', 'ol.articles h3 a', 'a.switch', '#s1 + a.pair', '.masthead .journal a']) {
    await tab.follow(click(selector));
    // The browser's own list of a folder has no style sheet of ours.
    expect(await tab.evaluate('document.styleSheets[0]?.href.endsWith("reader.css")'), selector).toBe(true);
  }
});

describe('a page', () => {
  test.each([`zh/${slug}/`, `en/${slug}/`, 'zh/', 'en/', '#choose'])(
    'asks no other host for anything: %s/',
    async (page) => {
      await tab.goto(page);
      await tab.evaluate('window.scrollTo(0, document.body.scrollHeight)');
      const paths = tab.requests.map((request) => {
        expect(new URL(request).origin).toBe(origin);
        return new URL(request).pathname;
      });
      const own = `/${page.replace('#choose', '')}`;
      const others = paths.filter((path) => !path.startsWith(`${own}fonts/`));
      expect(others.sort()).toEqual([own, '/assets/reader.css', '/assets/reader.js'].sort());
    },
  );

  test.each([320, 390, 768, 1280])('fits a window %i pixels wide, the table in a frame of its own', async (width) => {
    await tab.view({ width });
    for (const page of [`zh/${slug}/`, `en/${slug}/`, 'zh/', 'en/search.html', '#choose']) {
      await tab.goto(page);
      expect(await tab.evaluate<number>('document.documentElement.scrollWidth'), page).toBeLessThanOrEqual(width);
    }
  });
});
