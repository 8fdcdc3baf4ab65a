import { isUtf8 } from 'node:buffer';
import { randomBytes } from 'node:crypto';
import { constants, type Stats } from 'node:fs';
import { access, lstat, open, realpath, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, sep } from 'node:path';
import { withRegularFile } from './regular-file.ts';

/** A file of the content folder as it is found before it is changed. */
export interface Original {
  /** Where it lies, links followed. */
  readonly place: string;
  readonly text: string;
  /** Absent where there is no file yet. */
  readonly stats?: Stats;
}

/**
 * The file at a path of the content folder, or an empty one where nothing is at that path; nothing where what is there
 * is no regular file inside the content folder (inside the article's, if the path leads into one) or no UTF-8.
 */
export async function readOriginal(root: string, path: string): Promise<Original | undefined> {
  const place = await placeInContent(root, path);
  if (place === undefined) return undefined;
  const inside = path.includes('/') ? join(root, path.split('/')[0]!) : root;
  if ((await lstat(place).catch(() => undefined)) === undefined) return { place, text: '' };
  const found = await withRegularFile(place, inside, async ({ real, stats, handle }) => {
    const bytes = await handle.readFile();
    return isUtf8(bytes) ? { place: real, text: bytes.toString('utf8'), stats } : undefined;
  });
  return typeof found === 'string' ? undefined : found;
}

/** Where a path of the content folder leads, its folder's links followed; nothing where that is outside, or no folder. */
export async function placeInContent(root: string, path: string): Promise<string | undefined> {
  const parts = path.split('/');
  if (parts.some((part) => part === '' || part.startsWith('.') || part.includes(sep))) return undefined;
  const inside = parts.length > 1 ? join(root, parts[0]!) : root;
  const folder = await realpath(dirname(join(root, ...parts))).catch(() => undefined);
  if (folder === undefined || !`${folder}${sep}`.startsWith(inside + sep)) return undefined;
  return (await stat(folder)).isDirectory() ? join(folder, basename(path)) : undefined;
}

/** Lays a file's new text beside it, under a name that is passed over when content is read. Gives its path. */
export async function layBeside({ place, stats }: Omit<Original, 'text'>, text: string): Promise<string> {
  // Renaming would replace a file that its owner has protected.
  if (stats) await access(place, constants.W_OK);
  const beside = join(dirname(place), `.${basename(place)}.${randomBytes(6).toString('hex')}`);
  const handle = await open(beside, 'wx', stats?.mode);
  try {
    if (stats) await handle.chmod(stats.mode);
    await handle.writeFile(text);
    await handle.sync();
    return beside;
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  } finally {
    await handle.close();
  }
}

/** True when a file is still the one that was read, or still not there. */
export async function isUnchanged({ place, stats }: Original): Promise<boolean> {
  const now = await lstat(place).catch(() => undefined);
  if (!now || !stats) return now === stats;
  return now.ino === stats.ino && now.size === stats.size && now.mtimeMs === stats.mtimeMs;
}
