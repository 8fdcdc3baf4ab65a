import { emptyCell, type ReadSheet } from '../../model/sheet.ts';
import { fitRows } from '../sheets/fit-rows.ts';
import { readNumberFormats } from './number-formats.ts';
import { readCells, type CellSetting } from './read-cells.ts';
import { readXml } from './read-xml.ts';
import { relationshipsOf } from './relationships.ts';
import { readSharedStrings, unescapeText } from './shared-strings.ts';
import { unpack } from './unpack.ts';
import { UnreadableWorkbook } from './unreadable-workbook.ts';

type Files = ReadonlyMap<string, string>;

interface ListedSheet {
  readonly name: string;
  readonly path: string;
  readonly hidden: boolean;
}

/**
 * A sheet of an Office Open XML workbook (ECMA-376; transitional or strict), by its name, else the first with something
 * in it that can be seen. Cells have the values that they had when the file was saved; no formula is run.
 */
export function readWorkbookSheet(archive: Uint8Array, name?: string): ReadSheet {
  try {
    const files = unpack(archive);
    const path = relationshipsOf('', files).find(({ kind }) => kind === 'officeDocument')?.path ?? 'xl/workbook.xml';
    const { sheets, ...setting } = readWorkbook(path, files);
    const wanted = name === undefined ? seenFirst(sheets) : sheets.filter((sheet) => sheet.name === name);
    if (wanted.length === 0) return { problem: { problem: 'no-such-sheet', names: sheets.map((one) => one.name) } };
    let read: ReadSheet = { problem: { problem: 'empty' } };
    for (const sheet of wanted) {
      read = sheetOf(sheet, files, setting);
      if (read.sheet || read.problem.problem !== 'empty') return read;
    }
    return read;
  } catch (error) {
    if (error instanceof UnreadableWorkbook) return { problem: error.problem };
    throw error;
  }
}

function readWorkbook(path: string, files: Files): CellSetting & { readonly sheets: readonly ListedSheet[] } {
  const related = relationshipsOf(path, files);
  const pathOf = new Map(related.filter(({ kind }) => kind === 'worksheet').map((one) => [one.id, one.path]));
  const sheets: ListedSheet[] = [];
  let from1904 = false;
  readXml(fileAt(path, files), {
    open(element, attribute) {
      if (element === 'workbookPr') from1904 = ['1', 'true', 'on'].includes(attribute('date1904') ?? '');
      if (element !== 'sheet') return;
      // A sheet that is a chart alone is no worksheet.
      const at = pathOf.get(attribute('id') ?? '');
      const hidden = (attribute('state') ?? 'visible') !== 'visible';
      if (at !== undefined) sheets.push({ name: unescapeText(attribute('name') ?? ''), path: at, hidden });
    },
  });
  if (sheets.length === 0) throw new UnreadableWorkbook();
  const ofKind = (kind: string) => files.get(related.find((one) => one.kind === kind)?.path ?? '');
  const [strings, styles] = [ofKind('sharedStrings'), ofKind('styles')];
  return {
    sheets,
    from1904,
    strings: strings === undefined ? [] : readSharedStrings(strings),
    formats: styles === undefined ? [] : readNumberFormats(styles),
  };
}

function seenFirst(sheets: readonly ListedSheet[]): readonly ListedSheet[] {
  const seen = sheets.filter(({ hidden }) => !hidden);
  return seen.length > 0 ? seen : sheets;
}

function sheetOf({ name, path }: ListedSheet, files: Files, setting: CellSetting): ReadSheet {
  const { rows, merged } = readCells(fileAt(path, files), setting);
  const dense = Array.from(rows, (row) => Array.from(row ?? [], (cell) => cell ?? emptyCell));
  const fitted = fitRows(dense, emptyCell, ({ text }) => text.trim() === '');
  return fitted.rows ? { sheet: { name, rows: fitted.rows, merged, encoding: 'UTF-8' } } : fitted;
}

function fileAt(path: string, files: Files): string {
  const file = files.get(path);
  if (file === undefined) throw new UnreadableWorkbook();
  return file;
}
