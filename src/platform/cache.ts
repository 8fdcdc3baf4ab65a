import { randomBytes } from 'node:crypto';
import { mkdir, readFile, readdir, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { findCacheFolder, type CacheSurroundings } from './cache-folder.ts';

/** Working files that may be thrown away at any time. Entries appear whole or not at all, for other processes too. */
export interface Cache {
  readonly folder: string;
  /** Where an entry lies, whether it is there or not. Entries are named with `/` between their parts. */
  path(entry: string): string;
  read(entry: string): Promise<Uint8Array | undefined>;
  write(entry: string, bytes: Uint8Array): Promise<void>;
  /** Path of an entry, which `make` writes first (a file or a folder, at the path it is given) when it is not there. */
  fill(entry: string, make: (path: string) => Promise<void>): Promise<string>;
  /** Removes the least recently used entries of a folder beyond the `most` it may hold. */
  trim(folder: string, most: number): Promise<void>;
}

/** What of a cache font files are kept in. */
export type Keeping = Pick<Cache, 'read' | 'write' | 'trim'>;

/** Keeps nothing, where the machine lets nothing be kept: it costs time alone. */
export const nothingKept: Keeping = {
  read: () => Promise.resolve(undefined),
  write: () => Promise.resolve(),
  trim: () => Promise.resolve(),
};

const day = 24 * 60 * 60 * 1000;

/** The cache in the first folder that can be made, is the user's own and can be written to. Throws `cache-is-writable`. */
export async function openCache(surroundings: CacheSurroundings): Promise<Cache> {
  return cacheIn(await findCacheFolder(surroundings));
}

/** A cache in a given folder, which is there. */
export function cacheIn(folder: string): Cache {
  const path = (entry: string): string => join(folder, ...entry.split('/'));

  const put = async (entry: string, make: (path: string) => Promise<void>): Promise<void> => {
    const workshop = join(folder, 'temporary');
    const temporary = join(workshop, `${process.pid}-${randomBytes(6).toString('hex')}`);
    await mkdir(workshop, { recursive: true, mode: 0o700 });
    await sweep(workshop);
    try {
      await make(temporary);
      await mkdir(dirname(path(entry)), { recursive: true, mode: 0o700 });
      await rename(temporary, path(entry)).catch(async (error: unknown) => {
        // A folder cannot replace a full one: then another process was faster, and its entry is as good.
        if (!(await exists(path(entry)))) throw error;
      });
    } finally {
      await rm(temporary, { recursive: true, force: true });
    }
  };

  return {
    folder,
    path,
    async read(entry) {
      const bytes = await readFile(path(entry)).catch(() => undefined);
      // The time of last use, for `trim`; a cache on a disk that has become read-only still serves.
      if (bytes) await utimes(path(entry), new Date(), new Date()).catch(() => undefined);
      return bytes;
    },
    write: (entry, bytes) => put(entry, (temporary) => writeFile(temporary, bytes, { mode: 0o600 })),
    async fill(entry, make) {
      if (!(await exists(path(entry)))) await put(entry, make);
      return path(entry);
    },
    async trim(name, most) {
      const names = await readdir(path(name)).catch(() => []);
      if (names.length <= most) return;
      const used = await Promise.all(names.map((entry) => lastUse(join(path(name), entry))));
      const oldestFirst = used.sort((a, b) => a.time - b.time);
      const surplus = oldestFirst.slice(0, names.length - most);
      await Promise.all(surplus.map((entry) => rm(entry.path, { recursive: true, force: true })));
    },
  };
}

async function exists(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined)) !== undefined;
}

async function lastUse(path: string): Promise<{ path: string; time: number }> {
  return { path, time: (await stat(path).catch(() => undefined))?.mtimeMs ?? 0 };
}

/** Takes away what processes that were killed left half-made. */
async function sweep(workshop: string): Promise<void> {
  for (const name of await readdir(workshop)) {
    const { path, time } = await lastUse(join(workshop, name));
    if (Date.now() - time > day) await rm(path, { recursive: true, force: true });
  }
}
