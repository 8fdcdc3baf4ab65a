/** A cell of a sheet: what a person who opens the sheet reads there, numbers without their grouping. */
export interface SheetCell {
  /** Empty for an empty cell. A date is `2026-11-25`, a share `25%`, true and false `TRUE` and `FALSE`. */
  readonly text: string;
  /** True where the text is what a formula came to when the file was saved. */
  readonly formula: boolean;
  /** True for an error in the place of a value: `#DIV/0!`. */
  readonly error: boolean;
}

/** Cells that are joined to one, whose words stand in the first of them. Rows and columns count from 0. */
export interface MergedCells {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** A sheet that a person has filled in: one of a workbook, or a file of separated values. */
export interface FilledSheet {
  /** The sheet’s name; empty for a file of separated values. */
  readonly name: string;
  /** All of the same length. */
  readonly rows: readonly (readonly SheetCell[])[];
  readonly merged: readonly MergedCells[];
  /** How the bytes were read: `UTF-8`, `GB18030`, `UTF-16`. */
  readonly encoding: string;
}

/** Why nothing can be read of a sheet. */
export type SheetProblem =
  /** There is no such file. */
  | { readonly problem: 'absent' }
  /** A folder, a pipe, or the like. */
  | { readonly problem: 'not-regular' }
  /** More bytes, also once it is unpacked, than a sheet of a journal has. */
  | { readonly problem: 'too-large'; readonly megabytes: number }
  | { readonly problem: 'too-many-cells'; readonly rows: number; readonly columns: number }
  /** A binary file of a kind that is not read: `.xls`, or a workbook behind a password. */
  | { readonly problem: 'old-workbook' }
  /** Neither a workbook nor text. */
  | { readonly problem: 'no-sheet' }
  /** A workbook whose parts are damaged or missing; separated values with a quotation mark that is never closed. */
  | { readonly problem: 'broken'; readonly line?: number }
  | { readonly problem: 'no-such-sheet'; readonly names: readonly string[] }
  | { readonly problem: 'empty' };

/** What a file held: a sheet, or why there is none. */
export type ReadSheet =
  { readonly sheet: FilledSheet } | { readonly sheet?: undefined; readonly problem: SheetProblem };

/** Bounds of what is read as a sheet. A table of a journal is far below them. */
export const sheetLimits = {
  /** Of the file as it lies there. */
  bytes: 20 * 1024 * 1024,
  /** Of a workbook, unpacked. */
  unpackedBytes: 100 * 1024 * 1024,
  rows: 20_000,
  columns: 500,
} as const;

/** A cell with words as they stand. */
export function textCell(text: string): SheetCell {
  return { text, formula: false, error: false };
}

export const emptyCell: SheetCell = textCell('');
