import { writeFile } from 'node:fs/promises';

/** What became of a file that was to be written. */
export type NewFile = 'written' | 'exists' | 'no-folder' | 'not-writable';

const results: Readonly<Record<string, NewFile>> = {
  EEXIST: 'exists',
  EISDIR: 'exists',
  ENOENT: 'no-folder',
  ENOTDIR: 'no-folder',
  EACCES: 'not-writable',
  EPERM: 'not-writable',
  EROFS: 'not-writable',
  ENOSPC: 'not-writable',
  EDQUOT: 'not-writable',
};

/** Writes a file where there is none yet; what is there stays as it is. */
export async function writeNewFile(path: string, bytes: Uint8Array): Promise<NewFile> {
  try {
    await writeFile(path, bytes, { flag: 'wx' });
    return 'written';
  } catch (error) {
    const result = results[(error as NodeJS.ErrnoException).code ?? ''];
    if (result === undefined) throw error;
    return result;
  }
}
