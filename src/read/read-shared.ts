import { wordsAreInEveryLanguage } from '../columns/rules/words-are-in-every-language.ts';
import type { Diagnostic, Result } from '../model/diagnostic.ts';
import type { GlossaryTerm } from '../model/glossary.ts';
import type { ContentLanguage, Localized } from '../model/language.ts';
import { wholeFile } from '../model/place.ts';
import type { SourceFile } from '../model/ports.ts';
import type { UnitsOfMeasure, Vocabulary } from '../model/table.ts';
import type { PlaceOf } from './data-source.ts';
import { readData } from './read-data.ts';
import { joinGlossaries, readHouseGlossary } from './read-glossary.ts';
import { unitsSchema, vocabulariesSchema } from './schemas/vocabularies.ts';
import { toVocabularies } from './to-vocabularies.ts';
import { withoutUndefined } from './without-undefined.ts';

/** What tables and figures share: vocabularies by id, and units of measurement by UCUM code beside those that Diglot has. */
export interface Shared {
  readonly vocabularies: Readonly<Record<string, Vocabulary>>;
  readonly units: UnitsOfMeasure;
}

/** What all articles of a journal share. */
export interface House extends Shared {
  readonly glossary: readonly GlossaryTerm[];
}

export const nothingShared: House = { glossary: [], vocabularies: {}, units: {} };

/** `glossary.yaml`, `vocabularies.yaml` and `units.yaml` beside `journal.yaml`. Diagnostics: those of `readGlossary` and `readShared`. */
export function readHouse(files: readonly SourceFile[]): Result<House> {
  const glossary = readHouseGlossary(files);
  const shared = readShared(files, '');
  const terms = glossaryTerms(shared.value.vocabularies, shared.placeOf).map((term) => ({ ...term, house: true }));
  return {
    value: {
      vocabularies: Object.fromEntries(
        Object.entries(shared.value.vocabularies).map(([id, one]) => [id, { ...one, house: true }]),
      ),
      units: shared.value.units,
      glossary: joinGlossaries(terms, glossary.value),
    },
    diagnostics: [...glossary.diagnostics, ...shared.diagnostics],
  };
}

/**
 * `vocabularies.yaml` and `units.yaml` of a folder, and where the parts of the first stand. Labels are wanted in `languages`,
 * or where none are given in every language that some label has.
 * Diagnostics: those of a data file, `words-are-in-every-language`.
 */
export function readShared(
  files: readonly SourceFile[],
  folder: string,
  languages?: readonly ContentLanguage[],
): Result<Shared> & { readonly placeOf: PlaceOf; readonly comments: ReturnType<Sourced['comments']> } {
  const diagnostics: Diagnostic[] = [];
  const path = `${folder}vocabularies.yaml`;
  const ofVocabularies = files.find((file) => file.path === path);
  const ofUnits = files.find((file) => file.path === `${folder}units.yaml`);
  const vocabularies = ofVocabularies && readData(ofVocabularies, vocabulariesSchema);
  const units = ofUnits && readData(ofUnits, unitsSchema);
  diagnostics.push(...(vocabularies?.diagnostics ?? []), ...(units?.diagnostics ?? []));
  const terms = Object.entries(vocabularies?.value?.data ?? {}).flatMap(([vocabulary, all]) =>
    Object.entries(all).map(([term, { label }]) => ({ at: [vocabulary, term, 'label'], label })),
  );
  const source = vocabularies?.value?.source;
  const wanted = languages ?? [...new Set(terms.flatMap(({ label }) => Object.keys(label)))];
  for (const { at, label } of terms) {
    const missing = wanted.filter((language) => label[language] === undefined);
    diagnostics.push(
      ...missing.map((language) => wordsAreInEveryLanguage.at(source!.placeOf(at), { what: at.join('.'), language })),
    );
  }
  return {
    value: {
      vocabularies: toVocabularies(vocabularies?.value?.data ?? {}),
      units: withoutUndefined<UnitsOfMeasure>(units?.value?.data ?? {}),
    },
    diagnostics,
    placeOf: (at) => source?.placeOf(at) ?? wholeFile(path),
    comments: source?.comments() ?? [],
  };
}

type Sourced = NonNullable<ReturnType<typeof readData>['value']>['source'];

/** What holds in an article: the journal's, and in the place of what has the same name the article's own. */
export function joinShared(house: Shared, own: Shared): Shared {
  return {
    vocabularies: { ...house.vocabularies, ...own.vocabularies },
    units: { ...house.units, ...own.units },
  };
}

/** The terms of vocabularies that are terms of the glossary too (`glossary: true`). */
export function glossaryTerms(vocabularies: Shared['vocabularies'], placeOf: PlaceOf): GlossaryTerm[] {
  return Object.values(vocabularies).flatMap(({ id: vocabulary, terms }) =>
    Object.values(terms)
      .filter(({ glossary }) => glossary)
      .map(({ id, label }): GlossaryTerm => {
        const place = placeOf([vocabulary, id, 'label']);
        const form = (preferred: string) => ({ preferred, allowed: [], forbidden: [], exact: false, place });
        const forms = Object.entries(label as Localized).map(([language, words]) => [language, form(words!)]);
        return { id: `${vocabulary}-${id}`, forms: Object.fromEntries(forms), house: false, place };
      }),
  );
}
