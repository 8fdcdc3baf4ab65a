import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openContent } from '../../src/cli/ports.ts';
import type { Printer } from '../../src/model/ports.ts';
import { pageForPreview } from '../../src/pipeline/preview/page-for-preview.ts';
import { requestsAhead } from '../../src/pipeline/preview/pages-in-sight.ts';
import { openPreview, type Preview } from '../../src/pipeline/preview/preview.ts';
import { openSiteInMemory } from '../../src/pipeline/preview/site-in-memory.ts';
import { project } from '../support/build.ts';

const page = 'en/sample/index.html';
let folder: string;
const noPrinter: Printer = {
  start: () => undefined,
  print: () => Promise.reject(new Error('Something was printed')),
};
const open = (printer = noPrinter): Preview =>
  openPreview({ only: [], languages: [] }, { ...openContent(folder), printer, version: '0.0.0' });
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'diglot-preview-'));
  cpSync(join(project, 'test/fixtures/sample'), folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

const edit = (name: string, change: (text: string) => string): void => {
  const path = join(folder, 'sample', name);
  writeFileSync(path, change(readFileSync(path, 'utf8')));
};
const filesOf = ({ site }: Preview): Record<string, Uint8Array> =>
  Object.fromEntries(
    ['manifest.json', ...site.changedSince(0)].flatMap((path) => {
      const bytes = site.file(path);
      return bytes ? [[path, bytes]] : [];
    }),
  );
const nobody = (): void => undefined;

describe('a preview', () => {
  test('has the bytes of a site made anew, however it came to them', async () => {
    const kept = open();
    await kept.rebuild([], nobody);
    for (const inSight of [[page], ['zh-en/sample/index.html', page], ['en/index.html']]) {
      edit('en.md', (text) => `${text.trimEnd()} Again.\n`);
      await kept.rebuild(inSight, nobody);
    }
    const fresh = open();
    await fresh.rebuild([], nobody);
    expect(Object.keys(filesOf(kept))).toEqual(Object.keys(filesOf(fresh)));
    expect(filesOf(kept)).toEqual(filesOf(fresh));
  });

  test('links to PDFs, and prints none before it is asked for', async () => {
    const { site, prints, rebuild } = open();
    await rebuild([], nobody);
    const text = new TextDecoder().decode(site.file(page));
    expect(text).toContain('href="sample.en.pdf"');
    expect(text).toContain('href="../../zh-en/sample/sample.zh-en.pdf"');
    expect(prints.has(page)).toBe(false);
    for (const path of ['en/sample/sample.en.pdf', 'zh-en/sample/sample.zh-en.pdf']) {
      expect(prints.has(path)).toBe(true);
      expect(prints.isCurrent(path)).toBe(false);
      expect(prints.last(path)).toBeUndefined();
    }
  });

  test('has the page in sight before the rest', async () => {
    const { site, rebuild } = open();
    await rebuild([], nobody);
    const before = site.edition;
    edit('en.md', (text) => `${text.trimEnd()} Again.\n`);
    let shown: readonly string[] = [];
    await rebuild([page], () => (shown = site.changedSince(before)));
    expect(shown).toContain(page);
    expect(shown).not.toContain('zh-en/sample/index.html');
    expect(site.changedSince(before)).toContain('zh-en/sample/index.html');
  });

  test('changes nothing where nothing has changed', async () => {
    const { site, rebuild } = open();
    await rebuild([], nobody);
    const before = site.edition;
    await rebuild([page], nobody);
    expect(site.edition).toBe(before);
  });

  test('keeps an article with errors as it was, and takes one away that is gone', async () => {
    const { site, rebuild } = open();
    await rebuild([], nobody);
    const good = site.file(page);
    edit('en.md', (text) => `${text.trimEnd()} [@nobody2000]\n`);
    const { diagnostics } = await rebuild([page], nobody);
    expect(diagnostics.map(({ rule }) => rule)).toContain('citations-exist');
    expect(site.file(page)).toBe(good);
    rmSync(join(folder, 'sample'), { recursive: true });
    await rebuild([page], nobody);
    expect(site.file(page)).toBeUndefined();
  });
});

test('what is made ahead is told by the units of the pages in sight, each once', () => {
  const whole = { only: [], languages: [], formats: ['html'], strict: false, keepGoing: true, drafts: true };
  const units = ['html zh-Hant a', 'html zh-Hant a', 'site', 'parallel-html zh-en b', 'csv a', 'html en c'];
  expect(requestsAhead(units, whole)).toEqual([
    { ...whole, only: ['a'], formats: ['html'], languages: ['zh-Hant'], articlesOnly: true },
    { ...whole, only: ['b'], formats: ['parallel-html'], articlesOnly: true },
  ]);
});

test('a site in memory tells what each publication changed', async () => {
  const site = openSiteInMemory();
  const file = (path: string, text: string) => ({ path, bytes: new TextEncoder().encode(text) });
  await site.publish({ write: [file('a', '1'), file('b', '1')], remove: [] });
  await site.publish({ write: [file('a', '1'), file('b', '2')], remove: [] });
  await site.publish({ write: [file('a', '1')], remove: [] });
  expect(site.edition).toBe(2);
  expect(site.changedSince(1)).toEqual(['b']);
  await site.publish({ write: [], remove: ['a', 'nothing'] });
  expect(site.changedSince(2)).toEqual(['a']);
  expect(site.file('a')).toBeUndefined();
});

test('a page as it is shown has the preview’s script ahead of its own', () => {
  const shown = pageForPreview('<head><title>x</title><script src="r.js" defer></script></head>', 'a-1');
  expect(shown.indexOf('live.js')).toBeLessThan(shown.indexOf('r.js'));
  expect(pageForPreview('<head></head>', 'a-1')).toContain('data-state="a-1"></script>\n</head>');
});
