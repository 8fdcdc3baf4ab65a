import { open, stat } from 'node:fs/promises';
import { sheetLimits, type SheetProblem } from '../model/sheet.ts';

/** The bytes of a sheet that somebody has named, from anywhere on the machine; or why they are not read. */
export async function readSheetFile(
  path: string,
): Promise<{ readonly bytes: Uint8Array } | { readonly bytes?: undefined; readonly problem: SheetProblem }> {
  const found = await stat(path).catch(() => undefined);
  if (!found) return { problem: { problem: 'absent' } };
  if (!found.isFile()) return { problem: { problem: 'not-regular' } };
  if (found.size > sheetLimits.bytes) {
    return { problem: { problem: 'too-large', megabytes: Math.ceil(found.size / 1024 / 1024) } };
  }
  const handle = await open(path).catch(() => undefined);
  if (!handle) return { problem: { problem: 'not-regular' } };
  try {
    return { bytes: await handle.readFile() };
  } finally {
    await handle.close();
  }
}
