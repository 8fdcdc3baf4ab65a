import type { UnitText } from '../../model/article.ts';
import type { Place } from '../../model/place.ts';
import { placeOfWords, wordsOf } from '../words-of.ts';

/** The words of a passage in one language, without marks, and where each of them stands. */
export interface Wording {
  readonly words: string;
  /** The file's name, or in a data file the field. */
  name(): string;
  /** Where the words from `start` to `end` stand; without them, where the wording begins. */
  place(start?: number, end?: number): Place;
}

/** The words of a unit. */
export function unitWording(unit: UnitText): Wording {
  const words = wordsOf(unit);
  return {
    words: words.text,
    name: () => unit.place.file.replace(/^.*\//, ''),
    place: (start, end) =>
      start === undefined || end === undefined ? startOf(unit.place) : placeOfWords(unit, words, start, end),
  };
}

/** The words of a value in a data file. `placeOf`: where the value stands. */
export function dataWording(words: string, placeOf: () => Place): Wording {
  return {
    words,
    name: () => placeOf().within ?? '',
    place(start, end) {
      const place = placeOf();
      const said = start === undefined ? '' : words.slice(start, end);
      const line = (place.quote ?? '').slice(place.column - 1);
      const earlier = said ? words.slice(0, start).split(said).length - 1 : 0;
      const before = line.split(said).slice(0, earlier + 1);
      const at = said && before.length > earlier ? place.column - 1 + before.join(said).length : -1;
      if (at < 0 || !line.includes(said)) return startOf(place);
      return { ...place, column: at + 1, endLine: place.line, endColumn: at + 1 + said.length };
    },
  };
}

function startOf({ endLine: _line, endColumn: _column, ...start }: Place): Place {
  return start;
}
