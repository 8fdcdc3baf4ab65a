import type { Browser, Page } from 'puppeteer-core';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { openContent, openPrinterWhenAsked, openWriter } from '../../src/cli/ports.ts';
import { editorAddresses, editorLinks } from '../../src/cli/preview/editor-link.ts';
import { startPreview, type RunningPreview } from '../../src/cli/preview/start-preview.ts';
import { expectNoBarrier, viewings } from '../support/axe.ts';
import { project } from '../support/build.ts';
import { laidOut } from '../support/chrome.ts';
import { openLoopbackBrowser } from '../support/loopback-browser.ts';

const slug = 'msc-ischemic-stroke';
const folder = mkdtempSync(join(tmpdir(), 'diglot-editing-'));
const content = join(folder, 'content');
const article = join(content, slug);
const [chinese, english, ledger] = ['zh.md', 'en.md', 'attestations.yaml'].map((name) => join(article, name)) as [
  string,
  string,
  string,
];
/** The files as they are before each test. */
const originals = new Map<string, Buffer>();
let browser: Browser;
let preview: RunningPreview;
let page: Page;
let builds = 0;

beforeAll(async () => {
  cpSync(join(project, 'content'), content, { recursive: true });
  // Windows wrote this one: a mark at its beginning, and carriage returns.
  writeFileSync(english, `\uFEFF${readFileSync(english, 'utf8').replaceAll('\n', '\r\n')}`);
  for (const path of [chinese, english, ledger]) originals.set(path, readFileSync(path));
  preview = await startPreview({
    wish: { only: [slug], languages: [] },
    ports: {
      ...openContent(content),
      printer: openPrinterWhenAsked(),
      writer: openWriter(content),
      version: '0.0.0',
    },
    folders: [content],
    port: 0,
    ui: 'en',
    link: editorLinks(editorAddresses.code, { content, project }),
    who: { by: 'Li Na', role: 'translator' },
    built: () => void (builds += 1),
  });
  browser = await openLoopbackBrowser();
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await preview?.close();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 800 });
});
afterEach(async () => {
  await page.close();
  for (const [path, bytes] of originals) await save(path, bytes);
});

/** Saves a file and waits until the preview knows. */
async function save(path: string, bytes: string | Buffer): Promise<void> {
  if (readFileSync(path).equals(Buffer.from(bytes))) return;
  const before = builds;
  writeFileSync(path, bytes);
  await vi.waitUntil(() => builds > before, { timeout: 30_000, interval: 20 });
}

const exchanged = (path: string, from: string, to: string): string => {
  const text = readFileSync(path, 'utf8');
  expect(text).toContain(from);
  return text.replace(from, () => to);
};

/** Opens a page and waits until it has been told what stands at its units. */
async function open(path: string): Promise<void> {
  await page.goto(`${preview.address}${path}`, { waitUntil: 'load' });
  await page.waitForSelector('.preview-edit');
}
const pages = [`zh/${slug}/`, `en/${slug}/`, `zh-en/${slug}/`];
const evaluate = <T>(expression: string): Promise<T> => page.evaluate(expression) as Promise<T>;
const becomes = (expression: string): Promise<unknown> => page.waitForFunction(expression, { polling: 20 });
const wordsOf = (selector: string): Promise<string> =>
  evaluate(`[...document.querySelectorAll(${JSON.stringify(selector)})].map((one) => one.textContent).join('\\n')`);

/** The mark of a unit: the one before, behind, or in its element. */
const markOf = (unit: string): string => `.preview-mark[aria-label^="Findings at ${unit}"]`;
const fieldOf = (language: string): string => `#preview-field-${language}`;

async function openFields(unit: string): Promise<void> {
  await evaluate(`document.querySelector('.preview-edit[data-unit="${unit}"]').click()`);
  await page.waitForSelector(fieldOf('zh'));
  await becomes(`document.querySelectorAll('.preview-agreement li').length === 3`);
}
async function write(language: string, from: string, to: string): Promise<void> {
  await evaluate(`(() => {
    const area = document.querySelector('${fieldOf(language)}');
    if (!area.value.includes(${JSON.stringify(from)})) throw new Error(area.value);
    area.value = area.value.replace(${JSON.stringify(from)}, () => ${JSON.stringify(to)});
    area.dispatchEvent(new Event('input', { bubbles: true }));
    area.focus();
  })()`);
}
const saveKeys = async (): Promise<void> => {
  await page.keyboard.down('Control');
  await page.keyboard.press('Enter');
  await page.keyboard.up('Control');
};

