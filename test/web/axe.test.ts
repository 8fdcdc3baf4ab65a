import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectNoBarrier, viewings } from '../support/axe.ts';
import { builtJournal } from '../support/build.ts';
import { openChrome, type Chrome, type Tab } from '../support/chrome.ts';

describe.each([
  [
    'shipped',
    [
      'index.html#choose',
      '404.html',
      'zh/',
      'en/',
      'zh/search.html#q=exosome',
      'en/search.html#q=血管生成',
      'zh/msc-ischemic-stroke/',
      'en/msc-ischemic-stroke/',
      'zh/guide/',
      'en/guide/',
    ],
  ],
  ['placeholder', ['zh/full/', 'en/full/', 'zh/half/']],
  ['tables', ['zh/tables/', 'en/tables/']],
  ['figures', ['zh/staining/', 'en/homing/', 'en/charts/']],
] as const)('the %s journal', (name, pages) => {
  let chrome: Chrome;
  let tab: Tab;
  beforeAll(async () => {
    chrome = await openChrome((await builtJournal(name)).files);
    tab = await chrome.tab();
  });
  afterAll(() => chrome?.close());

  const background = (): Promise<string> => tab.evaluate('getComputedStyle(document.documentElement).backgroundColor');

  describe.each(pages)('%s', (page) => {
    test.each(viewings)('has no barrier, $name', async (viewing) => {
      await tab.view(viewing);
      await tab.goto(page);
      await expectNoBarrier(tab);
    });

    test('is styled, and differently in the dark', async () => {
      await tab.goto(page);
      await tab.view({ width: 1280 });
      const light = await background();
      await tab.view({ width: 1280, dark: true });
      expect(await background()).not.toBe(light);
    });
  });
});
