import type { columnTypes } from '../../../columns/registry.ts';

/** A value as a table’s file has it. */
export type Scalar = string | number;

/** What one piece of a cell says when it is read in one way. */
export interface GuessedValue {
  readonly written: Scalar;
  /** UCUM code of its unit, where the type keeps units apart from numbers. */
  readonly unit?: string;
  /** True where commas between thousands were left out. */
  readonly grouped?: boolean;
}

/** What the head of a column says about its values. */
export interface HeadHint {
  readonly words: string;
  /** Code of a unit that it names. */
  readonly unit?: string;
}

/** One way to read the values of a column. A guess is a guess at the spelling alone: the column type has the last word. */
export interface Guess {
  readonly type: keyof typeof columnTypes;
  /** What the words say; nothing where they are no value of this kind. `plain`: the same in plain notation. */
  read(words: string, plain: string, head: HeadHint): GuessedValue | undefined;
  /** The words of several values in one cell, where marks between them are not those of a list. */
  split?(words: string): readonly string[];
  /** False where values that could be read so are meant as something else. */
  suits?(values: readonly GuessedValue[], head: HeadHint): boolean;
}
