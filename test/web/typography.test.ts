import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { builtJournal } from '../support/build.ts';
import { openChrome, origin, type Chrome, type Tab } from '../support/chrome.ts';
import { linesOnScreen } from '../support/lines-on-screen.ts';

const slug = 'msc-ischemic-stroke';
const { files } = await builtJournal('shipped');
const fonts = [...files.keys()].filter((path) => path.endsWith('.woff2'));

/** A site of some of the files, a tab of its own in it. */
function siteOf(served: ReadonlyMap<string, Uint8Array>, delay?: (path: string) => number): { readonly tab: Tab } {
  const site = {} as { chrome: Chrome; tab: Tab };
  beforeAll(async () => {
    site.chrome = await openChrome(served, delay && { delay });
    site.tab = await site.chrome.tab();
    await site.tab.view({ width: 1280 });
  });
  afterAll(() => site.chrome?.close());
  return site;
}

/** How much of the page has moved by itself (Layout Instability API), once it has been quiet for a while. */
const shift = `new Promise((resolve) => {
  let sum = 0;
  new PerformanceObserver((list) => list.getEntries().forEach(({ value }) => (sum += value))).observe({ type: 'layout-shift', buffered: true });
  setTimeout(() => resolve(sum), 500);
})`;

/** How wide the first such character of an element is, in em. */
const widthOf = (selector: string, character: string): string => `(() => {
  const walker = document.createTreeWalker(document.querySelector('${selector}'), NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const at = node.data.indexOf('${character}');
    if (at < 0) continue;
    const range = document.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + 1);
    return range.getBoundingClientRect().width / Number.parseFloat(getComputedStyle(node.parentElement).fontSize);
  }
})()`;

/** Goes to a page as a reader comes to it who has its fonts: one that is late is left out, and the next visit has it. */
async function visit(tab: Tab, page: string, selector = '#s1-1-p1'): Promise<void> {
  for (let attempt = 0; attempt < 10; attempt += 1) {
    await tab.goto(page);
    const faces = await tab.facesOf(selector);
    if (faces.every(({ isWebFont }) => isWebFont)) return;
  }
  throw new Error(`${page} was shown without its fonts ten times`);
}

describe('the faces', () => {
  const site = siteOf(files);

  test('of Chinese text are Song, and STIX for Latin; of its headings the reader’s own', async () => {
    await visit(site.tab, `zh/${slug}/`);
    const text = await site.tab.facesOf('#s1-1-p1');
    expect(new Set(text.map(({ family }) => family))).toEqual(new Set(['Noto Serif SC', 'STIX Two Text']));
    for (const heading of ['h1', '#s1-1']) {
      const own = await site.tab.facesOf(heading);
      expect(own.length, heading).toBeGreaterThan(0);
      expect(
        own.filter(({ isWebFont }) => isWebFont),
        heading,
      ).toEqual([]);
    }
  });

  test('of English text and of its headings are STIX; its Chinese words are in Song', async () => {
    await visit(site.tab, `en/${slug}/`);
    for (const selector of ['#s1-1-p1', 'h1', '#s1-1']) {
      const families = (await site.tab.facesOf(selector)).map(({ family, isWebFont }) => [family, isWebFont]);
      expect(families, selector).toEqual(families.map(() => ['STIX Two Text', true]));
    }
    const chinese = '.about-edition p[lang|=zh]';
    await visit(site.tab, `en/${slug}/`, chinese);
    await site.tab.layOut();
    expect((await site.tab.facesOf(chinese)).map(({ family }) => family)).toContain('Noto Serif SC');
  });

  test('are never made bold or slanted by the browser', async () => {
    for (const language of ['zh', 'en']) {
      await site.tab.goto(`${language}/${slug}/`);
      const made = `[...document.body.querySelectorAll('*')].filter((one) => getComputedStyle(one).fontSynthesis !== 'none').length`;
      expect(await site.tab.evaluate(made)).toBe(0);
    }
  });

  test('come along when the page is opened from disk', async () => {
    const { folder } = await builtJournal('shipped');
    await visit(site.tab, `file://${folder}/zh/${slug}/index.html`);
  });

  test('are asked of the page’s own site alone, and each once', async () => {
    const before = site.tab.requests.length;
    await visit(site.tab, `zh/${slug}/`);
    for (const request of site.tab.requests.slice(before)) expect(new URL(request).origin).toBe(origin);
    const asked = site.tab.requests.slice(before).filter((request) => request.endsWith('.woff2'));
    expect(asked.length % new Set(asked).size).toBe(0);
  });
});

describe('quotes', () => {
  const site = siteOf(files);
  const bare = siteOf(new Map([...files].filter(([path]) => !fonts.includes(path))));

  test.each([
    ['with the page’s fonts', site],
    ['without them', bare],
  ])('are as wide as a Han character in Chinese and narrow in English, %s', async (_name, { tab }) => {
    await tab.goto(`zh/${slug}/`);
    // A line may begin with the quote, which then loses its blank half.
    expect(await tab.evaluate(widthOf('.note', '”'))).toBeGreaterThan(0.49);
    await tab.evaluate(`(document.querySelector('.note').style.textSpacingTrim = 'space-all')`);
    expect(await tab.evaluate(widthOf('.note', '“'))).toBeCloseTo(1, 1);
    await tab.goto(`en/${slug}/`);
    expect(await tab.evaluate(widthOf('.note', '“'))).toBeLessThan(0.6);
  });

  test('leave the text readable where no font comes at all', async () => {
    await bare.tab.goto(`zh/${slug}/`);
    const faces = await bare.tab.facesOf('#s1-1-p1');
    expect(faces.filter(({ isWebFont }) => isWebFont)).toEqual([]);
    expect(faces.some(({ glyphs }) => glyphs > 100)).toBe(true);
  });
});