describe('what is wrong', () => {
  test.each(pages)('stands at its paragraph, with the source line and a link into the editor: %s', async (path) => {
    await open(path);
    const before = await evaluate<string>(`document.getElementById('s3-1-p2').innerText`);
    await save(english, exchanged(english, 'make up 15% of', 'make up 25% of'));
    await page.waitForSelector(markOf('s3-1-p2'));
    const said = await wordsOf(markOf('s3-1-p2'));
    expect(said).toContain('Numbers differ');
    expect(said).toContain('Microglia make up 25% of');
    const link = await evaluate<string>(`document.querySelector('${markOf('s3-1-p2')} a[href*="en.md"]').href`);
    const [, line = '', column = ''] = /:(\d+):(\d+)$/.exec(link) ?? [];
    expect(link).toBe(`vscode://file${english}:${line}:${column}`);
    const source = readFileSync(english, 'utf8').replace('\uFEFF', '').split('\r\n')[Number(line) - 1]!;
    expect(source.slice(Number(column) - 1)).toMatch(/^25%/);
    // The last good page is below.
    expect(await evaluate(`document.getElementById('s3-1-p2').innerText`)).toBe(before);
    await save(english, originals.get(english)!);
    await becomes(`!document.querySelector('${markOf('s3-1-p2')} .preview-error')`);
  });

  test('is at the table or the head of the page where it stands there', async () => {
    await open(pages[1]!);
    const path = join(article, 'tables/t2.yaml');
    const text = readFileSync(path);
    originals.set(path, text);
    await save(path, exchanged(path, 'is the carotid artery in', 'is 7 carotid arteries in'));
    await page.waitForSelector(markOf('t2'));
    expect(await evaluate(`document.querySelector('${markOf('t2')}').previousElementSibling.id`)).toBe('t2');
  });

  test('names no path of this machine in what is published', async () => {
    await save(english, exchanged(english, 'make up 15% of', 'make up 25% of'));
    for (const path of pages) {
      const answer = await fetch(`${preview.address}${path}`);
      expect(await answer.text()).not.toContain(folder);
    }
  });
});

describe('a pair that nobody has confirmed as it stands', () => {
  const stale = (): string => exchanged(english, 'IS has three phases', 'Ischemic stroke has three phases');

  test.each(pages)('is marked, and confirmed by one click: %s', async (path) => {
    await open(path);
    await save(english, stale());
    await page.waitForSelector(`${markOf('s3-1-p1')} .preview-confirm`);
    const before = readFileSync(ledger, 'utf8');
    await evaluate(`document.querySelector('${markOf('s3-1-p1')} .preview-confirm').click()`);
    await becomes(`!document.querySelector('${markOf('s3-1-p1')}')`);
    const after = readFileSync(ledger, 'utf8');
    const added = after.split('\n').filter((line) => !before.split('\n').includes(line));
    expect(added.join('\n')).toContain('by: Li Na');
    expect(added.join('\n')).toContain('role: translator');
    expect(added.join('\n')).toContain('Ischemic stroke has three phases');
    // Nothing else in the ledger has changed.
    expect(before.split('\n').filter((line) => !after.split('\n').includes(line))).toEqual([]);
  });

  test('has a ring to click where nobody ever has', async () => {
    const text = readFileSync(ledger, 'utf8');
    const [from, to] = [text.indexOf('  - unit: s3-1-p1\n'), text.indexOf('  - unit: s3-1-p2\n')];
    await save(ledger, text.slice(0, from) + text.slice(to));
    await open(pages[1]!);
    const ring = '.preview-unconfirmed[data-unit="s3-1-p1"]';
    await page.waitForSelector(ring);
    expect(await evaluate(`document.querySelector('${ring}').ariaLabel`)).toBe(
      'Not confirmed yet: s3-1-p1. Click to confirm it (Li Na, translator)',
    );
    await page.focus(ring);
    await page.keyboard.press('Enter');
    await becomes(`!document.querySelector('${ring}')`);
    expect(readFileSync(ledger, 'utf8')).toContain('by: Li Na');
    // The focus stays at the unit.
    expect(await evaluate('document.activeElement.dataset.unit')).toBe('s3-1-p1');
  });

  test('is not confirmed where it has errors, which is told', async () => {
    await save(english, exchanged(english, 'make up 15% of', 'make up 25% of'));
    await open(pages[1]!);
    await page.waitForSelector(`${markOf('s3-1-p2')} .preview-confirm`);
    const before = readFileSync(ledger);
    await evaluate(`document.querySelector('${markOf('s3-1-p2')} .preview-confirm').click()`);
    await becomes(`document.querySelector('.preview-problem')?.textContent.includes('numbers-agree')`);
    expect(readFileSync(ledger)).toEqual(before);
  });
});

