import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { expectNoBarrier, viewings } from '../support/axe.ts';
import { builtJournal } from '../support/build.ts';
import { openChrome, type Chrome, type Tab } from '../support/chrome.ts';

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

const address = `location.pathname.replace(/index\\.html$/, '') + location.search + location.hash`;
const click = (selector: string): string => `document.querySelector('${selector}').click()`;
const scrollTo = (id: string): string => `document.getElementById('${id}').scrollIntoView({ behavior: 'instant' })`;
const topOf = (id: string): string => `document.getElementById('${id}').getBoundingClientRect().top`;
/** Whether the sides of a pair stand beside each other. */
const beside = (id: string): string => `(() => {
  const [first, second] = ['zh', 'en'].map((side) => document.getElementById('${id}-' + side).getBoundingClientRect());
  return Math.abs(first.top - second.top) < 2 && second.left > first.right;
})()`;
const parallel = `zh-en/${slug}/`;

describe('the page of two languages', () => {
  test.each([true, false])('is side by side where it is wide, with a script: %s', async (scripts) => {
    await tab.allowScripts(scripts);
    await tab.goto(parallel);
    for (const id of ['s1', 's1-1-p1', 's2-p1']) expect(await tab.evaluate(beside(id)), id).toBe(true);
  });

  test.each([true, false])('has each pair below one another on a phone, with a script: %s', async (scripts) => {
    await tab.allowScripts(scripts);
    for (const view of ['', '?view=side-by-side']) {
      await tab.view({ width: 390 });
      await tab.goto(parallel + view);
      for (const id of ['s1', 's1-1-p1', 's2-p1']) expect(await tab.evaluate(beside(id)), id).toBe(false);
      expect(await tab.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);
      const shown = `document.querySelector('.views')?.checkVisibility() ?? false`;
      expect(await tab.evaluate(shown)).toBe(false);
    }
  });

  test.each([320, 768, 1280])('fits a window %i pixels wide', async (width) => {
    await tab.view({ width });
    for (const view of ['', '?view=interleaved']) {
      await tab.goto(parallel + view);
      expect(await tab.evaluate<number>('document.documentElement.scrollWidth'), view).toBeLessThanOrEqual(width);
    }
  });

  test('is interleaved by choice, which stands in the address, is remembered, and keeps the place', async () => {
    await tab.goto(parallel);
    await tab.evaluate(scrollTo('s2-p1'));
    const before = await tab.evaluate<number>(topOf('s2-p1'));
    await tab.evaluate(click('.views [value=interleaved]'));
    expect(await tab.evaluate(beside('s2-p1'))).toBe(false);
    expect(Math.abs((await tab.evaluate<number>(topOf('s2-p1'))) - before)).toBeLessThan(3);
    expect(await tab.evaluate(address)).toBe(`/${parallel}?view=interleaved`);
    const pressed = `[...document.querySelectorAll('.views button')].map((one) => one.ariaPressed)`;
    expect(await tab.evaluate(pressed)).toEqual(['false', 'true']);
    await tab.goto(`zh/${slug}/`);
    await tab.goto(parallel);
    expect(await tab.evaluate(beside('s2-p1'))).toBe(false);
    await tab.goto(`${parallel}?view=side-by-side`);
    expect(await tab.evaluate(beside('s2-p1'))).toBe(true);
    await tab.evaluate(click('.views [value=side-by-side]'));
    await tab.goto(parallel);
    expect(await tab.evaluate(beside('s2-p1'))).toBe(true);
  });

  test('is not put off by a view that it does not know', async () => {
    await tab.goto(`${parallel}?view=constructor`);
    expect(await tab.evaluate(beside('s2-p1'))).toBe(true);
  });

  test('is at the unit that an address names, in both views', async () => {
    for (const view of ['?view=side-by-side', '?view=interleaved']) {
      await tab.goto(`${parallel}${view}#s3-1-p2`);
      expect(await tab.evaluate<number>(topOf('s3-1-p2')), view).toBeGreaterThan(0);
      expect(await tab.evaluate<number>(topOf('s3-1-p2')), view).toBeLessThan(160);
    }
  });

  test('is reached by Tab pair by pair', async () => {
    await tab.goto(parallel);
    await tab.evaluate(`document.getElementById('s1-1-zh').tabIndex = -1; document.getElementById('s1-1-zh').focus()`);
    const visited: string[] = [];
    while (visited.length < 60 && !visited.includes('s1-2-p1-zh')) {
      await tab.press('Tab');
      visited.push(await tab.evaluate<string>(`document.activeElement.closest('.pair > *').id || 'link to the pair'`));
    }
    expect(visited.filter((one, index) => one !== visited[index - 1])).toEqual([
      'link to the pair',
      's1-1-p1-zh',
      's1-1-p1-en',
      'link to the pair',
      'note-ed-sources-zh',
      'note-ed-sources-en',
      'link to the pair',
      's1-2-p1-zh',
    ]);
  });

  test('copies the link to a pair, and where nothing may be copied leads to it', async () => {
    await tab.goto(`${parallel}?view=interleaved`);
    const button = '#s1-1-p1 > .copy-link';
    expect(await tab.evaluate(`document.querySelector('${button}').ariaLabel`)).toBe('¶ 复制本段链接');
    await tab.evaluate(click(button));
    await tab.evaluate('new Promise((done) => setTimeout(done))');
    expect(await tab.evaluate(address)).toBe(`/${parallel}?view=interleaved#s1-1-p1`);
    await tab.evaluate(
      `Object.defineProperty(navigator, 'clipboard', { value: { writeText: async (text) => { window.copied = text; } } })`,
    );
    await tab.evaluate(click('#s2-p1 > .copy-link'));
    await tab.evaluate('new Promise((done) => setTimeout(done))');
    expect(await tab.evaluate('window.copied')).toBe(`http://diglot.test/${parallel}?view=interleaved#s2-p1`);
    expect(await tab.evaluate(`document.querySelector('[role=status].copied').textContent`)).toBe('链接已复制');
  });

  test('is printed in two columns on a wide sheet and in one on a narrow, without what is pressed', async () => {
    await tab.goto(parallel);
    for (const [width, wide] of [
      [1280, true],
      [700, false],
    ] as const) {
      await tab.view({ width, printed: true });
      expect(await tab.evaluate(beside('s1-1-p1')), `${width}`).toBe(wide);
      const pressed = `[...document.querySelectorAll('.views, .copy-link, .masthead nav, .downloads')].filter((one) => one.checkVisibility()).length`;
      expect(await tab.evaluate(pressed)).toBe(0);
    }
  });

  describe.each(viewings)('has no barrier, $name', (viewing) => {
    test.each(['', '?view=interleaved'])('%s', async (view) => {
      await tab.view(viewing);
      await tab.goto(parallel + view);
      await expectNoBarrier(tab);
    });
  });
});

