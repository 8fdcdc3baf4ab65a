import { nearest } from '../engines/nearest.ts';
import type { Result } from '../model/diagnostic.ts';
import type { SourceFile } from '../model/ports.ts';
import type { Reference } from '../model/reference.ts';
import { readData } from './read-data.ts';
import { fieldsAreKnown } from './rules/fields-are-known.ts';
import { annotationsSchema, type AnnotationYaml } from './schemas/references.ts';
import { withoutUndefined } from './without-undefined.ts';

/**
 * What `references.yaml` says about records by their keys: status, notes, gaps, second language.
 * Diagnostics: those of a data file; `fields-are-known` for a key that no record has.
 */
export function readAnnotations(
  file: SourceFile,
  references: readonly Reference[],
): Result<ReadonlyMap<string, AnnotationYaml>> {
  const { value, diagnostics } = readData(file, annotationsSchema);
  if (!value) return { value: new Map(), diagnostics };
  const keys = references.map(({ key }) => key);
  const strangers = Object.keys(value.data).filter((key) => !keys.includes(key));
  return {
    value: new Map(Object.entries(value.data)),
    diagnostics: [
      ...diagnostics,
      ...strangers.map((key) =>
        fieldsAreKnown.at(value.source.keyPlaceOf([key]), { field: key, nearest: nearest(key, keys) ?? '' }),
      ),
    ],
  };
}

/** A record with what is said about it; gaps are added to those that its own file names. */
export function annotate(reference: Reference, said: AnnotationYaml | undefined): Reference {
  if (!said) return reference;
  const { status, note, missing = [], translations } = said;
  return withoutUndefined<Reference>({
    ...reference,
    status: status ?? reference.status,
    note: { ...reference.note, ...note },
    missing: [...new Set([...reference.missing, ...missing])],
    localized: { ...reference.localized, ...translations },
  });
}
