import { sheetLimits, type ReadSheet, type SheetProblem } from '../../model/sheet.ts';
import { readWorkbookSheet } from '../xlsx/read-workbook.ts';
import { decodeSheetText } from './decode-sheet-text.ts';
import { readSeparated } from './read-separated.ts';

/**
 * The sheet that a file holds, whatever the file is called: one of an Office Open XML workbook, by its name or the first
 * that can be seen, or lines of separated values. The file may be anything that somebody has sent: what it costs to read
 * is bounded by `sheetLimits`.
 */
export function readSheet(bytes: Uint8Array, name?: string): ReadSheet {
  if (bytes.length > sheetLimits.bytes) return problem({ problem: 'too-large', megabytes: megabytes(bytes.length) });
  if (beginsWith(bytes, [0x50, 0x4b])) return readWorkbookSheet(bytes, name);
  if (beginsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return problem({ problem: 'old-workbook' });
  const decoded = decodeSheetText(bytes);
  if (!decoded) return problem({ problem: 'no-sheet' });
  if (name !== undefined) return problem({ problem: 'no-such-sheet', names: [] });
  return readSeparated(decoded.text, decoded.encoding);
}

function problem(found: SheetProblem): ReadSheet {
  return { problem: found };
}

function megabytes(bytes: number): number {
  return Math.ceil(bytes / 1024 / 1024);
}

function beginsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}
