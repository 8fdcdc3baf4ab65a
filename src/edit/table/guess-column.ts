import type { ColumnValue } from './column-values.ts';
import type { Guess, HeadHint } from './guesses/guess.ts';
import { guesses } from './guesses/registry.ts';
import { guessTerms, type TermColumn } from './guess-terms.ts';
import { readAs, type ReadColumn, type Reading } from './read-as.ts';

/** What kind of values a column seems to hold. */
export type ColumnGuess =
  | { readonly kind: 'typed'; readonly column: ReadColumn }
  | { readonly kind: 'terms'; readonly column: TermColumn }
  | {
      readonly kind: 'text';
      /** A narrower type that most of the values fit, and those that stand in its way. */
      readonly missed?: { readonly type: Guess['type']; readonly misfits: readonly ColumnValue[] };
    };

/** So many of the values must fit a type before it is worth telling which do not. */
const shareWorthTelling = 0.5;

/**
 * What the values of a column are: the first type that takes every one of them; names where few come again and again; else
 * texts. One value that does not fit is enough, since a draft states nothing that the sheet does not say.
 */
export function guessColumn(given: readonly ColumnValue[], head: HeadHint): ColumnGuess {
  let nearest: Reading | undefined;
  for (const guess of guesses) {
    const reading = readAs(guess, given, head);
    if (!reading) continue;
    if (reading.misfits.length === 0) return { kind: 'typed', column: reading.column };
    if (!nearest || reading.misfits.length < nearest.misfits.length) nearest = reading;
  }
  const fits = nearest ? given.length - nearest.misfits.length : 0;
  if (nearest && fits > 1 && fits >= given.length * shareWorthTelling) {
    return { kind: 'text', missed: { type: nearest.column.type, misfits: nearest.misfits } };
  }
  const terms = guessTerms(given);
  return terms ? { kind: 'terms', column: terms } : { kind: 'text' };
}
