import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { array, asyncProperty, assert, constantFrom, dictionary, integer, record } from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { textFile } from '../../src/model/output.ts';
import type { OutputChange } from '../../src/model/ports.ts';
import { openOutputFolder } from '../../src/platform/output-folder.ts';
import { temporaryFolder } from './printing.ts';

let folder: ReturnType<typeof temporaryFolder>;
let dist: string;
beforeEach(() => {
  folder = temporaryFolder();
  dist = join(folder.path, 'dist');
});
afterEach(() => folder.remove());

type Files = Readonly<Record<string, string>>;

/** The change from one set of files to another, as the pipeline plans it: the manifest lists them and comes last. */
function change(from: Files, to: Files): OutputChange {
  const files = Object.fromEntries(Object.keys(to).map((path) => [path, { sha256: '' }]));
  const manifest = textFile('manifest.json', JSON.stringify({ diglot: '1', articles: {}, files, seen: to }));
  return {
    write: [...Object.entries(to).map(([path, text]) => textFile(path, text)), manifest],
    remove: Object.keys(from).filter((path) => !(path in to)),
  };
}

/** All files of a folder but the manifest, by path. */
function filesIn(root: string): Record<string, string> {
  const paths = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const entries = paths.map((entry): [string, string] => {
    const path = join(entry.parentPath, entry.name);
    return [path.slice(root.length + 1).replaceAll('\\', '/'), readFileSync(path, 'utf8').trimEnd()];
  });
  return Object.fromEntries(entries.filter(([path]) => path !== 'manifest.json').sort());
}

const first: Files = {
  'index.html': 'home 1',
  'stroke/zh/index.html': 'zh 1',
  'stroke/zh/figures/f1.svg': 'figure 1',
  'stroke/en/index.html': 'en 1',
  'gone/zh/index.html': 'gone',
};
const second: Files = {
  'index.html': 'home 2',
  'stroke/zh/index.html': 'zh 2',
  'stroke/zh/figures/f1.svg': 'figure 1',
  'stroke/zh/article.pdf': 'pdf 2',
  'stroke/en/index.html': 'en 1',
};

describe('publishing', () => {
  test('writes what is new, removes what is named and what has become empty', async () => {
    const output = await openOutputFolder(dist);
    await output.publish(change({}, first));
    expect(filesIn(dist)).toEqual(first);
    await output.publish(change(first, second));
    expect(filesIn(dist)).toEqual(second);
    expect(readdirSync(dist).sort()).toEqual(['index.html', 'manifest.json', 'stroke']);
    expect(Buffer.from((await output.read('stroke/zh/index.html'))!).toString()).toBe('zh 2\n');
    expect(await output.read('gone/zh/index.html')).toBeUndefined();
  });

  test('leaves files alone whose bytes are the same', async () => {
    const output = await openOutputFolder(dist);
    await output.publish(change({}, first));
    const before = ['stroke/zh/figures/f1.svg', 'stroke/en/index.html'].map((path) => statSync(join(dist, path)));
    await output.publish(change(first, second));
    const after = ['stroke/zh/figures/f1.svg', 'stroke/en/index.html'].map((path) => statSync(join(dist, path)));
    expect(after.map(({ ino, mtimeMs }) => [ino, mtimeMs])).toEqual(before.map(({ ino, mtimeMs }) => [ino, mtimeMs]));
  });

  test('keeps what is neither written nor named, a stranger’s file in a unit included', async () => {
    const output = await openOutputFolder(dist);
    await output.publish(change({}, first));
    writeFileSync(join(dist, 'CNAME'), 'journal.example');
    writeFileSync(join(dist, 'stroke/zh/notes.txt'), 'mine');
    await output.publish({ ...change(first, second), remove: [] });
    expect(filesIn(dist)).toEqual({
      ...second,
      CNAME: 'journal.example',
      'stroke/zh/notes.txt': 'mine',
      'gone/zh/index.html': 'gone',
    });
  });

  test('refuses paths that leave the folder', async () => {
    const output = await openOutputFolder(dist);
    for (const path of ['../x', '/x', 'a//b', 'a/./b', 'a\\..\\b', '.diglot/x', '']) {
      await expect(output.publish({ write: [{ path, bytes: new Uint8Array() }], remove: [] })).rejects.toThrow(
        'No output path',
      );
      await expect(output.publish({ write: [], remove: [path] })).rejects.toThrow('No output path');
    }
  });
});