describe('the fields of a unit', () => {
  test.each(pages)(
    'are checked while one writes, and saved into the files, where no other byte changes: %s',
    async (path) => {
      await open(path);
      await openFields('s3-1-p2');
      expect(await wordsOf('.preview-agree')).toBe('Numbers: agree\nCitations: agree\nTerms: agree');
      await write('en', 'make up 15% of', 'make up 25% of');
      await becomes(`document.querySelector('.preview-differ')?.textContent === 'Numbers: want a look'`);
      expect(await wordsOf('.preview-draft-findings')).toContain('Numbers differ');
      for (const path of [chinese, english]) expect(readFileSync(path)).toEqual(originals.get(path));
      await write('zh', '15%', '25%');
      await becomes(`document.querySelectorAll('.preview-agree').length === 3`);
      await saveKeys();
      await becomes(`!document.querySelector('.preview-editor')`);
      await becomes(`document.getElementById('s3-1-p2').textContent.includes('25%')`);
      for (const path of [chinese, english]) {
        const text = originals.get(path)!.toString();
        const at = text.indexOf('15%');
        expect(text.indexOf('15%', at + 1)).toBe(-1);
        expect(readFileSync(path, 'utf8')).toBe(text.replace('15%', '25%'));
      }
      expect(await evaluate('document.activeElement.matches(".preview-edit[data-unit=s3-1-p2]")')).toBe(true);
    },
  );

  test('are not saved where a file has changed meanwhile; what was written stays', async () => {
    await open(pages[1]!);
    await openFields('s3-1-p2');
    await write('en', 'Microglia make up', 'Microglial cells make up');
    const meanwhile = exchanged(english, 'IS has three phases', 'Ischemic stroke has three phases');
    await save(english, meanwhile);
    await saveKeys();
    await becomes(
      `document.querySelector('.preview-editor .preview-problem').textContent.startsWith('Nothing was saved: ${slug}/en.md')`,
    );
    expect(readFileSync(english, 'utf8')).toBe(meanwhile);
    expect(readFileSync(chinese)).toEqual(originals.get(chinese));
    await evaluate(`document.querySelector('.preview-again').click()`);
    await becomes(`document.querySelector('.preview-editor .preview-problem').textContent === ''`);
    expect(await evaluate(`document.querySelector('${fieldOf('en')}').value`)).toContain('Microglial cells make up');
    await saveKeys();
    await becomes(`!document.querySelector('.preview-editor')`);
    expect(readFileSync(english, 'utf8')).toBe(meanwhile.replace('Microglia make up', 'Microglial cells make up'));
  });

  test('show what somebody else has made of the unit', async () => {
    await open(pages[1]!);
    await openFields('s3-1-p2');
    await write('en', 'Microglia make up', 'Microglial cells make up');
    await save(english, exchanged(english, 'Microglia make up', 'Microglia are'));
    await saveKeys();
    await becomes(`document.activeElement.matches('.preview-again')`);
    await page.keyboard.press('Enter');
    await page.waitForSelector('.preview-in-file');
    expect(await wordsOf('.preview-in-file pre')).toContain('Microglia are 15%');
    expect(await evaluate(`document.querySelector('${fieldOf('en')}').value`)).toContain('Microglial cells make up');
  });

  test('are given up by Escape, by a second one where words would be lost', async () => {
    await open(pages[1]!);
    await openFields('s3-1-p2');
    await page.keyboard.press('Escape');
    expect(await page.$('.preview-editor')).toBeNull();
    expect(await evaluate('document.activeElement.dataset.unit')).toBe('s3-1-p2');
    await openFields('s3-1-p2');
    await page.focus(fieldOf('en'));
    await page.keyboard.type('x');
    await page.keyboard.press('Escape');
    expect(await wordsOf('.preview-editor .preview-problem')).toContain('unsaved changes');
    await page.keyboard.press('Escape');
    expect(await page.$('.preview-editor')).toBeNull();
    expect(readFileSync(english)).toEqual(originals.get(english));
  });

  test('stay through a reload of the page, with what was written', async () => {
    await open(pages[1]!);
    await openFields('s3-1-p2');
    await write('en', 'Microglia make up', 'Microglial cells make up');
    await page.reload({ waitUntil: 'load' });
    await page.waitForSelector(fieldOf('en'));
    expect(await evaluate(`document.querySelector('${fieldOf('en')}').value`)).toContain('Microglial cells make up');
    await evaluate('sessionStorage.clear()');
  });

  test('hold a heading and a note, each with its id', async () => {
    await open(pages[1]!);
    await openFields('s3-1');
    expect(await evaluate(`document.querySelector('${fieldOf('en')}').value`)).toMatch(/^### .* \{#s3-1\}$/);
    await page.keyboard.press('Escape');
    await openFields('note-ed-agent');
    expect(await evaluate(`document.querySelector('${fieldOf('en')}').value`)).toMatch(/^The source does not say/);
  });

  test('are not emptied', async () => {
    await open(pages[1]!);
    await openFields('s3-1');
    await evaluate(`document.querySelector('${fieldOf('en')}').value = ' '`);
    await evaluate(`document.querySelector('.preview-save').click()`);
    await becomes(`document.querySelector('.preview-editor .preview-problem').textContent.includes('no words')`);
    expect(readFileSync(english)).toEqual(originals.get(english));
  });
});

describe('what is asked from outside', () => {
  /** What a page of the preview itself could send, with its token, about something that is not its own. */
  test.each([
    ['an article outside the folder', { slug: '../..', unit: 's3-1-p2' }],
    ['an absolute path', { slug: '/etc', unit: 'passwd' }],
    ['an article that is not previewed', { slug: 'guide', unit: 's1-p1' }],
    ['a file for a unit', { slug, unit: '../../journal.yaml' }],
    ['a property of every object', { slug: '__proto__', unit: 'constructor' }],
  ])('finds nothing at %s', async (_, named) => {
    await open(pages[1]!);
    const ask = (name: string, asked: object): Promise<unknown> =>
      evaluate(
        `import('/_preview/ask.js').then(({ ask }) => ask('${name}', ${JSON.stringify(asked)})).catch((error) => error.message)`,
      );
    const problem = { problem: expect.stringContaining('not there any more') as string };
    const draft = { ...named, texts: { zh: 'x', en: 'x' }, digests: { zh: '', en: '' } };
    expect(await ask('open', named)).toMatchObject(problem);
    expect(await ask('try', draft)).toMatchObject(problem);
    expect(await ask('save', draft)).toMatchObject(problem);
    expect(await ask('confirm', { ...named, digests: {} })).toHaveProperty('problem');
    expect(await ask('save', { ...draft, file: '/etc/passwd' })).toBe('400');
    for (const [path, bytes] of originals) expect(readFileSync(path)).toEqual(bytes);
  });
});

describe.each(viewings)('with marks and fields there is no barrier, $name', ({ width, ...viewing }) => {
  test.each(pages)('%s', async (path) => {
    await page.setViewport({ width, height: 900 });
    await page.emulateMediaFeatures([
      { name: 'prefers-color-scheme', value: 'dark' in viewing && viewing.dark ? 'dark' : 'light' },
    ]);
    await save(english, exchanged(english, 'IS has three phases', 'Ischemic stroke has three phases'));
    await open(path);
    await page.waitForSelector(markOf('s3-1-p1'));
    await openFields('s3-1-p2');
    await write('en', 'make up 15% of', 'make up 25% of');
    await page.waitForSelector('.preview-draft-findings li');
    // Panel and fields lie over what is under them.
    await expectNoBarrier({ evaluate, layOut: () => evaluate(laidOut) }, '.preview-panel');
    await evaluate('sessionStorage.clear()');
  });
});
