import type { MarkedValue } from '../../model/article.ts';
import type { Result } from '../../model/diagnostic.ts';
import type { ContentLanguage } from '../../model/language.ts';
import { wholeFile, type Place } from '../../model/place.ts';
import type { SourceFile } from '../../model/ports.ts';
import type { UnitsOfMeasure } from '../../model/table.ts';
import type { PlaceOf } from '../data-source.ts';
import { readData } from '../read-data.ts';
import { unitsSchema, vocabulariesSchema } from '../schemas/vocabularies.ts';
import { withoutUndefined } from '../without-undefined.ts';
import { checkUnitNames } from './check-unit-names.ts';
import { labelsMissing, termsIn, unitLabelsMissing } from './labels-missing.ts';
import type { Shared } from './shared.ts';
import { toVocabularies } from './to-vocabularies.ts';

/** What a folder shares, where the parts of its `vocabularies.yaml` stand, the comments in it, and what is marked in its files. */
export type ReadShared = Result<Shared> & {
  readonly placeOf: PlaceOf;
  readonly comments: readonly Place[];
  readonly marked: readonly MarkedValue[];
};

/**
 * `vocabularies.yaml` and `units.yaml` of a folder. Labels are wanted in `languages`. `further`: what is shared already.
 * Diagnostics: those of a data file, `words-are-in-every-language`, `unit-names-are-unique`.
 */
export function readShared(
  files: readonly SourceFile[],
  folder: string,
  languages: readonly ContentLanguage[],
  further: Shared,
): ReadShared {
  const path = `${folder}vocabularies.yaml`;
  const fileAt = (wanted: string) => files.find((file) => file.path === wanted);
  const ofVocabularies = fileAt(path);
  const ofUnits = fileAt(`${folder}units.yaml`);
  const vocabularies = ofVocabularies && readData(ofVocabularies, vocabulariesSchema);
  const units = ofUnits && readUnits(ofUnits, languages, further.units);
  const source = vocabularies?.value?.source;
  const read = source ? toVocabularies(vocabularies.value!.data, source) : {};
  return {
    value: {
      vocabularies: read,
      units: units?.value ?? {},
      unread: [
        ...(vocabularies && !source ? (['vocabularies'] as const) : []),
        ...(units && !units.value ? (['units'] as const) : []),
      ],
    },
    diagnostics: [
      ...(vocabularies?.diagnostics ?? []),
      ...(source ? labelsMissing(termsIn(read), languages) : []),
      ...(units?.diagnostics ?? []),
    ],
    placeOf: (at) => source?.placeOf(at) ?? wholeFile(path),
    comments: source?.comments() ?? [],
    marked: [...(source?.marked() ?? []), ...(units?.marked ?? [])],
  };
}

function readUnits(
  file: SourceFile,
  languages: readonly ContentLanguage[],
  further: UnitsOfMeasure,
): Result<UnitsOfMeasure | undefined> & { readonly marked: readonly MarkedValue[] } {
  const { value, diagnostics } = readData(file, unitsSchema);
  if (!value) return { value: undefined, diagnostics, marked: [] };
  const { data, source } = value;
  const units = Object.fromEntries(
    Object.entries(withoutUndefined<UnitsOfMeasure>(data)).map(([code, unit]) => [
      code,
      { ...unit, place: source.placeOf([code, 'label']) },
    ]),
  );
  return {
    value: units,
    diagnostics: [...diagnostics, ...unitLabelsMissing(units, languages), ...checkUnitNames(units, further, source)],
    marked: source.marked(),
  };
}