describe('a folder that is not ours', () => {
  const refusal = (found: string) => ({ code: 'output-folder-is-ours', values: { folder: realpathSync(dist), found } });

  test('is refused, and nothing in it changes', async () => {
    mkdirSync(dist);
    writeFileSync(join(dist, 'thesis.docx'), 'years of work');
    const output = await openOutputFolder(dist);
    await expect(output.publish(change({}, first))).rejects.toMatchObject(refusal('thesis.docx'));
    writeFileSync(join(dist, 'manifest.json'), '{"name":"some web app"}');
    await expect(output.publish(change({}, first))).rejects.toMatchObject(refusal('manifest.json'));
    expect(readdirSync(dist).sort()).toEqual(['manifest.json', 'thesis.docx']);
  });

  test('is not one that is empty but for what versioning leaves', async () => {
    mkdirSync(dist);
    writeFileSync(join(dist, '.gitkeep'), '');
    await (await openOutputFolder(dist)).publish(change({}, first));
    expect(existsSync(join(dist, '.gitkeep'))).toBe(true);
  });

  test('is one whose file would be overwritten or whose link leads out', async () => {
    const output = await openOutputFolder(dist);
    await output.publish(change({}, first));
    writeFileSync(join(dist, 'stroke/zh/article.pdf'), 'a stranger’s');
    await expect(output.publish(change(first, second))).rejects.toMatchObject(refusal('stroke/zh/article.pdf'));
    rmSync(join(dist, 'stroke/zh'), { recursive: true });
    mkdirSync(join(folder.path, 'elsewhere'));
    symlinkSync(join(folder.path, 'elsewhere'), join(dist, 'stroke/zh'));
    await expect(output.publish(change(first, second))).rejects.toMatchObject(refusal('stroke/zh'));
    expect(readdirSync(join(folder.path, 'elsewhere'))).toEqual([]);
  });

  test('is one that another process is publishing to, unless that process is gone', async () => {
    const output = await openOutputFolder(dist);
    mkdirSync(join(dist, '.diglot'));
    writeFileSync(join(dist, '.diglot/lock'), String(process.ppid));
    await expect(output.publish(change({}, first))).rejects.toMatchObject({
      code: 'output-folder-is-free',
      values: { process: process.ppid },
    });
    const { pid } = spawnSync(process.execPath, ['--version']);
    writeFileSync(join(dist, '.diglot/lock'), String(pid));
    await output.publish(change({}, first));
    expect(filesIn(dist)).toEqual(first);
  });
});

describe('the project’s own folder', () => {
  const strange = { 'index.html': 'a stranger’s', 'stroke/zh/index.html': 'older', 'stroke/zh/notes.txt': 'mine' };
  beforeEach(() => {
    for (const [path, text] of Object.entries(strange)) {
      mkdirSync(dirname(join(dist, path)), { recursive: true });
      writeFileSync(join(dist, path), text);
    }
  });

  test('needs no manifest: what stands in the way is replaced, all else is kept', async () => {
    writeFileSync(join(dist, 'manifest.json'), '{"name":"some web app"}');
    const output = await openOutputFolder(dist, { own: true });
    await output.publish(change({}, first));
    expect(filesIn(dist)).toEqual({ ...first, 'stroke/zh/notes.txt': 'mine' });
    writeFileSync(join(dist, 'stroke/zh/article.pdf'), 'not listed');
    await output.publish(change(first, second));
    expect(filesIn(dist)).toEqual({ ...second, 'stroke/zh/notes.txt': 'mine' });
  });

  test('is refused all the same where a folder stands in a file’s place or a link leads out', async () => {
    const output = await openOutputFolder(dist, { own: true });
    const refusal = (found: string) => ({ code: 'output-folder-is-ours', values: { found } });
    rmSync(join(dist, 'index.html'));
    mkdirSync(join(dist, 'index.html/inside'), { recursive: true });
    await expect(output.publish(change({}, first))).rejects.toMatchObject(refusal('index.html'));
    rmSync(join(dist, 'index.html'), { recursive: true });
    rmSync(join(dist, 'stroke'), { recursive: true });
    mkdirSync(join(folder.path, 'elsewhere'));
    symlinkSync(join(folder.path, 'elsewhere'), join(dist, 'stroke'));
    await expect(output.publish(change({}, first))).rejects.toMatchObject(refusal('stroke'));
    expect(readdirSync(join(folder.path, 'elsewhere'))).toEqual([]);
  });

  test('replaces a link in a file’s place and leaves alone what it led to', async () => {
    const outside = join(folder.path, 'outside.html');
    writeFileSync(outside, 'outside');
    rmSync(join(dist, 'index.html'));
    symlinkSync(outside, join(dist, 'index.html'));
    await (await openOutputFolder(dist, { own: true })).publish(change({}, first));
    expect(readFileSync(outside, 'utf8')).toBe('outside');
    expect(filesIn(dist)).toMatchObject({ 'index.html': 'home 1' });
  });
});

