import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { watchFolders, type Watch } from '../../src/platform/preview/watch-folders.ts';

let folder: string;
let watch: Watch;
let told: number;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'diglot-watch-'));
  mkdirSync(join(folder, 'a'));
  writeFileSync(join(folder, 'a', 'zh.md'), '一');
  told = 0;
  watch = watchFolders([folder, join(folder, 'absent')], () => (told += 1));
});
afterEach(() => {
  watch.close();
  rmSync(folder, { recursive: true });
});

const isTold = (): Promise<unknown> => vi.waitUntil(() => told > 0, { timeout: 10_000 });

describe('a watch over folders tells of', () => {
  test.each<[string, () => void]>([
    ['a file that is saved', () => writeFileSync(join(folder, 'a', 'zh.md'), '二')],
    [
      'a file put in the place of another, as some editors save',
      () => {
        writeFileSync(join(folder, 'a', 'zh.md~'), '二');
        renameSync(join(folder, 'a', 'zh.md~'), join(folder, 'a', 'zh.md'));
      },
    ],
    [
      'a file in a folder that is new',
      () => {
        mkdirSync(join(folder, 'b'));
        writeFileSync(join(folder, 'b', 'en.md'), 'one');
      },
    ],
    ['a file that is removed', () => rmSync(join(folder, 'a', 'zh.md'))],
  ])('%s', async (_, change) => {
    change();
    await isTold();
    expect(told).toBeGreaterThan(0);
  });
});
