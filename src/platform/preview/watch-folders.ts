import { watch, type FSWatcher } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { createHash } from 'node:crypto';

/** Editors write a file in several steps, or several files at once: so long is waited after the last, in milliseconds. */
const quiet = 15;
/** However much is being written, nobody waits longer than this. */
const longestWait = 120;
/** So often what lies in the folders is compared, for events get lost. */
const sweepEvery = 2000;

/** A watch over folders. */
export interface Watch {
  close(): void;
}

/**
 * Tells when something in the folders has changed, soon after the last of several changes. What the system does not tell is
 * found by comparing a digest of names, sizes, and times every two seconds.
 */
export function watchFolders(folders: readonly string[], changed: () => void): Watch {
  let soon: NodeJS.Timeout | undefined;
  let latest: NodeJS.Timeout | undefined;
  let isClosed = false;
  let known: string | undefined;
  const look = (): Promise<string> => digestOf(folders);
  const tell = (): void => {
    clearTimeout(soon);
    clearTimeout(latest);
    latest = undefined;
    changed();
    // What has been told need not be found once more.
    void look().then((found) => (known = found));
  };
  const noticed = (): void => {
    clearTimeout(soon);
    soon = setTimeout(tell, quiet);
    latest ??= setTimeout(tell, longestWait);
  };

  const watchers = folders.flatMap((folder): FSWatcher[] => {
    try {
      const watcher = watch(folder, { recursive: true }, noticed);
      // A system that lets no more be watched leaves it to the sweep.
      watcher.on('error', () => watcher.close());
      return [watcher];
    } catch {
      return [];
    }
  });

  let sweeping: NodeJS.Timeout | undefined;
  const sweep = async (): Promise<void> => {
    const before = known;
    const found = await look();
    if (isClosed) return;
    // If something was told meanwhile, what is known is newer.
    if (known === before) {
      if (known !== undefined && found !== known) noticed();
      known = found;
    }
    sweeping = setTimeout(() => void sweep(), sweepEvery);
  };
  void sweep();

  return {
    close() {
      isClosed = true;
      for (const timer of [soon, latest, sweeping]) clearTimeout(timer);
      for (const watcher of watchers) watcher.close();
    },
  };
}

async function digestOf(folders: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const folder of folders) {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
    const paths = entries.filter((entry) => !entry.isDirectory()).map((entry) => join(entry.parentPath, entry.name));
    for (const path of paths.sort()) {
      const found = await stat(path).catch(() => undefined);
      hash.update(`${path}\0${found?.size}\0${found?.mtimeMs}\0${found?.ino}\0`);
    }
  }
  return hash.digest('hex');
}
