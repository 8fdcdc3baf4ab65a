import type { SheetCell } from '../../model/sheet.ts';
import type { ValueState } from '../../model/table.ts';
import { absentWords } from './absent-words.ts';
import { tidyWords } from './tidy-words.ts';

/** A cell with words in it. */
export interface ColumnValue {
  /** Its place among the rows of the table, from 0. */
  readonly row: number;
  /** The sheet’s own number of its row. */
  readonly line: number;
  readonly text: string;
}

/** Words that say why there is no value. */
export interface AbsentValue {
  readonly written: string;
  readonly state: ValueState;
  readonly doubtful: boolean;
  readonly rows: readonly number[];
}

/** What the cells of a column hold, before anything is made of it. */
export interface ColumnValues {
  readonly given: readonly ColumnValue[];
  readonly absent: readonly AbsentValue[];
  /** How many cells are empty. */
  readonly empty: number;
  /** The sheet’s row numbers of errors such as `#DIV/0!`, which are left out. */
  readonly errors: readonly number[];
  /** How many cells hold what a formula came to, several lines, or characters that nobody sees. */
  readonly formulas: number;
  readonly joined: number;
  readonly cleaned: number;
}

/** Sorts the cells of a column into values, reasons for none, and nothing. `line`: the sheet’s number of each row. */
export function columnValues(cells: readonly { readonly cell: SheetCell; readonly line: number }[]): ColumnValues {
  const given: ColumnValue[] = [];
  const absent = new Map<string, AbsentValue & { readonly rows: number[] }>();
  const errors: number[] = [];
  const counts = { empty: 0, formulas: 0, joined: 0, cleaned: 0 };
  for (const [row, { cell, line }] of cells.entries()) {
    const { text, joined, cleaned } = tidyWords(cell.text);
    if (text === '') {
      counts.empty += 1;
      continue;
    }
    if (cell.formula) counts.formulas += 1;
    if (joined) counts.joined += 1;
    if (cleaned) counts.cleaned += 1;
    const reason = absentWords(text);
    if (reason) {
      const known = absent.get(text) ?? { written: text, ...reason, rows: [] };
      known.rows.push(row);
      absent.set(text, known);
    } else if (cell.error) errors.push(line);
    else given.push({ row, line, text });
  }
  return { given, absent: [...absent.values()], errors, ...counts };
}
