import type { Localized } from '../../model/language.ts';
import type { ValueState } from '../../model/table.ts';
import type { Scalar } from './guesses/guess.ts';
import type { AbsentValue, ColumnValue } from './column-values.ts';

/** What a cell of a drafted row holds: a value, several, words per language, or why there is none; nothing for no key. */
export type DraftedCell = Scalar | readonly Scalar[] | Localized | ValueState | undefined;

/** A column of a sheet as a field of a table, and what is to be said of it. */
export interface DraftedColumn {
  /** The sheet’s own letter. */
  readonly letter: string;
  /** The words of its head; empty where it has none. */
  readonly head: string;
  readonly field: string;
  readonly type: string;
  readonly list: boolean;
  /** UCUM code of the unit that all values share. */
  readonly unit?: string;
  /** True where that unit stands in the head of the sheet, and is to be printed there. */
  readonly unitInHead: boolean;
  /** True for numbers that are to stand with their points under one another. */
  readonly decimal: boolean;
  /** The names of a column of terms, by their ids. */
  readonly terms?: Readonly<Record<string, string>>;
  /** By place among the rows. */
  readonly cells: readonly DraftedCell[];
  readonly said: ColumnRemarks;
}

/** What was found in a column besides its values, and what was made of it. */
export interface ColumnRemarks {
  /** How many cells hold a value. */
  readonly given: number;
  readonly empty: number;
  readonly absent: readonly AbsentValue[];
  /** The unit that the head gave to bare numbers, so that its words go without it. */
  readonly unitFromHead?: string;
  /** What stands in the head as a unit does and is none that is listed. */
  readonly unknownUnit?: string;
  /** A narrower type that most values fit, and the values that do not. */
  readonly missed?: { readonly type: string; readonly misfits: readonly ColumnValue[] };
  /** Names that differ in capitals or spaces alone. */
  readonly alike: readonly (readonly string[])[];
  /** Sheet rows of errors, which were left out. */
  readonly errors: readonly number[];
  /** How many texts have no letters, so that they stand for all languages. */
  readonly forAll: number;
  readonly formulas: number;
  readonly joined: number;
  readonly cleaned: number;
  /** How many numbers had commas between thousands. */
  readonly grouped: number;
}

/** A head over several columns. */
export interface DraftedColumnGroup {
  readonly id: string;
  readonly head: string;
  /** Their fields. */
  readonly columns: readonly string[];
}

/** A table drafted from a sheet, in the words of one language. */
export interface TableDraft {
  readonly id: string;
  readonly language: string;
  /** Absent where the sheet has none. */
  readonly caption?: string;
  readonly columns: readonly DraftedColumn[];
  readonly columnGroups: readonly DraftedColumnGroup[];
  readonly groups: readonly string[];
  /** How many rows there are, and the group of each by its place. */
  readonly rows: readonly { readonly group?: number }[];
  readonly notes: readonly string[];
  /** Lines above the heads of which nothing was made, as they stand. */
  readonly leftOut: readonly string[];
  /** How many cells got the value of the joined cell that they are part of. */
  readonly filled: number;
}