describe('a publication that is cut short', () => {
  /** Fails for good at the rename with this number, as a process does that is killed before it. */
  const dyingAt = (last: number) => {
    let count = 0;
    return (from: string, to: string): Promise<void> => {
      count += 1;
      return count < last ? rename(from, to) : Promise.reject(new Error('killed'));
    };
  };

  test('is completed at the next start, wherever it was cut, and no unit is ever half new', async () => {
    for (let last = 1; ; last += 1) {
      rmSync(dist, { recursive: true, force: true });
      await (await openOutputFolder(dist)).publish(change({}, first));
      const dying = await openOutputFolder(dist, { rename: dyingAt(last) });
      const survived = await dying.publish(change(first, second)).then(
        () => true,
        () => false,
      );
      if (survived) {
        expect(last).toBeGreaterThan(4);
        break;
      }
      for (const unit of ['stroke/zh', 'gone/zh']) {
        const of = (files: Files) =>
          Object.fromEntries(Object.entries(files).filter(([path]) => path.startsWith(unit)));
        const seen = Object.fromEntries(Object.entries(filesIn(dist)).filter(([path]) => path.startsWith(unit)));
        expect([of(first), of(second), {}]).toContainEqual(seen);
      }
      await openOutputFolder(dist);
      expect(filesIn(dist)).toEqual(second);
      expect(existsSync(join(dist, '.diglot'))).toBe(false);
    }
  });

  test('before its steps are written down leaves no trace', async () => {
    const output = await openOutputFolder(dist);
    await output.publish(change({}, first));
    mkdirSync(join(dist, '.diglot/staged/stroke/zh'), { recursive: true });
    writeFileSync(join(dist, '.diglot/staged/stroke/zh/index.html'), 'half');
    await openOutputFolder(dist);
    expect(filesIn(dist)).toEqual(first);
    expect(existsSync(join(dist, '.diglot'))).toBe(false);
  });

  test('by a real kill is completed too', async () => {
    await (await openOutputFolder(dist)).publish(change({}, first));
    const program = `
      import { rename } from 'node:fs/promises';
      import { openOutputFolder } from ${JSON.stringify(fileURLToPath(new URL('../../src/platform/output-folder.ts', import.meta.url)))};
      let count = 0;
      const killing = async (from, to) => { if (++count === 2) process.kill(process.pid, 'SIGKILL'); await rename(from, to); };
      const output = await openOutputFolder(process.argv[1], { rename: killing });
      const { write, remove } = JSON.parse(process.argv[2]);
      const bytes = (text) => Buffer.from(text, 'base64');
      await output.publish({ write: write.map(({ path, text }) => ({ path, bytes: bytes(text) })), remove });`;
    const { write, remove } = change(first, second);
    const plain = write.map(({ path, bytes }) => ({ path, text: Buffer.from(bytes as Uint8Array).toString('base64') }));
    const killed = spawnSync(process.execPath, [
      '--input-type=module',
      '-e',
      program,
      dist,
      JSON.stringify({ write: plain, remove }),
    ]);
    expect(killed.signal).toBe('SIGKILL');
    expect(existsSync(join(dist, '.diglot/lock'))).toBe(true);
    await openOutputFolder(dist);
    expect(filesIn(dist)).toEqual(second);
  });

  test('any number of publications, cut anywhere, end in the last one', async () => {
    const path = constantFrom('index.html', 'a/index.html', 'a/zh/x', 'a/zh/y', 'a/zh/deep/z', 'a/en/x', 'b/zh/x');
    const publication = record({ files: dictionary(path, constantFrom('1', '2')), last: integer({ min: 1, max: 8 }) });
    await assert(
      asyncProperty(array(publication, { minLength: 1, maxLength: 4 }), async (publications) => {
        rmSync(dist, { recursive: true, force: true });
        let published: Files = {};
        for (const { files, last } of publications) {
          const dying = await openOutputFolder(dist, { rename: dyingAt(last) });
          await dying.publish(change(published, files)).catch(() => undefined);
          published = files;
          await openOutputFolder(dist);
          expect(filesIn(dist)).toEqual(Object.fromEntries(Object.entries(files).sort()));
        }
      }),
      { numRuns: 60 },
    );
  });
});

test('a disk that refuses is reported as such', async () => {
  const full = (): Promise<void> => Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' }));
  const output = await openOutputFolder(dist, { rename: full });
  await expect(output.publish(change({}, first))).rejects.toMatchObject({
    code: 'output-folder-is-writable',
    values: { error: 'ENOSPC' },
  });
  renameSync(dist, `${dist}-moved`);
  await openOutputFolder(`${dist}-moved`);
  expect(filesIn(`${dist}-moved`)).toEqual(first);
});

test.each([
  ['a file', '', ''],
  ['a path below a file', 'below/it', ''],
  ['a link that leads nowhere', '', 'nowhere'],
])('%s is no output folder and stays as it is', async (_, below, target) => {
  const found = join(folder.path, 'thesis');
  if (target) symlinkSync(join(folder.path, target), found);
  else writeFileSync(found, 'years of work');
  await expect(openOutputFolder(join(found, below))).rejects.toMatchObject({
    code: 'output-is-a-folder',
    values: { folder: join(found, below), found },
  });
  expect(readdirSync(folder.path)).toEqual(['thesis']);
});
