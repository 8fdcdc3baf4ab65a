import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { fold, stem, wordsIn } from '../../src/render/search/fold.ts';
import { readPacket } from '../../src/render/search/packet.ts';
import type { ArticleText } from '../../src/render/search/article-text.ts';
import { expectNoBarrier, viewings } from '../support/axe.ts';
import { builtJournal } from '../support/build.ts';
import { openChrome, type Chrome, type Tab } from '../support/chrome.ts';

const slug = 'msc-ischemic-stroke';
const built = await builtJournal('shipped');
const article = readPacket(built.bytes(`search/texts/${slug}.js`)) as ArticleText;
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

/** A result: where it leads, in which language it is told, the words marked in it. */
interface Hit {
  readonly article: string;
  readonly section: string;
  readonly href: string;
  readonly lang: string;
  readonly text: string;
  readonly marked: readonly string[];
  /** The words in the other language, where they stand there alone. */
  readonly other: { readonly lang: string; readonly marked: readonly string[] } | null;
}

const hits = `[...document.querySelectorAll('.results li')].map((item) => {
  const [own, other] = [...item.querySelectorAll('p > a')].map((link) => ({
    href: link.getAttribute('href'), lang: link.lang, text: link.textContent,
    marked: [...link.querySelectorAll('mark')].map((mark) => mark.textContent),
  }));
  return {
    article: item.closest('section').querySelector('h2').textContent,
    section: item.closest('ul').previousElementSibling?.textContent ?? '',
    ...own, other: other ?? null,
  };
})`;
/** Fulfilled when a search has come to its end; gives what it says. */
const settled = `new Promise((resolve) => {
  const status = document.querySelector('[role=status]');
  const wait = () => {
    const words = status.textContent;
    words && !/(Searching…|正在检索……)/.test(words) ? resolve(words) : setTimeout(wait, 20);
  };
  wait();
})`;

let searches = 0;

async function search(query: string, language = 'en'): Promise<{ status: string; found: readonly Hit[] }> {
  // Each on a page of its own: where only the hash changes, a page stays as it is for a moment.
  searches += 1;
  await tab.goto(`${language}/search.html?${searches}#q=${encodeURIComponent(query)}`);
  const status = await tab.evaluate<string>(settled);
  return { status, found: await tab.evaluate<Hit[]>(hits) };
}

describe('a search', () => {
  test('in Chinese, on the English page, finds the English of each paragraph, its term marked', async () => {
    const { status, found } = await search('血管生成');
    const holders = article.units.filter(({ text }) => text['zh']?.includes('血管生成'));
    expect(holders.length).toBeGreaterThan(5);
    expect(found.map(({ href }) => href.split('#')[1])).toEqual(expect.arrayContaining(holders.map(({ id }) => id)));
    expect(status).toBe(`${found.length} passages in 1 article`);
    for (const hit of found) {
      expect(hit.href).toMatch(new RegExp(`^\\.\\./en/${slug}/index\\.html#`));
      expect(hit.lang).toBe('en');
      if (hit.other) expect(hit.other).toMatchObject({ lang: 'zh-Hans', marked: expect.arrayContaining(['血管生成']) });
      else expect(hit.marked.join().toLowerCase()).toContain('angiogenesis');
    }
  });

  test('in English, on the Chinese page, finds the Chinese of each paragraph', async () => {
    const { status, found } = await search('exosome', 'zh');
    expect(status).toMatch(/^1篇文章中有\d+处$/);
    expect(found.length).toBeGreaterThan(3);
    expect(found.every(({ lang, text }) => lang === 'zh-Hans' && /\p{Script=Han}/u.test(text))).toBe(true);
    expect(found.filter(({ marked }) => marked.includes('外泌体')).length).toBeGreaterThan(3);
  });

  test.each([
    ['间充质', '间充质'],
    ['充质干', '充质干'],
    ['IL-6', 'IL-6'],
    ['il6', 'IL-6'],
    ['10⁶', '10⁶'],
    ['10^6', '10⁶'],
    ['ｍｓｃ', 'MSC'],
    ['TNF-alpha', 'TNF-α'],
    ['Wnt β-catenin', 'β-catenin'],
  ])('for %s marks %s', async (query, marked) => {
    const { found } = await search(query, 'zh');
    expect(found.length).toBeGreaterThan(0);
    expect(found.flatMap((hit) => hit.marked)).toContain(marked);
  });

  test('finds each form of an English word, and takes a word that stands nowhere for a beginning', async () => {
    const [one, many, begun] = [await search('cytokine'), await search('cytokines'), await search('cytoki')];
    expect(one.found.length).toBeGreaterThan(1);
    expect(many.found).toEqual(one.found);
    expect(begun.found.map(({ href }) => href)).toEqual(expect.arrayContaining(one.found.map(({ href }) => href)));
    // A whole word is no beginning: who asks for rats wants no ratio.
    const rats = (await search('rats')).found.flatMap(({ marked }) => marked.map((word) => word.toLowerCase()));
    expect(new Set(rats)).toEqual(new Set(['rat', 'rats']));
  });

  test('does not find Han that stand apart, or words that stand in different paragraphs', async () => {
    for (const query of ['干充质', '软再', '"stroke mesenchymal"', '血管生成 Markdown']) {
      const { status, found } = await search(query);
      expect({ query, found }).toEqual({ query, found: [] });
      expect(status).toContain(`“${query}.”`);
    }
  });

  test('shows the other language where the reader’s own lacks one of the words', async () => {
    const { found } = await search('BDNF 神经营养');
    const hit = found.find(({ section }) => section.startsWith('3.1 '))!;
    expect(hit.lang).toBe('en');
    expect(hit.other).toMatchObject({ lang: 'zh-Hans', marked: expect.arrayContaining(['脑源性神经营养因子']) });
  });

  test('leads to the paragraph, by article and section', async () => {
    const { found } = await search('exosomes');
    const titles = new Set(found.map((hit) => hit.article));
    expect(titles).toEqual(new Set(['Mesenchymal Stem Cells for Ischemic Stroke: Preclinical Research']));
    const hit = found.find(({ section }) => section.startsWith('3.2.1 '))!;
    expect(hit.marked.length).toBeGreaterThan(0);
    await tab.follow(`document.querySelector('.results a[href="${hit.href}"]').click()`);
    expect(await tab.evaluate('location.pathname + location.hash')).toBe(hit.href.replace('..', ''));
    expect(await tab.evaluate('document.querySelector(":target") !== null')).toBe(true);
  });
});

