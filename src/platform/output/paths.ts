import { lstat } from 'node:fs/promises';
import { join } from 'node:path';

/** Diglot's own folder inside the output folder; there only while a publication is on its way. */
export const workshop = '.diglot';

/** Name of the file that says what in the output folder is ours. It is replaced last. */
export const manifest = 'manifest.json';

/** Absolute path of an output path. Throws for one that leaves the folder or lies in the workshop. */
export function placeOf(root: string, path: string): string {
  const parts = path.split('/');
  const sound = parts.every((part) => part !== '' && part !== '.' && part !== '..' && !/[\\:\0]/u.test(part));
  if (!sound || parts[0] === workshop) throw new Error(`No output path: ${path}`);
  return join(root, ...parts);
}

/**
 * The unit that a file belongs to: an edition's folder (`stroke/zh` of `stroke/zh/index.html`), which is replaced as
 * a whole. A file that stands higher is replaced by itself.
 */
export function unitOf(path: string): string | undefined {
  const parts = path.split('/');
  return parts.length > 2 ? parts.slice(0, 2).join('/') : undefined;
}

/** True when something is at a path, be it a broken link. */
export async function isThere(path: string): Promise<boolean> {
  return (await lstat(path).catch(() => undefined)) !== undefined;
}
