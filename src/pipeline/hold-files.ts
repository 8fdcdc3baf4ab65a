import { fileDigest } from '../engines/digest.ts';
import type { MadeFile, OutputFile } from '../model/output.ts';
import type { Spool } from '../model/ports.ts';

/** As much as is held in memory before it is published, in bytes: what some forty articles come to. */
const mostInMemory = 64 * 1024 * 1024;

/** Holds files until they are published: the first in memory, what is too much for it in the spool. */
export function holdFiles(spool: Spool | undefined): (file: OutputFile) => Promise<MadeFile> {
  let inMemory = 0;
  return async (file) => {
    const sha256 = fileDigest(file.bytes);
    if (!spool || inMemory + file.bytes.length <= mostInMemory) {
      inMemory += file.bytes.length;
      return { ...file, sha256 };
    }
    return { ...file, bytes: await spool.put(file.bytes), sha256 };
  };
}
