/**
 * The web pages of the shipped articles look as they did when somebody last looked at them: wide and on a phone, light and
 * dark, in one language and in two. The browser has no fonts but those that Diglot brings, so that they look the same
 * everywhere. `npm run pictures` takes new pictures after a change that is meant; look at them before they are committed.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { builtJournal } from '../support/build.ts';
import { openChrome, type Chrome, type Tab } from '../support/chrome.ts';
import { toGray } from '../support/gray-picture.ts';
import { pngPixels } from '../support/png-pixels.ts';
import { changedPictures } from './kept-pictures.ts';

const slug = 'msc-ischemic-stroke';
const wide = { width: 1440 };
const phone = { width: 390 };

/** What is looked at, by the name of the picture. */
const shown = {
  zh: {
    front: [`zh/${slug}/`, wide],
    text: [`zh/${slug}/#s3-2-3`, wide],
    table: [`zh/${slug}/#t1`, wide],
    'references-dark': [`zh/${slug}/#references`, { ...wide, dark: true }],
    'front-phone': [`zh/${slug}/`, phone],
    'text-phone-dark': [`zh/${slug}/#s3-2-3`, { ...phone, dark: true }],
  },
  en: {
    'front-dark': [`en/${slug}/`, { ...wide, dark: true }],
    figure: [`en/${slug}/#f1`, wide],
    'chart-dark': [`en/${slug}/#evidence-map`, { ...wide, dark: true }],
    'table-phone': [`en/${slug}/#t1`, phone],
    'references-phone': [`en/${slug}/#references`, phone],
  },
  'zh-en': {
    front: [`zh-en/${slug}/`, wide],
    'text-dark': [`zh-en/${slug}/#s3-1`, { ...wide, dark: true }],
    interleaved: [`zh-en/${slug}/?view=interleaved#s4`, wide],
    table: [`zh-en/${slug}/#t1`, wide],
    'text-phone': [`zh-en/${slug}/#s3-1`, phone],
  },
  site: {
    list: ['zh/', wide],
    'list-phone-dark': ['en/', { ...phone, dark: true }],
    search: ['en/search.html#q=血管生成', wide],
    choice: ['#choose', wide],
    absent: ['404.html', wide],
  },
} as const;

let chrome: Chrome;
let tab: Tab;
beforeAll(async () => {
  chrome = await openChrome(withPatientFonts((await builtJournal('shipped')).files), { ownFonts: true });
  tab = await chrome.tab();
}, 60_000);
afterAll(() => chrome.close());

describe.each(Object.entries(shown))('the pages of %s', (name, pages) => {
  test('look as they did', async () => {
    const pictures = [];
    for (const [address, viewing] of Object.values(pages)) {
      await tab.view(viewing);
      await tab.goto('about:blank');
      await tab.goto(address);
      await tab.evaluate('document.fonts.ready.then(() => true)');
      if (address.includes('search')) await tab.evaluate(found);
      // How much has been laid out by now depends on the machine, and where the page stands with it.
      await tab.layOut();
      await tab.evaluate(`document.querySelector(':target')?.scrollIntoView({ behavior: 'instant' })`);
      pictures.push(toGray(pngPixels(await tab.picture(0.5))));
    }
    expect(changedPictures(`web-${name}`, Object.keys(pages), pictures)).toEqual([]);
  }, 60_000);
});

/** The files, with style sheets that wait for their fonts: a reader's page does without a font that comes late. */
function withPatientFonts(files: ReadonlyMap<string, Uint8Array>): Map<string, Uint8Array> {
  const patient = (bytes: Uint8Array): Uint8Array =>
    Buffer.from(
      Buffer.from(bytes)
        .toString()
        .replaceAll(/font-display:\s*optional/g, 'font-display:block'),
    );
  return new Map([...files].map(([path, bytes]) => [path, path.endsWith('/faces.css') ? patient(bytes) : bytes]));
}

/** Fulfilled when a search has found something. */
const found = `new Promise((resolve) => {
  const wait = () => (document.querySelector('mark') ? resolve(true) : setTimeout(wait, 20));
  wait();
})`;
