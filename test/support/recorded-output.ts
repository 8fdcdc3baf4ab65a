import { bytesOf, type OutputFile } from '../../src/model/output.ts';
import type { OutputFolder } from '../../src/model/ports.ts';

/** A change of the output folder with all bytes at hand. */
export interface RecordedChange {
  readonly write: readonly OutputFile[];
  readonly remove: readonly string[];
}

/** An output folder that keeps what was published last instead of writing it. `earlier`: the files that it holds. */
export function recordedOutput(
  earlier: (path: string) => Uint8Array | undefined = () => undefined,
): OutputFolder & { readonly change: RecordedChange | undefined } {
  let change: RecordedChange | undefined;
  return {
    get change() {
      return change;
    },
    read: (path) => Promise.resolve(earlier(path)),
    async publish({ write, remove }) {
      change = {
        write: await Promise.all(write.map(async (file) => ({ path: file.path, bytes: await bytesOf(file) }))),
        remove,
      };
    },
  };
}
