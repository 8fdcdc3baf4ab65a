import type { Place } from '../../model/place.ts';
import type { UnitText } from '../../model/article.ts';
import type { Pair } from '../pairs/pairs.ts';
import { placeOfWords, wordsOf, type Words } from '../text/words-of.ts';
import { readEnglishQuantities } from './en.ts';
import type { Quantity } from './quantity.ts';
import { readChineseQuantities } from './zh.ts';

/** What one side of a pair states. */
export interface Statement {
  readonly unit: UnitText;
  readonly words: Words;
  readonly quantities: readonly Quantity[];
}

const readers: Readonly<Record<string, (text: string) => readonly Quantity[]>> = {
  zh: readChineseQuantities,
  en: readEnglishQuantities,
};

const statementsOfPair = new WeakMap<Pair, readonly [Statement, Statement] | undefined>();

/**
 * The quantities of a pair in languages whose numbers can be read, Chinese and English; nothing for others, and for words that
 * a data file gives once for all languages, which each would read in its own way.
 */
export function quantitiesOf(pair: Pair): readonly [ours: Statement, theirs: Statement] | undefined {
  if (statementsOfPair.has(pair)) return statementsOfPair.get(pair);
  const [readOurs, readTheirs] = pair.languages.map((language) => readers[language.toLowerCase().split('-')[0]!]);
  const state = (unit: UnitText, read: (text: string) => readonly Quantity[]): Statement => {
    const words = wordsOf(unit);
    return { unit, words, quantities: read(words.text) };
  };
  const isSaidOnce = pair.source.source === pair.other.source;
  const statements =
    readOurs && readTheirs && !isSaidOnce
      ? ([state(pair.source, readOurs), state(pair.other, readTheirs)] as const)
      : undefined;
  statementsOfPair.set(pair, statements);
  return statements;
}

/** A quantity as its text writes it. */
export function writtenIn({ words }: Statement, quantity: Quantity | undefined): string {
  return quantity ? words.text.slice(quantity.start, quantity.end) : '';
}

/** The place of the very number, or where the unit begins that has none. */
export function placeIn({ unit, words }: Statement, quantity: Quantity | undefined): Place {
  if (quantity) return placeOfWords(unit, words, quantity.start, quantity.end);
  const { endLine: _line, endColumn: _column, ...start } = unit.place;
  return start;
}
