import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { PublicationSummary } from '../../src/pipeline/publish.ts';
import { addArticle, call, deskWith, stateOf, type Desk } from './command-line.ts';

let desk: Desk;
beforeEach(() => {
  vi.stubEnv('DIGLOT_UI', 'en');
  desk = deskWith();
  addArticle(desk, 'other');
});
afterEach(() => {
  vi.unstubAllEnvs();
  desk.clear();
});

function edit(file: string, from: string, to: string): void {
  const path = join(desk.content, file);
  const text = readFileSync(path, 'utf8');
  expect(text).toContain(from);
  writeFileSync(path, text.replace(from, to));
}

/** Builds, and gives what it changed and found. */
async function build(...options: string[]) {
  const { code, out } = await call('build', ...desk.folders, '--report', 'json', ...options);
  expect(code).toBe(0);
  const { change, findings } = JSON.parse(out) as {
    readonly change: PublicationSummary;
    readonly findings: readonly { readonly rule: string }[];
  };
  return { ...change, found: findings.map(({ rule }) => rule) };
}

/** The same content, everything made anew into another folder. */
async function stateMadeAnew(): Promise<string> {
  const fresh = join(desk.out, '..', 'fresh');
  rmSync(fresh, { recursive: true, force: true });
  expect((await call('build', '--content', desk.content, '--out', fresh, '--no-cache')).code).toBe(0);
  return stateOf(fresh);
}

describe('a build after another', () => {
  test('makes nothing where nothing has changed, and says so', async () => {
    expect((await build()).same).toEqual([]);
    const before = stateOf(desk.out);
    const again = await build();
    expect([again.files, again.removed, again.made]).toEqual([0, 0, []]);
    expect(again.same).toContain('pdf zh other');
    const { err } = await call('build', ...desk.folders);
    expect(err).toMatch(/Nothing has changed: all \d+ files of .+\/out\/ stay\./);
    expect((await call('build', ...desk.folders, '--ui', 'zh')).err).toMatch(
      /没有变化：.+\/out\/ 的 \d+ 个文件都照旧。/,
    );
    expect(stateOf(desk.out)).toBe(before);
  });

  test('remakes for an English sentence what shows it and nothing else, with the bytes of a build of everything', async () => {
    await build();
    edit('sample/en.md', 'A sample result;', 'A result of the sample;');
    const { made, same, files } = await build();
    expect(made).toEqual([
      'html en sample',
      'pdf en sample',
      'parallel-html zh-en sample',
      'parallel-pdf zh-en sample',
      'search sample',
      'site',
    ]);
    expect(same).toContain('pdf zh sample');
    expect(same).toContain('html zh sample');
    expect(files).toBeLessThan(12);
    expect(stateOf(desk.out)).toBe(await stateMadeAnew());
    edit('sample/en.md', 'A second paragraph', 'Another paragraph');
    const { err } = await call('build', ...desk.folders);
    expect(err).toMatch(
      /\d files in .+\/out\/ new or changed, (\d+ removed, )?the other \d+ stay\. Made anew: html en sample, pdf en/,
    );
  });

  test.each([
    ['the journal', 'journal.yaml', 'Sample Press', 'Press of Samples'],
    ['a table', 'sample/tables/t1.yaml', '1e6 cells', '2e6 cells'],
    ['a reference', 'sample/references.json', '"title": "', '"title": "On '],
    ['the front matter', 'sample/article.yaml', 'A Sample Title', 'The Title of a Sample'],
  ])('has the bytes of a build of everything when %s changed', async (_, file, from, to) => {
    await build('--format', 'html,csv,bibtex,search');
    edit(file, from, to);
    await build('--format', 'html,csv,bibtex,search');
    const fresh = join(desk.out, '..', 'fresh');
    const anew = await call(
      'build',
      '--content',
      desk.content,
      '--out',
      fresh,
      '--no-cache',
      '--format',
      'html,csv,bibtex,search',
    );
    expect(anew.code).toBe(0);
    expect(stateOf(desk.out)).toBe(stateOf(fresh));
  });

  test('makes again what somebody damaged or took away', async () => {
    await build();
    const before = stateOf(desk.out);
    const [damaged, gone] = ['zh/sample/sample.zh.pdf', 'en/other/index.html'].map((path) => join(desk.out, path));
    writeFileSync(damaged!, 'not a PDF');
    rmSync(gone!);
    await build();
    expect(existsSync(gone!)).toBe(true);
    expect(stateOf(desk.out)).toBe(before);
  });

  test('says again what it found in an article that did not change', async () => {
    edit('sample/en.md', 'A second paragraph of results.', 'A second paragraph of results , as it was.');
    const first = await build('--format', 'html');
    expect(first.found.length).toBeGreaterThan(0);
    expect((await build('--format', 'html')).found).toEqual(first.found);
    const { out } = await call('check', '--content', desk.content, '--report', 'json');
    expect((await call('check', '--content', desk.content, '--report', 'json')).out).toBe(out);
  });

  test('removes what belongs to an article that has left, and leaves the rest', async () => {
    await build('--format', 'html,pdf');
    await build('--format', 'html', '--only', 'sample');
    rmSync(join(desk.content, 'other'), { recursive: true });
    const { removed } = await build('--format', 'html');
    expect(removed).toBeGreaterThan(0);
    expect(existsSync(join(desk.out, 'en', 'other'))).toBe(false);
    expect(existsSync(join(desk.out, 'en', 'sample', 'sample.en.pdf'))).toBe(true);
  });
});
