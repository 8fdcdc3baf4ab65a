import type { Diagnostic, Result } from '../model/diagnostic.ts';
import { wholeFile, type Place } from '../model/place.ts';
import type { SourceFile } from '../model/ports.ts';
import type { Reference } from '../model/reference.ts';
import { readBibtex } from './bibliography/bibtex.ts';
import type { ForeignBibliography, NotUnderstood } from './bibliography/foreign-record.ts';
import { readRis } from './bibliography/ris.ts';
import { decode } from './decode.ts';
import { annotate, readAnnotations } from './read-annotations.ts';
import { readReferences } from './read-references.ts';
import { bibliographiesAreUnderstood } from './rules/bibliographies-are-understood.ts';
import { bibliographiesAreWellFormed } from './rules/bibliographies-are-well-formed.ts';
import { fieldsArePresent } from './rules/fields-are-present.ts';
import { idsAreUnique } from './rules/ids-are-unique.ts';
import { valuesHaveTheirKind } from './rules/values-have-their-kind.ts';
import { citationKeyPattern } from './schemas/references.ts';

/** The readers of other programs' formats by the name of the file that an article may have. */
const readers: Readonly<Record<string, (text: string, file: string) => ForeignBibliography>> = {
  'references.bib': readBibtex,
  'references.ris': readRis,
};

/**
 * An article's bibliography: the records of `references.json`, `references.bib` and `references.ris`, as many of these as
 * there are, with what `references.yaml` says about them by their keys.
 * Diagnostics: those of a data file, `bibliographies-are-well-formed`, `bibliographies-are-understood`,
 * `ids-are-unique`.
 */
export function readBibliography(file: (name: string) => SourceFile | undefined): Result<readonly Reference[]> {
  const diagnostics: Diagnostic[] = [];
  const take = <T>(result: Result<T>): T => {
    diagnostics.push(...result.diagnostics);
    return result.value;
  };
  const json = file('references.json');
  const own = json ? take(readReferences(json)) : [];
  const foreign = Object.entries(readers).flatMap(([name, read]) => {
    const source = file(name);
    return source ? take(readForeign(source, read)) : [];
  });
  const references = [...own, ...foreign];
  diagnostics.push(...keysTwice(own, foreign));
  const annotations = file('references.yaml');
  if (!annotations) return { value: references, diagnostics };
  const said = take(readAnnotations(annotations, references));
  return { value: references.map((reference) => annotate(reference, said.get(reference.key))), diagnostics };
}

/** One finding for each record whose key another one has, in the same file or in one before it. */
function keysTwice(own: readonly Reference[], foreign: readonly Reference[]): Diagnostic[] {
  const seen = new Map<string, Place>(own.map(({ key, place }) => [key, place]));
  return foreign.flatMap(({ key, place }) => {
    const earlier = seen.get(key);
    if (!earlier) seen.set(key, place);
    return earlier
      ? [idsAreUnique.at(place, { id: key, file: earlier.file, line: earlier.line }, [{ place: earlier }])]
      : [];
  });
}

function readForeign(
  source: SourceFile,
  read: (text: string, file: string) => ForeignBibliography,
): Result<readonly Reference[]> {
  const text = decode(source);
  if (text.value === undefined) return { value: [], diagnostics: text.diagnostics };
  const { records, notUnderstood, broken } = read(text.value, source.path);
  const diagnostics: Diagnostic[] = [
    ...text.diagnostics,
    ...broken.map(({ problem, found, place }) => bibliographiesAreWellFormed.at(place, { problem, found })),
    ...understandingOf(notUnderstood),
  ];
  const references = records.flatMap(({ key, item, missing, place }): Reference[] => {
    if (key === '') {
      diagnostics.push(fieldsArePresent.at(place, { field: 'ID' }));
      return [];
    }
    if (!citationKeyPattern.test(key)) {
      const values = { field: 'id', expected: 'citation-key', found: 'value' as const, written: key, quote: 0 };
      diagnostics.push(valuesHaveTheirKind.at(place, values));
    }
    return [{ key, item, localized: {}, note: {}, missing, place }];
  });
  if (records.length === 0 && broken.length === 0 && text.value.trim() !== '') {
    const [found = ''] = text.value.trim().split('\n');
    const values = { problem: 'line-has-no-tag' as const, found: found.slice(0, 60) };
    diagnostics.push(bibliographiesAreWellFormed.at(wholeFile(source.path), values));
  }
  return { value: references, diagnostics };
}

/** One finding for each thing that is not understood, at the first record that has it. */
export function understandingOf(notUnderstood: readonly NotUnderstood[]): Diagnostic[] {
  const alike = Map.groupBy(notUnderstood, ({ kind, name }) => `${kind} ${name}`);
  return [...alike.values()].map((those) => {
    const { kind, name, place } = those[0]!;
    const count = new Set(those.map(({ key, place: at }) => key || at.line)).size;
    return bibliographiesAreUnderstood.at(place, { kind, name, count });
  });
}
