import { wordsAreInEveryLanguage } from '../../columns/rules/words-are-in-every-language.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { ContentLanguage } from '../../model/language.ts';
import type { Term, UnitsOfMeasure, Vocabularies } from '../../model/table.ts';

/** Terms by their names: `routes.tail-vein`. */
type NamedTerms = ReadonlyMap<string, Term>;

/** The terms of vocabularies by their names. */
export function termsIn(vocabularies: Vocabularies): NamedTerms {
  return new Map(
    Object.values(vocabularies).flatMap(({ id, terms }) =>
      Object.values(terms).map((term): [string, Term] => [`${id}.${term.id}`, term]),
    ),
  );
}

/** One finding for each language that the label of a term lacks: `words-are-in-every-language`. */
export function labelsMissing(terms: NamedTerms, languages: readonly ContentLanguage[]): Diagnostic[] {
  return [...terms].flatMap(([name, { label, place }]) =>
    languages
      .filter((language) => label[language] === undefined)
      .map((language) => wordsAreInEveryLanguage.at(place, { what: `${name}.label`, language })),
  );
}

/** The same of units, of which those with a symbol print it where a language has no words: `words-are-in-every-language`. */
export function unitLabelsMissing(units: UnitsOfMeasure, languages: readonly ContentLanguage[]): Diagnostic[] {
  return Object.entries(units).flatMap(([code, { symbol, label, place }]) =>
    languages
      .filter((language) => symbol === undefined && label?.[language] === undefined)
      .map((language) => wordsAreInEveryLanguage.at(place, { what: `${code}.label`, language })),
  );
}
