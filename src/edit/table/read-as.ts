import { columnType } from '../../columns/registry.ts';
import type { ContentLanguage, Localized } from '../../model/language.ts';
import type { Field } from '../../model/table.ts';
import type { ColumnValue } from './column-values.ts';
import type { Guess, GuessedValue, HeadHint, Scalar } from './guesses/guess.ts';
import { numberInYaml, plainNotation, typedUnit } from './plain-notation.ts';

/** The values of a column read in one way. */
export interface ReadColumn {
  readonly type: Guess['type'];
  /** By place among the given values: one value, or several. */
  readonly values: readonly (readonly Scalar[])[];
  /** True where a cell holds several values. */
  readonly list: boolean;
  /** Code of the unit that all of them share; it stands with the field, and the values are bare numbers. */
  readonly unit?: string;
  /** How many cells had commas between thousands. */
  readonly grouped: number;
}

/** Values that could be read in one way, and those that could not. */
export interface Reading {
  readonly column: ReadColumn;
  readonly misfits: readonly ColumnValue[];
}

const listMarks = /\s*[、；;]\s*/;

/** Reads what it can of the values of a column in one way; what its type does not take is a misfit. */
export function readAs(guess: Guess, given: readonly ColumnValue[], head: HeadHint): Reading | undefined {
  const pieces = given.map(({ text }) => readCell(guess, text, head));
  const all = pieces.flatMap((some) => some ?? []);
  if (all.length === 0 || guess.suits?.(all, head) === false) return undefined;
  const units = new Set(all.map(({ unit }) => unit));
  const [unit] = units.size === 1 ? units : [];
  const values = pieces.map((some) => some?.map((piece) => written(piece, unit)));
  const field = fieldFor(guess.type, unit);
  const readable = values.map((some) => some?.every((value) => isValue(value, field)) === true);
  const kept = pieces.filter((_, index) => readable[index]) as GuessedValue[][];
  return {
    column: {
      type: guess.type,
      values: values.filter((_, index) => readable[index]) as Scalar[][],
      list: kept.some(({ length }) => length > 1),
      ...(unit !== undefined && { unit }),
      grouped: kept.filter((some) => some.some(({ grouped }) => grouped)).length,
    },
    misfits: given.filter((_, index) => !readable[index]),
  };
}

function readCell(guess: Guess, text: string, head: HeadHint): readonly GuessedValue[] | undefined {
  const whole = guess.split?.(text) ?? [text];
  const tries = guess.split || !listMarks.test(text) ? [whole] : [whole, text.split(listMarks)];
  for (const parts of tries) {
    const read = parts.map((part) => guess.read(part, plainNotation(part), head));
    if (read.every((value) => value !== undefined)) return read;
  }
  return undefined;
}

/** A value as the file has it: a bare number where the field gives the unit. */
function written({ written: value, unit }: GuessedValue, shared: string | undefined): Scalar {
  if (unit === undefined) return value;
  if (unit !== shared) return `${value} ${typedUnit(unit)}`;
  return typeof value === 'string' && Number.isFinite(Number(value)) ? numberInYaml(value) : value;
}

function isValue(value: Scalar, field: Field): boolean {
  const context = { place: field.place, languages: [] };
  return columnType(field.type)!.parse(value, field, context).value !== undefined;
}

/** A field as the type’s own reading wants it. */
function fieldFor(type: string, unit: string | undefined): Field {
  const place = { file: '', line: 1, column: 1 };
  const label: Localized<string> = {} satisfies Readonly<Record<ContentLanguage, string>>;
  return { id: type, type, per: 'row', label, list: true, derived: false, place, ...(unit !== undefined && { unit }) };
}