describe('nothing moves', () => {
  const site = siteOf(files);
  const late = siteOf(files, (path) => (path.endsWith('.woff2') ? 1000 : 0));

  test.each([
    ['at once', site],
    ['late', late],
  ])('when the fonts come %s', async (_name, { tab }) => {
    for (const language of ['zh', 'en'])
      for (const width of [390, 1280]) {
        await tab.view({ width });
        await tab.goto(`${language}/${slug}/`);
        expect(await tab.evaluate(shift), `${language}, ${width}`).toBe(0);
      }
    await tab.view({ width: 1280 });
  });
});

describe('the lines', () => {
  const site = siteOf(files);
  /** What may stand neither first nor last in a line of Chinese (GB/T 15834, CLREQ 3.1.3). */
  const notFirst = /^[，。；：！？、）】》〉」』〕”’％‰℃·…—～]/u;
  const notLast = /[（【《〈「『〔“‘]$/u;

  test.each([320, 390, 768, 1280])('break as in print, in a window %i pixels wide', async (width) => {
    await site.tab.view({ width });
    await visit(site.tab, `zh/${slug}/`);
    const lines = await linesOnScreen(site.tab);
    expect(lines.length).toBeGreaterThan(500);
    expect(lines.filter(({ text }) => notFirst.test(text)).map(({ text }) => text)).toEqual([]);
    expect(lines.filter(({ text }) => notLast.test(text)).map(({ text }) => text)).toEqual([]);
    expect(lines.filter(({ beginsWithMark }) => beginsWithMark).map(({ text }) => text)).toEqual([]);
    const single = /^\p{Script=Han}[，。；：！？）】》〉」』〕”’]*$/u;
    expect(lines.filter(({ text, isLast }) => isLast && single.test(text)).map(({ text }) => text)).toEqual([]);
  });

  test.each([390, 1280])('of English never begin with a mark either, in a window %i pixels wide', async (width) => {
    await site.tab.view({ width });
    await visit(site.tab, `en/${slug}/`);
    const lines = await linesOnScreen(site.tab);
    expect(lines.filter(({ text }) => /^[,.;:!?)\]”’%]/u.test(text)).map(({ text }) => text)).toEqual([]);
    expect(lines.filter(({ beginsWithMark }) => beginsWithMark).map(({ text }) => text)).toEqual([]);
  });

  test('leave a gap between Han and Latin that nobody has typed', async () => {
    await site.tab.view({ width: 1280 });
    await visit(site.tab, `zh/${slug}/`);
    const gap = `(() => {
      const [node] = [...document.querySelector('#s1-1-p1').childNodes].filter(({ data }) => /[A-Z]\\p{Script=Han}/u.test(data ?? ''));
      const at = node.data.search(/[A-Z]\\p{Script=Han}/u);
      const width = (end) => {
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, end);
        return range.getBoundingClientRect().width;
      };
      const size = Number.parseFloat(getComputedStyle(node.parentElement).fontSize);
      const canvas = document.createElement('canvas').getContext('2d');
      canvas.font = size + "px 'Diglot Latin'";
      return (width(at + 2) - canvas.measureText(node.data[at]).width - size) / size;
    })()`;
    const wide = await site.tab.evaluate<number>(gap);
    expect(wide).toBeGreaterThan(0.1);
    expect(wide).toBeLessThan(0.3);
  });

  test('hold no soft hyphen, so that what is copied is what was written', () => {
    for (const language of ['zh', 'en'])
      expect(new TextDecoder().decode(files.get(`${language}/${slug}/index.html`))).not.toContain('\u00ad');
  });
});

test('figures in tables are of one width', async () => {
  const chrome = await openChrome(files);
  try {
    const tab = await chrome.tab();
    await visit(tab, `en/${slug}/`);
    const styles = `[...new Set([...document.querySelectorAll('.table td')].map((one) => getComputedStyle(one).fontVariantNumeric))]`;
    expect(await tab.evaluate(styles)).toEqual(['lining-nums tabular-nums']);
  } finally {
    await chrome.close();
  }
});

describe('over the wire', () => {
  const site = siteOf(files);

  test.each(['zh', 'en'])('the page %s takes at most 300 kB, without its figures', async (language) => {
    await visit(site.tab, `${language}/${slug}/`);
    const paths = new Set(
      site.tab.requests
        .map((request) => new URL(request).pathname.slice(1).replace(/\/$/, '/index.html'))
        .filter((path) => path.startsWith(`${language}/${slug}/`) || path.startsWith('assets/'))
        .filter((path) => /\.(html|css|js|woff2)$/.test(path)),
    );
    expect([...paths].filter((path) => path.endsWith('.woff2')).length).toBeGreaterThan(1);
    // As a server does that packs texts as well as it can, once.
    const sizes = [...paths].map((path) => {
      const bytes = files.get(path)!;
      return { path, size: path.endsWith('.woff2') ? bytes.length : gzipSync(bytes, { level: 9 }).length };
    });
    const whole = sizes.reduce((sum, { size }) => sum + size, 0);
    const parts = sizes.map(({ path, size }) => `${path.split('/').at(-1)!} ${(size / 1000).toFixed(1)}`);
    console.log(`${language}/${slug}/: ${(whole / 1000).toFixed(1)} kB over the wire (${parts.join(', ')})`);
    expect(whole).toBeLessThanOrEqual(300_000);
  });
});
