import { wordsAreInEveryLanguage } from '../../columns/rules/words-are-in-every-language.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { ContentLanguage, Localized } from '../../model/language.ts';
import { nameOf, type DataPath, type DataSource } from '../data-source.ts';

/** Words of a figure, and where they stand in its file. */
export type PlacedWords = readonly [path: DataPath, words: Localized | undefined];

/** One finding for each language that words lack; words that are in no language are not there at all. */
export function wordsMissing(
  words: readonly PlacedWords[],
  source: DataSource,
  languages: readonly ContentLanguage[],
): Diagnostic[] {
  return words.flatMap(([path, said]) =>
    languages
      .filter((language) => said && Object.keys(said).length > 0 && said[language] === undefined)
      .map((language) =>
        wordsAreInEveryLanguage.at(source.placeOf(path), { what: nameOf(path, source.value), language }),
      ),
  );
}
