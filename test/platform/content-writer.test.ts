import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { applyEdits } from '../../src/edit/apply-edits.ts';
import type { TextEdit } from '../../src/model/text-edit.ts';
import { openContentWriter } from '../../src/platform/content-writer.ts';
import { temporaryFolder } from './printing.ts';

let folder: ReturnType<typeof temporaryFolder>;
beforeEach(() => {
  folder = temporaryFolder();
  mkdirSync(join(folder.path, 'content/stroke/tables'), { recursive: true });
  mkdirSync(join(folder.path, 'outside'));
  writeFileSync(join(folder.path, 'outside/secret.md'), '共,');
  for (const path of ['journal.yaml', 'stroke/zh.md', 'stroke/en.md', 'stroke/tables/t1.yaml']) put(path, '共,计\n');
});
afterEach(() => folder.remove());

const inContent = (path: string): string => join(folder.path, 'content', path);
const put = (path: string, text: string | Uint8Array): void => writeFileSync(inContent(path), text);
const read = (path: string): string => readFileSync(inContent(path), 'utf8');
const writer = () => openContentWriter(join(folder.path, 'content'), { applyEdits });
/** Every file of the content folder, hidden ones included, with what stands in it. */
const everything = (): Record<string, string> =>
  Object.fromEntries(
    readdirSync(inContent(''), { recursive: true, encoding: 'utf8', withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [path, readFileSync(path, 'utf8')]),
  );

/** The second character of a file's first line, a half-width comma, becomes a full-width one. */
function comma(file: string, expected = ','): TextEdit {
  return { file, line: 1, column: 2, endLine: 1, endColumn: 3, expected, text: '，' };
}
const begin = (file: string, text: string): TextEdit => ({ ...comma(file, ''), column: 1, endColumn: 1, text });

test('files of the journal, of an article and of its folders are changed', async () => {
  const edits = ['stroke/zh.md', 'stroke/tables/t1.yaml', 'journal.yaml'].map((file) => comma(file));
  expect(await writer().apply(edits)).toEqual({
    files: ['journal.yaml', 'stroke/tables/t1.yaml', 'stroke/zh.md'],
    refused: [],
  });
  for (const { file } of edits) expect(read(file)).toBe('共，计\n');
  expect(read('stroke/en.md')).toBe('共,计\n');
  expect(Object.keys(everything())).toHaveLength(4);
});

test('a byte order mark, line endings and the permissions stay', async () => {
  put('stroke/zh.md', '\uFEFF共,计\r\n二\n三\r\n');
  chmodSync(inContent('stroke/zh.md'), 0o640);
  await writer().apply([comma('stroke/zh.md')]);
  expect(readFileSync(inContent('stroke/zh.md'))).toEqual(Buffer.from('\uFEFF共，计\r\n二\n三\r\n'));
  expect(statSync(inContent('stroke/zh.md')).mode & 0o777).toBe(0o640);
});

test('a file that is not there begins with an edit that expects nothing', async () => {
  expect(await writer().apply([begin('stroke/attestations.yaml', 'a:\n')])).toMatchObject({ refused: [] });
  expect(read('stroke/attestations.yaml')).toBe('a:\n');
  const missing = [comma('stroke/absent.md'), begin('absent/zh.md', 'a')];
  expect(await writer().apply(missing)).toEqual({ files: [], refused: [missing[1], missing[0]] });
});

test('a file that needs no change is left alone', async () => {
  const before = statSync(inContent('stroke/zh.md'), { bigint: true });
  expect(await writer().apply([{ ...comma('stroke/zh.md'), text: ',' }])).toEqual({ files: [], refused: [] });
  const after = statSync(inContent('stroke/zh.md'), { bigint: true });
  expect([after.ino, after.mtimeNs]).toEqual([before.ino, before.mtimeNs]);
});

test('a link inside the article is followed, not replaced', async () => {
  symlinkSync('zh.md', inContent('stroke/link.md'));
  expect(await writer().apply([comma('stroke/link.md')])).toMatchObject({ files: ['stroke/link.md'] });
  expect(read('stroke/zh.md')).toBe('共，计\n');
  put('stroke/zh.md', '共,计\n');
  const both = [comma('stroke/link.md'), comma('stroke/zh.md')];
  expect(await writer().apply(both)).toEqual({ files: [], refused: [both[1]] });
});

describe('nothing is changed', () => {
  const whole = { files: [] as string[] };

  async function expectRefused(...edits: TextEdit[]): Promise<void> {
    const before = everything();
    expect(await writer().apply([comma('stroke/zh.md'), comma('journal.yaml'), ...edits])).toEqual({
      ...whole,
      refused: edits,
    });
    expect(everything()).toEqual(before);
  }

  test('when one of the files holds something else', async () => {
    await expectRefused(comma('stroke/en.md', ';'));
  });

  test('when a path leads out, through a link or by its name', async () => {
    symlinkSync(join(folder.path, 'outside/secret.md'), inContent('stroke/stray.md'));
    symlinkSync(join(folder.path, 'outside'), inContent('linked'));
    symlinkSync('../journal.yaml', inContent('stroke/journal.yaml'));
    symlinkSync('nowhere.md', inContent('stroke/broken.md'));
    for (const path of ['stroke/stray.md', 'linked/secret.md', 'stroke/journal.yaml', '../outside/secret.md']) {
      await expectRefused(comma(path));
    }
    for (const path of [
      'linked/new.md',
      'stroke/broken.md',
      '../new.md',
      '/new.md',
      '.hidden.md',
      'stroke/../new.md',
    ]) {
      await expectRefused(begin(path, 'a'));
    }
    expect(readFileSync(join(folder.path, 'outside/secret.md'), 'utf8')).toBe('共,');
    expect(readdirSync(join(folder.path, 'outside'))).toEqual(['secret.md']);
  });

  test('when a path is no regular file, or no UTF-8', async () => {
    execFileSync('mkfifo', [inContent('stroke/pipe.md')]);
    put('stroke/gbk.md', Buffer.from([0xb9, 0xb2, 0x2c]));
    for (const path of ['stroke/pipe.md', 'stroke/gbk.md', 'stroke/tables']) await expectRefused(comma(path));
  });

  test('when somebody changes a file in the meantime', async () => {
    const edits = [comma('stroke/en.md'), comma('stroke/zh.md')];
    const slow = openContentWriter(join(folder.path, 'content'), {
      applyEdits(text, own) {
        if (own[0]!.file === 'stroke/zh.md') put('stroke/en.md', '共,计 and more\n');
        return applyEdits(text, own);
      },
    });
    expect(await slow.apply(edits)).toEqual({ files: [], refused: [edits[0]] });
    expect(read('stroke/en.md')).toBe('共,计 and more\n');
    expect(read('stroke/zh.md')).toBe('共,计\n');
    expect(Object.keys(everything())).toHaveLength(4);
  });

  test('when somebody makes the file in the meantime', async () => {
    const edits = [begin('stroke/new.md', 'mine')];
    const slow = openContentWriter(join(folder.path, 'content'), {
      applyEdits(text, own) {
        put('stroke/new.md', 'theirs');
        return applyEdits(text, own);
      },
    });
    expect(await slow.apply(edits)).toEqual({ files: [], refused: edits });
    expect(read('stroke/new.md')).toBe('theirs');
  });
});

test('a system that does not let a file be written is named, and leaves nothing behind', async () => {
  const refusing = openContentWriter(join(folder.path, 'content'), {
    applyEdits,
    rename: () => Promise.reject(Object.assign(new Error('no'), { code: 'EROFS' })),
  });
  const before = everything();
  await expect(refusing.apply([comma('stroke/zh.md')])).rejects.toMatchObject({
    code: 'content-folder-is-writable',
    values: { path: 'stroke/zh.md', error: 'EROFS' },
  });
  expect(everything()).toEqual(before);
});

test('a content folder that is not there is named', async () => {
  const nowhere = openContentWriter(join(folder.path, 'nowhere'), { applyEdits });
  await expect(nowhere.apply([])).rejects.toMatchObject({ code: 'content-folder-is-readable' });
});
