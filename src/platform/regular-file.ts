import { constants, type Stats } from 'node:fs';
import { open, realpath, type FileHandle } from 'node:fs/promises';
import { sep } from 'node:path';
import type { RefusedFile } from '../model/ports.ts';

/** Windows has neither flag. */
const careful = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/** A regular file, opened to be read. */
export interface RegularFile {
  /** Where it lies, links followed. */
  readonly real: string;
  readonly stats: Stats;
  readonly handle: FileHandle;
}

/** What `read` makes of the regular file at a path whose real place is inside a folder; else why it is not read. */
export async function withRegularFile<T>(
  path: string,
  inside: string,
  read: (file: RegularFile) => Promise<T>,
): Promise<T | RefusedFile['reason']> {
  const real = await realpath(path).catch(() => undefined);
  if (real === undefined) return 'not-regular';
  if (!real.startsWith(inside + sep)) return 'leaves-folder';
  // A pipe would keep us waiting, and a link put in its place meanwhile would lead us out.
  const handle = await open(real, careful).catch(() => undefined);
  if (!handle) return 'not-regular';
  try {
    const stats = await handle.stat();
    return stats.isFile() ? await read({ real, stats, handle }) : 'not-regular';
  } finally {
    await handle.close();
  }
}
