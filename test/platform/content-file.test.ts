import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { applyEdits } from '../../src/edit/apply-edits.ts';
import { openContentWriter } from '../../src/platform/content-writer.ts';
import { writeNewFile } from '../../src/platform/new-file.ts';
import { readSheetFile } from '../../src/platform/sheet-file.ts';
import { temporaryFolder } from './printing.ts';

let folder: ReturnType<typeof temporaryFolder>;
beforeEach(() => {
  folder = temporaryFolder();
  mkdirSync(inFolder('content/stroke'), { recursive: true });
  mkdirSync(inFolder('outside'));
});
afterEach(() => folder.remove());

const inFolder = (path: string): string => join(folder.path, path);
const create = (path: string, text = 'a: 1\n') =>
  openContentWriter(inFolder('content'), { applyEdits }).create(path, text);
const below = (path: string): string[] => readdirSync(inFolder(path), { recursive: true, encoding: 'utf8' }).sort();

test('a file is added to an article, in a folder that is made for it', async () => {
  expect(await create('stroke/tables/t1.yaml', '文: 字\n')).toBe(true);
  expect(await create('stroke/tables/t2.yaml')).toBe(true);
  expect(await create('stroke/notes.yaml')).toBe(true);
  expect(readFileSync(inFolder('content/stroke/tables/t1.yaml'), 'utf8')).toBe('文: 字\n');
  expect(below('content')).toEqual([
    'stroke',
    'stroke/notes.yaml',
    'stroke/tables',
    'stroke/tables/t1.yaml',
    'stroke/tables/t2.yaml',
  ]);
});

test('what is there is never written over, be it a file, a folder, or a link that leads nowhere', async () => {
  writeFileSync(inFolder('content/stroke/t1.yaml'), 'mine');
  mkdirSync(inFolder('content/stroke/t2.yaml'));
  symlinkSync(inFolder('nowhere'), inFolder('content/stroke/t3.yaml'));
  for (const name of ['t1', 't2', 't3']) expect(await create(`stroke/${name}.yaml`)).toBe(false);
  expect(readFileSync(inFolder('content/stroke/t1.yaml'), 'utf8')).toBe('mine');
  expect(below('content')).toHaveLength(4);
});

test('nothing is made outside of the articles, and no folder that stays empty', async () => {
  symlinkSync(inFolder('outside'), inFolder('content/stroke/tables'));
  symlinkSync(inFolder('outside'), inFolder('content/linked'));
  writeFileSync(inFolder('content/stroke/file'), '');
  const leading = [
    'stroke/tables/t1.yaml',
    'linked/t1.yaml',
    'linked/tables/t1.yaml',
    '../outside/t1.yaml',
    'stroke/../../outside/t1.yaml',
  ];
  const wrong = [
    'absent/t1.yaml',
    'absent/tables/t1.yaml',
    'stroke/a/b/t1.yaml',
    'stroke/.tables/t1.yaml',
    'stroke/file/t1.yaml',
    'stroke//t1.yaml',
  ];
  for (const path of [...leading, ...wrong]) expect(await create(path), path).toBe(false);
  expect(below('outside')).toEqual([]);
  expect(below('content')).toEqual(['linked', 'stroke', 'stroke/file', 'stroke/tables']);
});

test('the folder of an article is made where nothing is, in the content folder itself', async () => {
  const { createArticle } = openContentWriter(inFolder('content'), { applyEdits });
  writeFileSync(inFolder('content/file'), '');
  symlinkSync(inFolder('nowhere'), inFolder('content/linked'));
  expect(await createArticle('new')).toBe(true);
  const wrong = ['new', 'stroke', 'file', 'linked', 'a/b', '../outside/a', '..', '.hidden', ''];
  for (const slug of wrong) expect(await createArticle(slug), slug).toBe(false);
  expect(below('content')).toEqual(['file', 'linked', 'new', 'stroke']);
  expect(below('outside')).toEqual([]);
});

describe('where the system has no second names, or somebody is faster', () => {
  const failing = (code: string, first: () => void = () => undefined) =>
    openContentWriter(inFolder('content'), {
      applyEdits,
      link: () => {
        first();
        return Promise.reject(Object.assign(new Error('no'), { code }));
      },
    });

  test('the file is copied into its place', async () => {
    expect(await failing('EPERM').create('stroke/tables/t1.yaml', 'a: 1\n')).toBe(true);
    expect(readFileSync(inFolder('content/stroke/tables/t1.yaml'), 'utf8')).toBe('a: 1\n');
    expect(below('content/stroke/tables')).toEqual(['t1.yaml']);
  });

  test.each(['EPERM', 'EEXIST'])('what somebody has put there meanwhile stays (%s)', async (code) => {
    const theirs = () => writeFileSync(inFolder('content/stroke/t1.yaml'), 'theirs');
    expect(await failing(code, theirs).create('stroke/t1.yaml', 'a: 1\n')).toBe(false);
    expect(readFileSync(inFolder('content/stroke/t1.yaml'), 'utf8')).toBe('theirs');
    expect(below('content/stroke')).toEqual(['t1.yaml']);
  });

  test('a folder that may not be written to is told as what it is, and nothing is left behind', async () => {
    await expect(failing('EROFS').create('stroke/tables/t1.yaml', 'a: 1\n')).rejects.toMatchObject({
      code: 'content-folder-is-writable',
      values: { path: 'stroke/tables/t1.yaml', error: 'EROFS' },
    });
    expect(below('content')).toEqual(['stroke']);
  });
});

test('a sheet is read from anywhere, and what is none is told as what it is', async () => {
  writeFileSync(inFolder('outside/a.csv'), 'a,b');
  expect(await readSheetFile(inFolder('outside/a.csv'))).toEqual({ bytes: Buffer.from('a,b') });
  expect(await readSheetFile(inFolder('outside/b.csv'))).toEqual({ problem: { problem: 'absent' } });
  expect(await readSheetFile(inFolder('outside'))).toEqual({ problem: { problem: 'not-regular' } });
  writeFileSync(inFolder('outside/large.csv'), Buffer.alloc(21 * 1024 * 1024));
  expect(await readSheetFile(inFolder('outside/large.csv'))).toEqual({
    problem: { problem: 'too-large', megabytes: 21 },
  });
});

test('a new file takes the place of none', async () => {
  const bytes = new TextEncoder().encode('words');
  const path = inFolder('outside/sheet.xlsx');
  expect(await writeNewFile(path, bytes)).toBe('written');
  expect(await writeNewFile(path, new Uint8Array())).toBe('exists');
  expect(readFileSync(path, 'utf8')).toBe('words');
  expect(await writeNewFile(inFolder('outside'), bytes)).toBe('exists');
  expect(await writeNewFile(inFolder('absent/sheet.xlsx'), bytes)).toBe('no-folder');
});
