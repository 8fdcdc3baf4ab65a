import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { expectNoBarrier } from '../support/axe.ts';
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
  await tab.goto(`en/${slug}/`);
  // Words are compared with those of the reference list, far down.
  await tab.layOut();
});
afterAll(() => chrome?.close());

const card = `document.querySelector('.preview:popover-open')`;
const cardWords = (): Promise<string | null> => tab.evaluate(`${card}?.innerText ?? null`);
const hasCard = (): Promise<boolean> => tab.evaluate(`${card} !== null`);
/** Waits for what comes after a moment. */
const until = (condition: string): Promise<boolean> =>
  tab.evaluate(`new Promise((resolve) => {
    const look = () => (${condition}) ? resolve(true) : requestAnimationFrame(look);
    look();
  })`);
const entry = (number: number): string => `#ref-${number} .entry`;
const wordsOf = (selector: string): Promise<string> =>
  tab.evaluate(`document.querySelector(${JSON.stringify(selector)}).innerText`);
/** Ids that stand more than once. */
const repeated = `(() => {
  const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
  return ids.filter((id, index) => ids.indexOf(id) !== index);
})()`;
/** Lets the keyboard reach a link, as Tab does. */
const reach = async (selector: string): Promise<void> => {
  await tab.evaluate(`(() => {
    const all = [...document.querySelectorAll('a[href], button, summary')].filter((one) => one.checkVisibility());
    const before = all[all.indexOf(document.querySelector(${JSON.stringify(selector)})) - 1];
    before.focus();
  })()`);
  // Into what the link before it shows Tab would go on.
  await tab.press('Escape');
  await tab.press('Tab');
};

describe('the pointer on a citation', () => {
  test('shows every entry of it, with its status, its DOI, and its files', async () => {
    await tab.point('#cite-7 a');
    await until(`${card} !== null`);
    const words = await cardWords();
    expect(words).toContain(await wordsOf(entry(7)));
    expect(words).toContain(await wordsOf(entry(8)));
    expect(words).toContain(await wordsOf('#ref-7 .status'));
    expect(words).toContain(await wordsOf('#ref-7 .reference-note'));
    const links = await tab.evaluate<string[]>(`[...${card}.querySelectorAll('a')].map(({ href }) => href)`);
    expect(links.filter((link) => link.startsWith('https://doi.org/'))).toHaveLength(2);
    expect(links.filter((link) => link.includes('references/'))).not.toEqual([]);
    expect(await tab.evaluate(repeated)).toEqual([]);
    // What leads back to the text is of no use where the reader is.
    expect(await tab.evaluate(`${card}.querySelector('[role=doc-backlink]')`)).toBeNull();
  });

  test('keeps them as long as it is on them, and no longer', async () => {
    await tab.point('#cite-7 a');
    await until(`${card} !== null`);
    await tab.point('.preview li');
    await tab.evaluate('new Promise((resolve) => setTimeout(resolve, 700))');
    expect(await hasCard()).toBe(true);
    await tab.point();
    await until(`${card} === null`);
    expect(await tab.evaluate(`document.querySelectorAll('.preview').length`)).toBe(0);
  });

  test('lets Escape put them away, without moving', async () => {
    await tab.point('#cite-7 a');
    await until(`${card} !== null`);
    const before = await tab.evaluate('scrollY');
    await tab.press('Escape');
    expect(await hasCard()).toBe(false);
    expect(await tab.evaluate('scrollY')).toBe(before);
  });
});

describe('the keyboard on a citation', () => {
  test('shows and describes it at once, goes on into it, and comes back by Escape', async () => {
    await reach('#cite-7 a');
    expect(await cardWords()).toContain(await wordsOf(entry(7)));
    const described = `document.getElementById(document.activeElement.getAttribute('aria-describedby'))?.innerText`;
    expect(await tab.evaluate(described)).toContain(await wordsOf(entry(7)));
    expect(await tab.evaluate(described)).not.toContain(await wordsOf(entry(8)));
    await tab.press('Tab');
    expect(await tab.evaluate(described)).toContain(await wordsOf(entry(8)));
    await tab.press('Tab');
    expect(await tab.evaluate(`${card}.contains(document.activeElement)`)).toBe(true);
    await tab.press('Escape');
    expect(await hasCard()).toBe(false);
    expect(await tab.evaluate(`document.activeElement.closest('.citation')?.id`)).toBe('cite-7');
    expect(await tab.evaluate(`document.activeElement.hasAttribute('aria-describedby')`)).toBe(false);
  });

  test('leads to the reference by Enter, and on to the next link by Tab', async () => {
    await reach('#cite-4 a');
    expect(await hasCard()).toBe(true);
    await tab.press('Enter');
    expect(await tab.evaluate('location.hash')).toBe('#ref-4');
    expect(await hasCard()).toBe(false);
    await reach('#cite-4 a');
    await tab.press('Escape');
    await tab.press('Tab');
    expect(await tab.evaluate(`document.activeElement.closest('.citation')?.id`)).toBe('cite-5');
    expect(await cardWords()).toContain(await wordsOf(entry(5)));
  });
});

