import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { once } from '../engines/once.ts';
import type { Spool } from '../model/ports.ts';

/** A spool on disk, which is there only once something is put away. */
export interface DiskSpool extends Spool {
  /** Removes it with all that is in it. */
  close(): Promise<void>;
}

/** A spool in the system's folder for what does not last, of a name that nobody can guess. */
export function openSpool(): DiskSpool {
  let count = 0;
  let opened: Promise<string> | undefined;
  const folder = once(() => (opened = mkdtemp(join(tmpdir(), 'diglot-spool-'))));
  return {
    async put(bytes) {
      const name = String((count += 1));
      const path = join(await folder(), name);
      await writeFile(path, bytes);
      return () => readFile(path);
    },
    async close() {
      if (opened) await rm(await opened, { recursive: true, force: true });
    },
  };
}
