import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { expectNoBarrier } from '../support/axe.ts';
import { builtJournal } from '../support/build.ts';
import { openChrome, type Chrome, type Tab } from '../support/chrome.ts';

const built = await builtJournal('shipped');
const images = await builtJournal('figures');
let chrome: Chrome;
let other: Chrome;
let tab: Tab;
beforeAll(async () => {
  [chrome, other] = await Promise.all([openChrome(built.files), openChrome(images.files)]);
});
beforeEach(async () => {
  tab = await chrome.tab();
  await tab.view({ width: 1440 });
  await tab.goto('en/msc-ischemic-stroke/');
});
afterAll(() => Promise.all([chrome?.close(), other?.close()]));

const dialog = `document.querySelector('dialog[open]')`;
const isOpen = (): Promise<boolean> => tab.evaluate(`${dialog} !== null`);
const openByKeyboard = async (figure: string): Promise<void> => {
  await tab.evaluate(`document.querySelector('${figure} .enlarge').focus()`);
  await tab.press('Enter');
};
const repeated = `(() => {
  const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
  return ids.filter((id, index) => ids.indexOf(id) !== index);
})()`;

test('a figure opens large, with its caption and what it says in words, and gives the focus back', async () => {
  await openByKeyboard('#f1');
  expect(await isOpen()).toBe(true);
  const { small, large } = await tab.evaluate<Record<string, number>>(
    `({ small: document.querySelector('#f1 svg').clientWidth, large: ${dialog}.querySelector('svg').clientWidth })`,
  );
  expect(large).toBeGreaterThan(1.5 * small!);
  const words = await tab.evaluate<string>(`${dialog}.textContent`);
  for (const part of ['#f1 .caption .words', '#f1 .legend', '#f1 details > p'])
    expect(words).toContain(await tab.evaluate(`document.querySelector('${part}').textContent`));
  const name = `document.getElementById(${dialog}.getAttribute('aria-labelledby')).textContent`;
  expect(await tab.evaluate(name)).toMatch(/^Figure 1/);
  expect(await tab.evaluate(repeated)).toEqual([]);
  await tab.press('Escape');
  expect(await isOpen()).toBe(false);
  expect(await tab.evaluate(`document.activeElement.matches('#f1 .enlarge')`)).toBe(true);
});

test('its arrows and clips are its own', async () => {
  await openByKeyboard('#f1');
  const lost = await tab.evaluate(`(() => {
    const own = ${dialog};
    return [...own.querySelectorAll('*')].flatMap((element) =>
      [...element.attributes].flatMap(({ value }) =>
        [...value.matchAll(/url\\(#([^)]+)\\)/g)].map(([, id]) => id).filter((id) => !own.querySelector('#' + CSS.escape(id)))));
  })()`);
  expect(lost).toEqual([]);
});

test('its own button closes it, which holds the focus first', async () => {
  await openByKeyboard('#evidence-map');
  expect(await tab.evaluate('document.activeElement.textContent')).toBe('Close');
  await tab.press('Enter');
  expect(await isOpen()).toBe(false);
  expect(await tab.evaluate(`document.activeElement.matches('#evidence-map .enlarge')`)).toBe(true);
});

test('the mouse opens it by the picture, and a mark of a chart leads to its row all the same', async () => {
  await tab.evaluate(`document.querySelector('#evidence-map .picture').click()`);
  expect(await isOpen()).toBe(true);
  const row = await tab.evaluate<string>(`(() => {
    const mark = ${dialog}.querySelector('a[href^="#t1-"]');
    mark.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, view: window }));
    return mark.getAttribute('href');
  })()`);
  expect(await isOpen()).toBe(false);
  expect(await tab.evaluate('location.hash')).toBe(row);
  const { top } = await tab.evaluate<{ top: number }>(
    `document.querySelector('${row}').getBoundingClientRect().toJSON()`,
  );
  expect(top).toBeGreaterThan(0);
  expect(top).toBeLessThan(400);
  await tab.evaluate(`history.replaceState(null, '', '#')`);
  await tab.evaluate(
    `document.querySelector('#evidence-map svg a').dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }))`,
  );
  expect(await isOpen()).toBe(false);
});

test('a photograph opens too', async () => {
  tab = await other.tab();
  await tab.view({ width: 1440 });
  await tab.goto('zh/staining/');
  await tab.evaluate(`document.querySelector('.figure .enlarge').click()`);
  expect(await tab.evaluate(`${dialog}.querySelectorAll('image').length`)).toBeGreaterThan(0);
});

test.each([1440, 390])('it is no barrier in a window %i pixels wide', async (width) => {
  for (const figure of ['#f1', '#evidence-map']) {
    await tab.view({ width, dark: width < 600 });
    await tab.goto('zh/msc-ischemic-stroke/');
    await openByKeyboard(figure);
    expect(await isOpen()).toBe(true);
    await expectNoBarrier(tab, 'dialog');
  }
});

test('without a script a figure has no button, and its words open as before', async () => {
  await tab.allowScripts(false);
  await tab.goto('en/msc-ischemic-stroke/');
  expect(await tab.evaluate(`document.querySelector('.enlarge')`)).toBeNull();
  await tab.evaluate(`document.querySelector('#f1 summary').click()`);
  expect(await tab.evaluate(`document.querySelector('#f1 details > p').checkVisibility()`)).toBe(true);
});
