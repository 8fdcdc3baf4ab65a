import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { cacheCandidates, findCacheFolder, type CacheSurroundings } from '../../src/platform/cache-folder.ts';
import { cacheIn, openCache } from '../../src/platform/cache.ts';
import { temporaryFolder } from './printing.ts';

let folder: ReturnType<typeof temporaryFolder>;
beforeEach(() => (folder = temporaryFolder()));
afterEach(() => folder.remove());

const surroundings = (variables: CacheSurroundings['variables'] = {}): CacheSurroundings => ({
  variables,
  platform: 'linux',
  home: join(folder.path, 'home'),
  project: join(folder.path, 'project'),
});

describe('the cache folder', () => {
  test('is looked for where the platform keeps such files', () => {
    const at = (platform: NodeJS.Platform, variables: CacheSurroundings['variables']): string[] =>
      cacheCandidates({ platform, variables, home: '/home/li', project: '/p' });
    const inProject = '/p/node_modules/.cache/diglot';
    expect(at('linux', {})).toEqual(['/home/li/.cache/diglot', inProject]);
    expect(at('linux', { XDG_CACHE_HOME: '/x' })).toEqual(['/x/diglot', inProject]);
    expect(at('linux', { XDG_CACHE_HOME: 'relative' })).toEqual(['/home/li/.cache/diglot', inProject]);
    expect(at('darwin', { DIGLOT_CACHE: '/d' })).toEqual(['/d', '/home/li/Library/Caches/diglot', inProject]);
    expect(at('win32', { LOCALAPPDATA: '/local' })).toEqual(['/local/diglot', inProject]);
  });

  test('is made, for the user alone', async () => {
    const { folder: made } = await openCache(surroundings());
    expect(made).toBe(join(folder.path, 'home', '.cache', 'diglot'));
    expect(statSync(made).mode & 0o777).toBe(0o700);
  });

  test('is never one that cannot be made or that others may write to', async () => {
    const file = join(folder.path, 'file');
    writeFileSync(file, '');
    expect(await findCacheFolder(surroundings({ DIGLOT_CACHE: join(file, 'below') }))).toMatch(/home/u);
    const shared = join(folder.path, 'shared');
    mkdirSync(shared);
    chmodSync(shared, 0o777);
    expect(await findCacheFolder(surroundings({ DIGLOT_CACHE: shared }))).toMatch(/home/u);
  });

  test('is asked for when there is none, with every reason', async () => {
    const file = join(folder.path, 'file');
    writeFileSync(file, '');
    await expect(
      findCacheFolder({ ...surroundings({ DIGLOT_CACHE: file }), home: file, project: file }),
    ).rejects.toMatchObject({
      code: 'cache-is-writable',
      values: { tried: [expect.stringContaining(`${file} (`), expect.anything(), expect.anything()] },
    });
  });
});

describe('an entry', () => {
  test('is read as it was written, and is not there before', async () => {
    const cache = cacheIn(folder.path);
    expect(await cache.read('a/b')).toBeUndefined();
    await cache.write('a/b', Buffer.from('字'));
    expect(Buffer.from((await cache.read('a/b'))!).toString()).toBe('字');
    expect(statSync(cache.path('a/b')).mode & 0o777).toBe(0o600);
  });

  test('is made once, and two makers at a time do not spoil it', async () => {
    const cache = cacheIn(folder.path);
    let made = 0;
    const make = async (path: string): Promise<void> => {
      made += 1;
      await mkdir(path);
      await writeFile(join(path, 'part'), 'whole');
    };
    const paths = await Promise.all([cache.fill('tool', make), cache.fill('tool', make)]);
    expect(await cache.fill('tool', make)).toBe(paths[0]);
    expect(made).toBeLessThanOrEqual(2);
    expect(readFileSync(join(paths[1], 'part'), 'utf8')).toBe('whole');
    expect(readdirSync(join(folder.path, 'temporary'))).toEqual([]);
  });

  test('that could not be finished is not there', async () => {
    const cache = cacheIn(folder.path);
    const halfway = async (path: string): Promise<void> => {
      await writeFile(path, 'half');
      throw new Error('stopped');
    };
    await expect(cache.fill('tool', halfway)).rejects.toThrow('stopped');
    expect(readdirSync(folder.path)).toEqual(['temporary']);
    expect(readdirSync(join(folder.path, 'temporary'))).toEqual([]);
  });

  test('that was not used for long goes first when there are too many', async () => {
    const cache = cacheIn(folder.path);
    for (const [index, name] of ['old', 'read', 'new'].entries()) {
      await cache.write(`s/${name}`, Buffer.from(name));
      utimesSync(cache.path(`s/${name}`), index + 1, index + 1);
    }
    await cache.read('s/old');
    await cache.trim('s', 2);
    expect(readdirSync(join(folder.path, 's')).sort()).toEqual(['new', 'old']);
  });

  test('left half-made by a process that was killed is swept away after a day', async () => {
    const cache = cacheIn(folder.path);
    mkdirSync(join(folder.path, 'temporary'));
    const [stale, fresh] = ['stale', 'fresh'].map((name) => join(folder.path, 'temporary', name));
    writeFileSync(stale!, '');
    writeFileSync(fresh!, '');
    utimesSync(stale!, 1, 1);
    await cache.write('a', new Uint8Array());
    expect(readdirSync(join(folder.path, 'temporary'))).toEqual(['fresh']);
  });
});
