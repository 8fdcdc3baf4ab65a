import type { CslItem } from '../model/csl.ts';
import type { Diagnostic, Result } from '../model/diagnostic.ts';
import type { Place } from '../model/place.ts';
import type { SourceFile } from '../model/ports.ts';
import type { Reference } from '../model/reference.ts';
import { decode } from './decode.ts';
import { idsAreUnique } from './rules/ids-are-unique.ts';
import { referencesSchema } from './schemas/references.ts';
import { withoutUndefined } from './without-undefined.ts';
import { checkShape, parseYaml, type DataSource } from './yaml.ts';

/**
 * The bibliography from `references.json`, in the file's order.
 * Diagnostics: those of a data file, and `ids-are-unique` for a key that stands twice.
 */
export function readReferences(file: SourceFile): Result<readonly Reference[]> {
  const text = decode(file);
  if (text.value === undefined) return { value: [], diagnostics: text.diagnostics };
  const source = jsonSource(text.value, file.path);
  if (!source.value) return { value: [], diagnostics: [...text.diagnostics, ...source.diagnostics] };
  const shape = checkShape(referencesSchema, source.value);
  if (!shape.value) return { value: [], diagnostics: [...text.diagnostics, ...shape.diagnostics] };
  const places = keyPlaces(text.value, file.path);
  const diagnostics: Diagnostic[] = [...text.diagnostics];
  const seen = new Map<string, Place>();
  const references = shape.value.map((item): Reference => {
    const place = places(item.id);
    const earlier = seen.get(item.id);
    if (earlier) diagnostics.push(idsAreUnique.at(place, { id: item.id, file: earlier.file, line: earlier.line }));
    seen.set(item.id, place);
    const { custom, ...csl } = item;
    return withoutUndefined<Reference>({
      key: item.id,
      item: csl as CslItem,
      localized: custom?.translations ?? {},
      status: custom?.status,
      note: custom?.note ?? {},
      missing: custom?.missing ?? [],
      place,
    });
  });
  return { value: references, diagnostics };
}

/**
 * JSON is read by the engine's own parser, several times faster than YAML's; the YAML parser, which knows
 * places, is asked only when there is something to point at.
 */
function jsonSource(text: string, file: string): Result<DataSource | undefined> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    const placed = parseYaml(text, file);
    return placed.value ? { value: placed.value, diagnostics: [] } : placed;
  }
  const placed = (): DataSource => parseYaml(text, file).value!;
  return {
    value: { file, value, placeOf: (path) => placed().placeOf(path), keyPlaceOf: (path) => placed().keyPlaceOf(path) },
    diagnostics: [],
  };
}

/** Where each key's record begins, found by one pass over the lines. */
function keyPlaces(text: string, file: string): (key: string) => Place {
  const places = new Map<string, Place[]>();
  text.split('\n').forEach((quote, index) => {
    const match = /^\s*"id"\s*:\s*"([^"]+)"/.exec(quote);
    if (!match) return;
    const place = { file, line: index + 1, column: quote.indexOf('"id"') + 1, quote, within: match[1]! };
    places.set(match[1]!, [...(places.get(match[1]!) ?? []), place]);
  });
  return (key) => places.get(key)?.shift() ?? { file, line: 1, column: 1, within: key };
}