describe('the switch', () => {
  test.each(['s1', 's1-2-p1', 't1', 's3-1-p2', 'ref-20'])(
    'keeps the reader at %s among all three pages',
    async (id) => {
      const pages = ['zh', 'zh-en', 'en', 'zh-en', 'zh'];
      await tab.goto(`zh/${slug}/`);
      for (const [index, page] of pages.slice(1).entries()) {
        await tab.evaluate(scrollTo(id));
        await tab.follow(click(`a.switch[href*="../${page}/"]`));
        expect(await tab.evaluate(address), `${pages[index]} to ${page}`).toBe(`/${page}/${slug}/#${id}`);
        const distance = await tab.evaluate<number>(topOf(id));
        expect(distance).toBeGreaterThan(0);
        expect(distance).toBeLessThan(160);
      }
    },
  );

  test('leads to the page of two languages and back without a script', async () => {
    await tab.allowScripts(false);
    await tab.goto(`en/${slug}/`);
    await tab.follow(click('a.switch[href*="zh-en"]'));
    expect(await tab.evaluate(address)).toBe(`/${parallel}`);
    await tab.follow(click('a.switch[lang=en]'));
    expect(await tab.evaluate(address)).toBe(`/en/${slug}/`);
  });
});

describe.each([
  { page: 'zh', other: 'en', words: 'Read on in the English edition' },
  { page: 'en', other: 'zh', words: '在中文版中续读' },
])('the link to the pair on the page in $page', ({ page, other, words }) => {
  const link = '#s1-1-p1 > a.pair';
  const peek = `document.querySelector('.peek')`;
  const opened = `new Promise((done) => { const look = () => ${peek} ? done(true) : setTimeout(look, 20); look(); })`;
  const pairText = async (): Promise<string> => {
    const reader = await chrome.tab();
    await reader.goto(`${other}/${slug}/`);
    return reader.evaluate<string>(
      `(() => { const one = document.getElementById('s1-1-p1').cloneNode(true); one.querySelector('a.pair').remove(); return one.textContent.trim(); })()`,
    );
  };

  test.each([1280, 390])('shows the pair in place, %i pixels wide', async (width) => {
    await tab.view({ width });
    await tab.goto(`${page}/${slug}/`);
    expect(await tab.evaluate(`document.querySelector('${link}').role`)).toBe('button');
    await tab.evaluate(click(link));
    await tab.evaluate(opened);
    expect(await tab.evaluate(address)).toBe(`/${page}/${slug}/`);
    expect(await tab.evaluate<string>(`${peek}.firstElementChild.textContent.trim()`)).toBe(await pairText());
    expect(await tab.evaluate<string>(`${peek}.lang.slice(0, 2)`)).toBe(other);
    expect(await tab.evaluate(`${peek}.querySelectorAll('[id]').length`)).toBe(0);
    expect(await tab.evaluate(`${peek}.querySelector('.peek-more a').textContent`)).toBe(words);
    const under = `${peek}.getBoundingClientRect().top >= document.getElementById('s1-1-p1').getBoundingClientRect().bottom - 8`;
    expect(await tab.evaluate(under)).toBe(true);
    await tab.evaluate(click(link));
    expect(await tab.evaluate(peek)).toBe(null);
  });

  test('opens and closes by keyboard, and keeps the focus', async () => {
    await tab.goto(`${page}/${slug}/`);
    const state = `(() => { const { activeElement: one } = document; return [one.matches('${link}'), one.ariaExpanded]; })()`;
    await tab.evaluate(`document.querySelector('${link}').focus()`);
    for (const key of ['Space', 'Enter'] as const) {
      await tab.press(key);
      await tab.evaluate(opened);
      expect(await tab.evaluate(state), key).toEqual([true, 'true']);
      expect(await tab.evaluate(`document.activeElement.getAttribute('aria-controls') === ${peek}.id`)).toBe(true);
      await tab.press('Escape');
      expect(await tab.evaluate(state), key).toEqual([true, 'false']);
      expect(await tab.evaluate(peek)).toBe(null);
    }
    await tab.press('Enter');
    await tab.evaluate(opened);
    await tab.evaluate(`${peek}.querySelector('.peek-more a').focus()`);
    await tab.press('Escape');
    expect(await tab.evaluate(state)).toEqual([true, 'false']);
  });

  test('leads to the pair without a script, from disk, and where the page cannot be fetched', async () => {
    const landed = `location.pathname.includes('/${other}/') && location.hash === '#s1-1-p1'`;
    await tab.goto(pathToFileURL(`${built.folder}/${page}/${slug}/index.html`).href);
    expect(await tab.evaluate(`document.querySelector('${link}').role`)).toBe(null);
    await tab.follow(click(link));
    expect(await tab.evaluate(landed)).toBe(true);
    await tab.goto(`${page}/${slug}/`);
    await tab.evaluate(`window.fetch = () => Promise.reject(new TypeError('Failed to fetch'))`);
    await tab.follow(click(link));
    expect(await tab.evaluate(landed)).toBe(true);
    await tab.allowScripts(false);
    await tab.goto(`${page}/${slug}/`);
    await tab.follow(click(link));
    expect(await tab.evaluate(landed)).toBe(true);
  });

  test.each(viewings)('has no barrier when it is opened, $name', async (viewing) => {
    await tab.view(viewing);
    await tab.goto(`${page}/${slug}/`);
    await tab.evaluate(click(link));
    await tab.evaluate(opened);
    await expectNoBarrier(tab);
  });

  test('shows a heading as no heading, and leads from a table to it', async () => {
    await tab.goto(`${page}/${slug}/`);
    const headings = `document.querySelectorAll('h1, h2, h3, h4').length`;
    const before = await tab.evaluate<number>(headings);
    await tab.evaluate(click('#s1 + a.pair'));
    await tab.evaluate(opened);
    expect(await tab.evaluate(headings)).toBe(before);
    await tab.follow(click('#t1 > a.pair'));
    expect(await tab.evaluate(address)).toBe(`/${other}/${slug}/#t1`);
  });
});

test('opened from disk the page of two languages has both views', async () => {
  await tab.goto(pathToFileURL(`${built.folder}/zh-en/${slug}/index.html`).href);
  expect(await tab.evaluate(beside('s1-p1'))).toBe(true);
  await tab.evaluate(click('.views [value=interleaved]'));
  expect(await tab.evaluate(beside('s1-p1'))).toBe(false);
});
