import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openContentFolder } from '../../src/platform/content-folder.ts';
import { temporaryFolder } from './printing.ts';

let folder: ReturnType<typeof temporaryFolder>;
beforeEach(() => {
  folder = temporaryFolder();
  for (const path of ['content/stroke/figures', 'content/绪论', 'content/notes', 'content/.git', 'outside']) {
    mkdirSync(join(folder.path, path), { recursive: true });
  }
  for (const path of [
    'journal.yaml',
    'stroke/article.yaml',
    'stroke/zh.md',
    '绪论/article.yaml',
    '.git/article.yaml',
  ]) {
    writeFileSync(inContent(path), path);
  }
  writeFileSync(join(folder.path, 'outside', 'secret.md'), 'secret');
});
afterEach(() => folder.remove());

const inContent = (path: string): string => join(folder.path, 'content', path);
const content = () => openContentFolder(join(folder.path, 'content'));
const text = ({ bytes }: { bytes: Uint8Array }): string => Buffer.from(bytes).toString();

describe('the content folder', () => {
  test('lists as articles the folders with an article.yaml, by code point', async () => {
    mkdirSync(inContent('Stroke'));
    writeFileSync(inContent('Stroke/article.yaml'), '');
    expect(await content().articleSlugs()).toEqual(['Stroke', 'stroke', '绪论']);
  });

  test('lists a folder with texts whose article.yaml is missing, so that it can be reported', async () => {
    for (const path of ['drafted', 'typed', 'linked']) mkdirSync(inContent(path));
    writeFileSync(inContent('drafted/zh.md'), '');
    writeFileSync(inContent('typed/EN.MD'), '');
    symlinkSync('nowhere', inContent('linked/article.yaml'));
    expect(await content().articleSlugs()).toEqual(['drafted', 'linked', 'stroke', 'typed', '绪论']);
  });

  test('lists no folder that only explains itself or holds its texts deeper', async () => {
    for (const path of [
      'notes/README.md',
      'notes/readme.zh.md',
      'notes/LICENSE.md',
      'notes/Licence-CC-BY.md',
      'notes/list.txt',
      'notes/deeper/zh.md',
      'notes/folder.md/zh.md',
      '.hidden/zh.md',
    ]) {
      mkdirSync(dirname(inContent(path)), { recursive: true });
      writeFileSync(inContent(path), '');
    }
    expect(await content().articleSlugs()).toEqual(['stroke', '绪论']);
    writeFileSync(inContent('notes/readmes.md'), '');
    expect(await content().articleSlugs()).toEqual(['notes', 'stroke', '绪论']);
  });

  test('gives the files that lie directly in it as the journal’s', async () => {
    writeFileSync(inContent('glossary.yaml'), 'terms');
    writeFileSync(inContent('.hidden.yaml'), '');
    symlinkSync(join(folder.path, 'outside', 'secret.md'), inContent('stray.md'));
    const files = await content().journalFiles();
    expect(files.map(({ path }) => path)).toEqual(['glossary.yaml', 'journal.yaml']);
    expect(files.map(text)).toEqual(['terms', 'journal.yaml']);
  });

  test('says so when it is not there, or when a data file leads out of it', async () => {
    await expect(openContentFolder(join(folder.path, 'nowhere')).articleSlugs()).rejects.toMatchObject({
      code: 'content-folder-is-readable',
      values: { reason: 'absent' },
    });
    symlinkSync(join(folder.path, 'outside', 'secret.md'), inContent('glossary.yaml'));
    await expect(content().journalFiles()).rejects.toMatchObject({
      code: 'content-folder-is-readable',
      values: { path: 'glossary.yaml', reason: 'leaves-folder' },
    });
  });
});

describe('an article’s files', () => {
  test('come with their bytes, sorted, without hidden ones', async () => {
    writeFileSync(inContent('stroke/figures/f1.yaml'), 'figure');
    writeFileSync(inContent('stroke/.DS_Store'), '');
    const { files, refused } = await content().articleFiles('stroke');
    expect(files.map(({ path }) => path)).toEqual(['stroke/article.yaml', 'stroke/figures/f1.yaml', 'stroke/zh.md']);
    expect(files.map(text)).toEqual(['stroke/article.yaml', 'figure', 'stroke/zh.md']);
    expect(refused).toEqual([]);
  });

  test('leave out and name what leads out, what is no file and what is too large', async () => {
    symlinkSync(join(folder.path, 'outside', 'secret.md'), inContent('stroke/en.md'));
    symlinkSync('../../outside', inContent('stroke/assets'));
    symlinkSync('../journal.yaml', inContent('stroke/journal.yaml'));
    symlinkSync('nowhere', inContent('stroke/broken.md'));
    execFileSync('mkfifo', [inContent('stroke/pipe.md')]);
    for (const [name, size] of [
      ['large.md', 2 * 1024 * 1024 + 1],
      ['fits.md', 2 * 1024 * 1024],
      ['photo.JPG', 20 * 1024 * 1024],
      ['large.png', 20 * 1024 * 1024 + 1],
    ] as const) {
      writeFileSync(inContent(`stroke/figures/${name}`), '');
      truncateSync(inContent(`stroke/figures/${name}`), size);
    }
    const { files, refused } = await content().articleFiles('stroke');
    expect(files.map(({ path }) => path)).toEqual([
      'stroke/article.yaml',
      'stroke/figures/fits.md',
      'stroke/figures/photo.JPG',
      'stroke/zh.md',
    ]);
    expect(refused).toEqual([
      { path: 'stroke/assets', reason: 'leaves-folder' },
      { path: 'stroke/broken.md', reason: 'not-regular' },
      { path: 'stroke/en.md', reason: 'leaves-folder' },
      { path: 'stroke/figures/large.md', reason: 'too-large' },
      { path: 'stroke/figures/large.png', reason: 'too-large' },
      { path: 'stroke/journal.yaml', reason: 'leaves-folder' },
      { path: 'stroke/pipe.md', reason: 'not-regular' },
    ]);
  });

  test('may be links that stay inside', async () => {
    symlinkSync('zh.md', inContent('stroke/en.md'));
    const { files } = await content().articleFiles('stroke');
    expect(files.map(({ path }) => path)).toContain('stroke/en.md');
  });

  test('are only given for a folder of its own', async () => {
    symlinkSync(join(folder.path, 'outside'), inContent('linked'));
    await expect(content().articleFiles('linked')).rejects.toThrow('Not a folder of its own');
    await expect(content().articleFiles('../outside')).rejects.toThrow('No slug');
  });
});
