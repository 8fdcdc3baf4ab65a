import { open } from 'node:fs/promises';

/** Bibliographies of a whole library stay below it. */
const limit = 64 * 1024 * 1024;

/** The bytes of a file that a person has named, wherever it lies; nothing where there is none, or one of unbearable size. */
export async function readAnyFile(path: string): Promise<Uint8Array | undefined> {
  const handle = await open(path).catch(() => undefined);
  if (!handle) return undefined;
  try {
    const stats = await handle.stat();
    return stats.isFile() && stats.size <= limit ? await handle.readFile() : undefined;
  } finally {
    await handle.close();
  }
}
