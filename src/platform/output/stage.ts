import { constants } from 'node:fs';
import {
  copyFile,
  link,
  lstat,
  mkdir,
  readdir,
  readFile,
  readlink,
  symlink,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { dirname } from 'node:path';
import { bytesOf } from '../../model/output.ts';
import type { OutputChange } from '../../model/ports.ts';
import { isThere, manifest, placeOf, unitOf } from './paths.ts';
import type { Step } from './steps.ts';

/**
 * Lays the new state of whatever changes into the staging folder and gives the steps that put it into place. A unit
 * is staged whole: what changes in it is written, what stays is linked, so that it keeps its identity and its time.
 */
export async function stage(root: string, staging: string, { write, remove }: OutputChange): Promise<Step[]> {
  const changed: OutputChange['write'][number][] = [];
  for (const file of write) if (!(await holds(placeOf(root, file.path), await bytesOf(file)))) changed.push(file);
  const gone: string[] = [];
  for (const path of remove) if (await isThere(placeOf(root, path))) gone.push(path);

  const units = new Set([...changed.map(({ path }) => path), ...gone].flatMap((path) => unitOf(path) ?? []));
  for (const file of changed) {
    const place = placeOf(staging, file.path);
    await mkdir(dirname(place), { recursive: true });
    await writeFile(place, await bytesOf(file));
  }
  const left = new Set([...changed.map(({ path }) => path), ...gone]);
  for (const unit of units) await keep(root, staging, unit, left);

  const swaps = await Promise.all(
    [...units].map(async (unit): Promise<Step> => {
      return (await isThere(placeOf(staging, unit))) ? { swap: unit } : { takeAway: unit };
    }),
  );
  const single = changed.filter(({ path }) => unitOf(path) === undefined);
  const last = single.filter(({ path }) => path === manifest);
  return [
    ...swaps,
    ...single.filter(({ path }) => path !== manifest).map(({ path }) => ({ move: path })),
    ...gone.filter((path) => unitOf(path) === undefined).map((path) => ({ remove: path })),
    ...last.map(({ path }) => ({ move: path })),
  ];
}

/** Links what stays of a published folder into its staged successor. `left`: files that are replaced or removed. */
async function keep(root: string, staging: string, folder: string, left: ReadonlySet<string>): Promise<void> {
  const entries = await readdir(placeOf(root, folder), { withFileTypes: true }).catch(() => []);
  for (const entry of entries) {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) await keep(root, staging, path, left);
    else if (!left.has(path)) {
      await mkdir(placeOf(staging, folder), { recursive: true });
      await same(placeOf(root, path), placeOf(staging, path));
    }
  }
}

/** The same file at a second path; where the file system knows no hard links, a copy with the same time. */
async function same(from: string, to: string): Promise<void> {
  const found = await lstat(from);
  if (found.isSymbolicLink()) return symlink(await readlink(from), to);
  await link(from, to).catch(async () => {
    await copyFile(from, to, constants.COPYFILE_FICLONE);
    await utimes(to, found.atime, found.mtime);
  });
}

async function holds(path: string, bytes: Uint8Array): Promise<boolean> {
  const found = await lstat(path).catch(() => undefined);
  return found?.isFile() === true && found.size === bytes.length && (await readFile(path)).equals(bytes);
}