describe('a finger on a citation', () => {
  beforeEach(async () => {
    await tab.view({ width: 390 });
    await tab.goto(`zh/${slug}/`);
  });

  test('shows it first and follows it then', async () => {
    await tab.touch('#cite-7 a');
    expect(await cardWords()).toContain(await wordsOf(entry(7)));
    // The number inside the range has no place of its own to be touched.
    expect(await cardWords()).toContain(await wordsOf(entry(8)));
    expect(await tab.evaluate('location.hash')).toBe('');
    await tab.touch('#cite-7 a');
    expect(await tab.evaluate('location.hash')).toBe('#ref-7');
    expect(await hasCard()).toBe(false);
  });

  test('elsewhere puts it away', async () => {
    await tab.touch('#cite-7 a');
    expect(await hasCard()).toBe(true);
    await tab.touch('#s1-1');
    expect(await hasCard()).toBe(false);
  });

  test('finds it within the window, whatever its width', async () => {
    for (const width of [320, 390]) {
      await tab.view({ width });
      await tab.goto(`zh/${slug}/`);
      await tab.touch('#cite-7 a');
      const { left, right } = await tab.evaluate<{ left: number; right: number }>(
        `${card}.getBoundingClientRect().toJSON()`,
      );
      expect(left).toBeGreaterThanOrEqual(0);
      expect(right).toBeLessThanOrEqual(width);
      expect(await tab.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
    }
  });
});

describe('a cross-reference', () => {
  test.each([
    ['#t1', async () => [await wordsOf('#t1 .caption .words'), await wordsOf('#t1 thead th')]],
    ['#f1', async () => [await wordsOf('#f1 .caption .words')]],
    ['#s4', async () => [await wordsOf('#s4'), (await wordsOf('#s4-p1')).slice(0, 60)]],
  ])('shows the head of %s', async (target, expected) => {
    await reach(`a.cross-reference[href="${target}"]`);
    const words = (await cardWords())!.replaceAll(/\s+/g, ' ');
    for (const part of await expected()) expect(words).toContain(part.replaceAll(/\s+/g, ' '));
  });
});

describe('the call of a note', () => {
  test('shows the note on a phone', async () => {
    await tab.view({ width: 390 });
    await tab.goto(`en/${slug}/`);
    await tab.touch('#call-ed-thrombus');
    expect(await cardWords()).toContain((await wordsOf('#note-ed-thrombus')).split('\n')[0]!.slice(0, 60));
    expect(await tab.evaluate('location.hash')).toBe('');
  });

  test('points at the note that stands beside it on a wide screen', async () => {
    await reach('#call-ed-thrombus');
    expect(await hasCard()).toBe(false);
    expect(await tab.evaluate(`document.querySelector('.called')?.id`)).toBe('note-ed-thrombus');
    expect(await tab.evaluate(`document.activeElement.getAttribute('aria-describedby')`)).toBe('note-ed-thrombus');
    await tab.press('Escape');
    expect(await tab.evaluate(`document.querySelector('.called')`)).toBeNull();
  });
});

test.each(['zh', 'en', 'zh-en'])('every such link of the %s page shows where it leads', async (language) => {
  await tab.goto(`${language}/${slug}/`);
  await tab.press('Tab');
  const silent = await tab.evaluate<{ links: number; silent: string[]; repeated: string[] }>(`(() => {
    const links = [...document.querySelectorAll('a[role="doc-biblioref"], a[role="doc-noteref"], a.cross-reference')];
    const silent = [];
    const repeated = [];
    for (const link of links) {
      link.focus({ preventScroll: true });
      const description = document.getElementById(link.getAttribute('aria-describedby'));
      if (!description?.textContent.trim()) silent.push(link.outerHTML);
      repeated.push(...${repeated});
    }
    return { links: links.length, silent, repeated };
  })()`);
  expect(silent.links).toBeGreaterThan(90);
  expect(silent.silent).toEqual([]);
  expect(silent.repeated).toEqual([]);
});

test.each([1440, 390])('a card is no barrier in a window %i pixels wide, light or dark', async (width) => {
  for (const dark of [false, true]) {
    await tab.view({ width, dark });
    await tab.goto(`zh/${slug}/`);
    await reach('#cite-7 a');
    expect(await hasCard()).toBe(true);
    await expectNoBarrier(tab, '.preview');
  }
});

test('without a script a citation is a link and nothing more', async () => {
  await tab.allowScripts(false);
  await tab.goto(`en/${slug}/`);
  await tab.evaluate(`document.querySelector('#cite-7 a').click()`);
  expect(await tab.evaluate('location.hash')).toBe('#ref-7');
  expect(await tab.evaluate(`document.querySelector('.preview')`)).toBeNull();
});
