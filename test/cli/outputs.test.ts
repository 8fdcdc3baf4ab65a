import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { stripVTControlCharacters } from 'node:util';
import { addArticle, call, deskWith, launch, stateOf, type Desk } from './command-line.ts';

const wrong = { replace: { 'sample/zh.md': { '## 引言': '#### 引言' } } };
const draft = { replace: { 'sample/article.yaml': { 'status: published': 'status: draft' } } };
const html = ['--format', 'html'];

let desk: Desk;
beforeEach(() => {
  vi.stubEnv('DIGLOT_UI', 'en');
  desk = deskWith();
});
afterEach(() => {
  vi.unstubAllEnvs();
  desk.clear();
});

const lastLine = (text: string): string => text.trimEnd().split('\n').at(-1)!;

describe('a failed build', () => {
  test('leaves the outputs as they were and says so', async () => {
    expect((await call('build', ...desk.folders, ...html)).code).toBe(0);
    const before = stateOf(desk.out);
    addArticle(desk, 'other', wrong);
    for (const ui of ['zh', 'en'] as const) {
      const { code, err } = await call('build', ...desk.folders, ...html, '--ui', ui);
      expect(code).toBe(1);
      expect(lastLine(err)).toBe(
        {
          zh: `共 1 处错误、0 处警告。未生成新文件，${desk.out}/ 仍是上次成功的版本。`,
          en: `1 error, 0 warnings. Nothing published; ${desk.out}/ still holds the last good build.`,
        }[ui],
      );
      expect(stateOf(desk.out)).toBe(before);
    }
  });
});

describe('--keep-going', () => {
  test('publishes the sound article, keeps the other at its last version, and exits with 1', async () => {
    addArticle(desk, 'other');
    expect((await call('build', ...desk.folders, ...html)).code).toBe(0);
    const other = stateOf(join(desk.out, 'zh', 'other'));
    rmSync(join(desk.content, 'other'), { recursive: true });
    addArticle(desk, 'other', wrong);
    const { code, err } = await call('build', ...desk.folders, ...html, '--keep-going');
    expect(code).toBe(1);
    expect(lastLine(err)).toMatch(
      /^1 error, 0 warnings\. Nothing has changed: all \d+ files of .+\/out\/ stay\. Kept at their last version, for they have errors: other\.$/,
    );
    expect(existsSync(join(desk.out, 'en', 'sample', 'index.html'))).toBe(true);
    expect(stateOf(join(desk.out, 'zh', 'other'))).toBe(other);
  });

  test('names an article that was never published apart', async () => {
    addArticle(desk, 'other', wrong);
    const { code, err } = await call('build', ...desk.folders, ...html, '--keep-going', '--ui', 'zh');
    expect(code).toBe(1);
    expect(lastLine(err)).toMatch(/有错误而没有发布的文章：other。$/);
    expect(existsSync(join(desk.out, 'zh', 'sample', 'index.html'))).toBe(true);
    expect(existsSync(join(desk.out, 'zh', 'other'))).toBe(false);
  });
});

describe('a draft', () => {
  test('is left out with its problems listed, and stops nobody', async () => {
    addArticle(desk, 'other', { replace: { ...draft.replace, ...wrong.replace } });
    const { code, err } = await call('build', ...desk.folders, ...html);
    expect(code).toBe(0);
    expect(err).toContain('other/zh.md:5:1');
    expect(lastLine(err)).toMatch(/Drafts left out: other\.$/);
    expect(existsSync(join(desk.out, 'zh', 'sample', 'index.html'))).toBe(true);
    expect(existsSync(join(desk.out, 'zh', 'other'))).toBe(false);
  });

  test('stays one although its article.yaml cannot be parsed', async () => {
    const broken = { 'status: published': 'status: draft', 'en: A Sample Title': 'en: A: Sample Title' };
    addArticle(desk, 'other', { replace: { 'sample/article.yaml': broken } });
    const { code, err } = await call('build', ...desk.folders, ...html);
    expect(code).toBe(0);
    expect(err).toContain('yaml-is-well-formed');
    expect(lastLine(err)).toMatch(/Drafts left out: other\.$/);
  });

  test('stops the build when it is asked for', async () => {
    addArticle(desk, 'other', { replace: { ...draft.replace, ...wrong.replace } });
    const { code } = await call('build', ...desk.folders, ...html, '--drafts');
    expect(code).toBe(1);
    expect(stateOf(desk.out)).toBe('');
  });
});

describe('what goes to a pipe', () => {
  test('is plain lines: steps once each, no colours, the report for programs alone on stdout', async () => {
    addArticle(desk, 'other', wrong);
    const { code, out, err } = await launch(['build', ...desk.folders, ...html, '--keep-going', '--ui', 'en'], {
      DIGLOT_CACHE: join(desk.out, '..', 'cache'),
    });
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(stripVTControlCharacters(err)).toBe(err);
    expect(err).not.toContain('\r');
    const lines = err.split('\n');
    expect(lines.slice(0, 3)).toEqual(['Reading and checking', 'Printing', 'Publishing']);
    expect(lines.filter((line) => line === 'Printing')).toHaveLength(1);
  });

  test('speaks Chinese when asked to', async () => {
    const { code, out, err } = await launch(['check', '--content', desk.content, '--ui', 'zh']);
    expect({ code, out, err }).toEqual({ code: 0, out: '', err: '没有错误或警告。\n' });
  });

  test('names no folder but the one that is written to', async () => {
    const { err } = await call('build', ...desk.folders, ...html, '--ui', 'zh');
    expect(err).toContain('写入输出');
    expect(err).not.toContain('dist');
  });
});
