import { unzipSync } from 'fflate';
import { sheetLimits } from '../../model/sheet.ts';
import { UnreadableWorkbook } from './unreadable-workbook.ts';

/** More files than these no workbook has. */
const mostEntries = 2000;

/**
 * The XML files of a workbook, by their path. No more is unpacked than the archive itself claims to hold, and nothing
 * where that is more than `sheetLimits` allow. Throws `UnreadableWorkbook`.
 */
export function unpack(archive: Uint8Array): ReadonlyMap<string, string> {
  let [entries, bytes] = [0, 0];
  const files = unzipped(archive, ({ name, size, originalSize }) => {
    entries += 1;
    if (entries > mostEntries) throw new UnreadableWorkbook();
    if (!/\.(?:xml|rels)$/i.test(name)) return false;
    bytes += Math.max(size, originalSize);
    if (bytes > sheetLimits.unpackedBytes) {
      throw new UnreadableWorkbook({ problem: 'too-large', megabytes: Math.ceil(bytes / 1024 / 1024) });
    }
    return true;
  });
  const decoder = new TextDecoder();
  return new Map(Object.entries(files).map(([path, content]) => [path.replace(/^\//, ''), decoder.decode(content)]));
}

function unzipped(archive: Uint8Array, filter: NonNullable<Parameters<typeof unzipSync>[1]>['filter']) {
  try {
    return unzipSync(archive, { filter: filter! });
  } catch (error) {
    if (error instanceof UnreadableWorkbook) throw error;
    throw new UnreadableWorkbook({ problem: 'broken' }, { cause: error });
  }
}
