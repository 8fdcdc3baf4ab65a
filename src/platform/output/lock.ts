import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { EnvironmentProblem } from '../environment-problem.ts';
import { outputFolderIsFree } from '../rules/output-folder-is-free.ts';
import { workshop } from './paths.ts';

/** Process numbers come round again: a lock as old as this belongs to nobody. */
const staleAfter = 10 * 60 * 1000;

/** Locks that this process holds, as a number that comes round can be its own. */
const held = new Set<string>();

/**
 * Takes the output folder for one publication, and takes it over from a process that is gone. Gives what hands it
 * back. Throws `output-folder-is-free`.
 */
export async function lockOutputFolder(root: string): Promise<() => Promise<void>> {
  const lock = join(root, workshop, 'lock');
  await mkdir(join(root, workshop), { recursive: true });
  const holder = await holderOf(lock);
  if (holder !== undefined) {
    throw new EnvironmentProblem(outputFolderIsFree.at(undefined, { folder: root, process: holder }));
  }
  await rm(lock, { force: true });
  // Of two that come at the same time, one fails here, as it should.
  await writeFile(lock, String(process.pid), { flag: 'wx' });
  held.add(lock);
  return async () => {
    await rm(lock, { force: true });
    held.delete(lock);
  };
}

/** Number of the live process that holds a lock, if any. */
async function holderOf(lock: string): Promise<number | undefined> {
  const written = await readFile(lock, 'utf8').catch(() => undefined);
  const age = Date.now() - ((await stat(lock).catch(() => undefined))?.mtimeMs ?? 0);
  const holder = Number(written);
  if (written === undefined || !Number.isInteger(holder) || holder <= 0 || age > staleAfter) return undefined;
  if (holder === process.pid) return held.has(lock) ? holder : undefined;
  return isAlive(holder) ? holder : undefined;
}

function isAlive(process_: number): boolean {
  try {
    process.kill(process_, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
