import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
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
  await tab.view({ width: 1440 });
});
afterAll(() => chrome?.close());

/** What the contents mark, once the browser has gone where it was led and painted it, a second later at most. */
const marked = (expected: string): Promise<string> =>
  tab.evaluate(`new Promise((resolve) => {
    let frames = 60;
    const look = () => {
      const marks = [...document.querySelectorAll('.toc [aria-current]')];
      const found = marks.map((link) => link.hash + ' ' + link.getAttribute('aria-current')).join();
      if (found === '${expected}' || (frames -= 1) === 0) resolve(found);
      else requestAnimationFrame(look);
    };
    look();
  })`);
const shownLinks = `[...document.querySelectorAll('.toc a')].filter((link) => link.checkVisibility()).length`;

test.each(['zh', 'en'])(
  'each link of the %s contents leads to a section, which is then the one being read',
  async (language) => {
    await tab.goto(`${language}/${slug}/`);
    expect(await marked('')).toBe('');
    const count = await tab.evaluate<number>(`document.querySelectorAll('.toc a').length`);
    expect(count).toBeGreaterThan(12);
    for (let index = 0; index < count; index += 1) {
      const hash = await tab.evaluate<string>(`(() => {
      const link = document.querySelectorAll('.toc a')[${index}];
      link.click();
      return link.hash;
    })()`);
      expect(await marked(`${hash} location`)).toBe(`${hash} location`);
    }
  },
);

test('the section being read is marked until the next begins', async () => {
  await tab.goto(`en/${slug}/`);
  await tab.evaluate(`document.getElementById('s1-2-p2').scrollIntoView({ behavior: 'instant' })`);
  expect(await marked('#s1-2 location')).toBe('#s1-2 location');
  await tab.evaluate('window.scrollTo({ top: 0, behavior: "instant" })');
  expect(await marked('')).toBe('');
});

test('beside the text the contents stay in sight, and scroll by themselves', async () => {
  await tab.goto(`en/${slug}/`);
  for (const [id, read] of [
    ['s1', 's1'],
    ['t1', 's2'],
    ['s7', 's7'],
    ['references', 'references'],
  ]) {
    await tab.evaluate(`document.getElementById('${id}').scrollIntoView({ behavior: 'instant' })`);
    await marked(`#${read} location`);
    const { toc, text, current } = await tab.evaluate<
      Record<string, { top: number; bottom: number; right: number; left: number }>
    >(
      `Object.fromEntries(
        Object.entries({ toc: '.toc', text: '.body', current: '.toc [aria-current]' })
          .map(([name, selector]) => [name, document.querySelector(selector).getBoundingClientRect().toJSON()]),
      )`,
    );
    expect(toc!.right).toBeLessThan(text!.left);
    expect(toc!.bottom).toBeLessThanOrEqual(800);
    expect(current!.top).toBeGreaterThanOrEqual(toc!.top);
    expect(current!.bottom).toBeLessThanOrEqual(toc!.bottom);
  }
});

test('on a phone they open from their heading, by the keyboard too', async () => {
  await tab.view({ width: 390 });
  await tab.goto(`zh/${slug}/`);
  expect(await tab.evaluate(shownLinks)).toBe(0);
  await tab.evaluate(`document.querySelector('.toc button').focus()`);
  await tab.press('Enter');
  expect(await tab.evaluate(`document.querySelector('.toc button').ariaExpanded`)).toBe('true');
  expect(await tab.evaluate(shownLinks)).toBeGreaterThan(12);
  expect(await tab.evaluate(`document.querySelector('.toc h2').textContent`)).toBe('目录');
  await tab.press('Space');
  expect(await tab.evaluate(shownLinks)).toBe(0);
});

test.each([390, 1440])('without a script they are a list, %i pixels wide', async (width) => {
  await tab.allowScripts(false);
  await tab.view({ width });
  await tab.goto(`zh/${slug}/`);
  expect(await tab.evaluate(shownLinks)).toBeGreaterThan(12);
  expect(await tab.evaluate(`document.querySelector('.toc button')`)).toBeNull();
});

test('no page glides where a link leads', () => {
  expect(built.text('assets/reader.css')).not.toMatch(/scroll-behavior:\s*smooth/);
});
