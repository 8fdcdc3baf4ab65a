import { sheetLimits, textCell, type MergedCells, type SheetCell } from '../../model/sheet.ts';
import { numberText } from './cell-text.ts';
import { general, type NumberFormat } from './number-formats.ts';
import { readXml } from './read-xml.ts';
import { unescapeText } from './shared-strings.ts';
import { UnreadableWorkbook } from './unreadable-workbook.ts';

/** What the cells of a workbook refer to. */
export interface CellSetting {
  readonly strings: readonly string[];
  readonly formats: readonly NumberFormat[];
  /** True where days count from 1904. */
  readonly from1904: boolean;
}

/** Cells of a sheet with something in them, by row and column from 0; both lists have holes. */
export interface ReadCells {
  readonly rows: readonly (readonly (SheetCell | undefined)[] | undefined)[];
  readonly merged: readonly MergedCells[];
}

/** A cell as it is read. */
interface OpenCell {
  readonly row: number;
  readonly column: number;
  readonly type: string;
  readonly style: number;
  formula: boolean;
  words: string;
}

/** Joins beyond these are no work of a person's. */
const mostMerged = 5000;

/**
 * The cells of one sheet (ECMA-376, 18.3.1). A cell far out costs no more than any other, and one beyond `sheetLimits`
 * makes the sheet one with too many. Throws `UnreadableWorkbook`.
 */
export function readCells(xml: string, setting: CellSetting): ReadCells {
  const rows: (SheetCell | undefined)[][] = [];
  const merged: MergedCells[] = [];
  const next = { row: 0, column: 0 };
  let cell: OpenCell | undefined;
  let isValue = false;
  let isReading = false;
  const put = (at: OpenCell): void => {
    const found = cellOf(at, setting);
    if (found.text.trim() === '') return;
    const { row, column } = at;
    if (row >= sheetLimits.rows || column >= sheetLimits.columns) {
      throw new UnreadableWorkbook({ problem: 'too-many-cells', rows: row + 1, columns: column + 1 });
    }
    (rows[row] ??= [])[column] = found;
  };
  readXml(xml, {
    open(name, attribute) {
      if (name === 'row') {
        const number = Number(attribute('r') ?? next.row + 1);
        if (!Number.isSafeInteger(number)) throw new UnreadableWorkbook();
        [next.row, next.column] = [number, 0];
      } else if (name === 'c') {
        const at = placeOf(attribute('r')) ?? { row: next.row - 1, column: next.column };
        next.column = at.column + 1;
        const [type, style] = [attribute('t') ?? 'n', Number(attribute('s') ?? -1)];
        cell = { ...at, type, style, formula: false, words: '' };
      } else if (name === 'f' && cell) cell.formula = true;
      else if (name === 'rPh') isReading = true;
      else if ((name === 'v' || name === 't') && cell) isValue = !isReading;
      else if (name === 'mergeCell' && merged.length < mostMerged) merged.push(...mergedAt(attribute('ref')));
    },
    text(words) {
      if (cell && isValue) cell.words += words;
    },
    close(name) {
      if (name === 'v' || name === 't') isValue = false;
      else if (name === 'rPh') isReading = false;
      else if (name === 'c' && cell) {
        put(cell);
        cell = undefined;
      }
    },
  });
  return { rows, merged };
}

function cellOf({ type, style, formula, words }: OpenCell, { strings, formats, from1904 }: CellSetting): SheetCell {
  const said = (text: string): SheetCell => ({ ...textCell(text), formula });
  switch (type) {
    case 's': {
      const text = words === '' ? '' : strings[Number(words)];
      if (text === undefined) throw new UnreadableWorkbook();
      return said(text);
    }
    case 'b':
      return said(words === '' ? '' : words === '0' ? 'FALSE' : 'TRUE');
    case 'e':
      return { ...said(words), error: true };
    case 'd':
      return said(words.replace(/T(?:00:00:00.*)?$/, '').replace('T', ' '));
    case 'n': {
      const number = Number(words);
      const isNumber = words.trim() !== '' && Number.isFinite(number);
      return said(isNumber ? numberText(number, formats[style] ?? general, from1904) : words);
    }
    default:
      return said(unescapeText(words));
  }
}

/** Row and column from 0 of a place such as `B12`. */
function placeOf(reference: string | undefined): { readonly row: number; readonly column: number } | undefined {
  const [, letters, digits] = /^\$?([A-Za-z]{1,7})\$?(\d{1,9})$/.exec(reference ?? '') ?? [];
  if (letters === undefined || digits === undefined) return undefined;
  const column = [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { row: Number(digits) - 1, column: column - 1 };
}

function mergedAt(reference: string | undefined): MergedCells[] {
  const [from, to] = (reference ?? '').split(':').map(placeOf);
  if (!from || !to || to.row < from.row || to.column < from.column) return [];
  return [{ top: from.row, left: from.column, bottom: to.row, right: to.column }];
}
