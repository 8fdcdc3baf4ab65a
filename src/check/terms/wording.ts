import type { UnitText } from '../../model/article.ts';
import type { Place } from '../../model/place.ts';
import { fileOf } from '../pairs/pairs.ts';
import { placeOfWords, wordsOf } from '../text/words-of.ts';

/** The words of a passage in one language, without marks, and where each of them stands. */
export interface Wording {
  readonly words: string;
  /** The file's name, or in a data file the field. */
  name(): string;
  /** Where the words from `start` to `end` stand; without them, where the wording begins. */
  place(start?: number, end?: number): Place;
}

/** The words of a unit. `hide`: takes out of them what is not to be read, character by character. */
export function wordingOf(unit: UnitText, hide: (words: string) => string): Wording {
  const words = wordsOf(unit);
  return {
    words: hide(words.text),
    name: () => fileOf(unit),
    place: (start, end) =>
      start === undefined || end === undefined ? startOf(unit.place) : placeOfWords(unit, words, start, end),
  };
}

function startOf({ endLine: _line, endColumn: _column, ...start }: Place): Place {
  return start;
}