test('every place that a search may lead to is on the page, in each language', async () => {
  for (const language of ['zh', 'en']) {
    const page = built.text(`${language}/${slug}/index.html`);
    for (const { id, text } of article.units) {
      if (id !== '' && text[language] !== undefined)
        expect(page.includes(` id="${id}"`), `${language} ${id}`).toBe(true);
    }
  }
});

test('the reader’s browser compares words as the index does', async () => {
  await tab.goto('en/search.html');
  const texts = article.units.flatMap(({ text }) => Object.values(text) as string[]);
  const odd = [
    'Ἀνάλυσις Σίσυφος',
    'ﬁbre Å ½ ﾃﾞｰﾀ',
    '㎍ µm μm',
    '𠮷野家',
    'H₂O–CO₂ −5',
    'studies boxes processes ischemias',
    'naïve\u00ad ness',
  ];
  const here = [...texts, ...odd].map((text) => [...wordsIn(fold(text))].map(([word]) => stem(word)));
  const there = await tab.evaluate<string[][]>(
    `${JSON.stringify([...texts, ...odd])}.map((text) => diglotWords.wordsIn(text).map(({ word }) => word))`,
  );
  expect(there).toEqual(here);
  expect(here.flat().length).toBeGreaterThan(5000);
});

describe('the search page', () => {
  test('has a search landmark, a named field, and says out loud how much was found', async () => {
    await tab.goto('en/search.html');
    expect(
      await tab.evaluate(`[
        document.querySelector('form[role=search] label').control.id,
        document.activeElement.id,
        document.querySelector('[role=status]').textContent,
      ]`),
    ).toEqual(['query', 'query', '']);
    await tab.evaluate(`(() => {
      const field = document.getElementById('query');
      field.value = 'migration';
      field.form.requestSubmit();
    })()`);
    expect(await tab.evaluate<string>(settled)).toMatch(/^\d+ passages in 1 article$/);
    expect(await tab.evaluate('location.hash')).toBe('#q=migration');
    expect(await tab.evaluate('document.activeElement.id')).toBe('query');
  });

  test.each(viewings)('has no barrier when it shows what it found, $name', async (viewing) => {
    await tab.view(viewing);
    expect((await search('血管生成', 'zh')).found.length).toBeGreaterThan(5);
    await expectNoBarrier(tab);
    expect((await search('cell')).found.length).toBeGreaterThan(20);
    await expectNoBarrier(tab);
    expect(await tab.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(viewing.width);
  });

  test('searches again when only the query in its address changes', async () => {
    await search('migration');
    await tab.evaluate(`location.hash = '#q=exosome'`);
    await expect
      .poll(() => tab.evaluate<string[]>(`[...document.querySelectorAll('mark')].map((mark) => mark.textContent)`))
      .toContain('exosome');
    expect(await tab.evaluate(`document.getElementById('query').value`)).toBe('exosome');
  });

  test('loads a few files of the index for a query, and of articles only those that hold it', async () => {
    await search('exosome');
    const asked = tab.requests
      .map((request) => new URL(request).pathname)
      .filter((path) => path.startsWith('/search/'));
    expect(asked.filter((path) => path.startsWith('/search/texts/'))).toEqual([`/search/texts/${slug}.js`]);
    expect(asked.length).toBeLessThan(5);
  });

  test('works when it is opened from disk', async () => {
    await tab.goto(`${pathToFileURL(`${built.folder}/zh/search.html`).href}#q=${encodeURIComponent('外泌体')}`);
    expect(await tab.evaluate<string>(settled)).toMatch(/^1篇文章中有\d+处$/);
  });

  test('without a script says what it needs, and leads to the lists of all articles', async () => {
    await tab.allowScripts(false);
    await tab.goto('zh/search.html');
    expect(await tab.evaluate('document.querySelector(".search").innerText')).toContain('检索需要浏览器运行脚本');
    expect(
      await tab.evaluate('[...document.querySelectorAll(".search a")].map((a) => a.getAttribute("href"))'),
    ).toEqual(['../zh/index.html', '../en/index.html']);
  });

  test('says so when the index cannot be loaded', async () => {
    const broken = await openChrome(new Map([...built.files].filter(([path]) => !path.startsWith('search/'))));
    try {
      const lone = await broken.tab();
      await lone.goto('en/search.html#q=stroke');
      expect(await lone.evaluate<string>(settled)).toMatch(/^The search index could not be loaded/);
    } finally {
      await broken.close();
    }
  });

  test('shows markup in a query and in texts as the characters that it is', async () => {
    const { status } = await search('<img src=x onerror=alert(1)>');
    expect(status).toContain('<img src=x onerror=alert(1)>');
    expect(await tab.evaluate('document.querySelectorAll(".search img").length')).toBe(0);
  });
});
