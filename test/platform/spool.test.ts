import { existsSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { expect, test } from 'vitest';
import { holdFiles } from '../../src/pipeline/hold-files.ts';
import { bytesOf } from '../../src/model/output.ts';
import { openSpool } from '../../src/platform/spool.ts';

const spools = (): string[] => readdirSync(tmpdir()).filter((name) => name.startsWith('diglot-spool-'));

test('what is put away is read back as it was, and nothing is left of it in the end', async () => {
  const before = new Set(spools());
  const spool = openSpool();
  expect(spools().filter((name) => !before.has(name))).toEqual([]);
  const texts = ['一', 'two', ''];
  const readers = await Promise.all(texts.map((text) => spool.put(Buffer.from(text))));
  const [folder] = spools().filter((name) => !before.has(name));
  expect(await Promise.all(readers.map(async (read) => Buffer.from(await read()).toString()))).toEqual(texts);
  await spool.close();
  expect(existsSync(`${tmpdir()}/${folder}`)).toBe(false);
});

test('a spool in which nothing was put leaves nothing and can be closed', async () => {
  await expect(openSpool().close()).resolves.toBeUndefined();
});

test('files are held in memory up to a limit, and then put away', async () => {
  const put: number[] = [];
  const hold = holdFiles({
    put: (bytes) => {
      put.push(bytes.length);
      return Promise.resolve(() => Promise.resolve(bytes));
    },
  });
  const megabyte = 1024 * 1024;
  const held = [];
  for (const [index, size] of [40, 30, 20, 10].entries()) {
    held.push(await hold({ path: `${index}`, bytes: new Uint8Array(size * megabyte).fill(index) }));
  }
  expect(put).toEqual([30 * megabyte, 10 * megabyte]);
  expect((await Promise.all(held.map(bytesOf))).map((bytes) => [bytes.length / megabyte, bytes[0]])).toEqual([
    [40, 0],
    [30, 1],
    [20, 2],
    [10, 3],
  ]);
  expect(new Set(held.map(({ sha256 }) => sha256)).size).toBe(4);
});
