import type { CslItem } from '../model/csl.ts';
import type { Diagnostic, Result } from '../model/diagnostic.ts';
import type { Place } from '../model/place.ts';
import type { SourceFile } from '../model/ports.ts';
import type { Reference } from '../model/reference.ts';
import { decode } from './decode.ts';
import { parseJson } from './json.ts';
import { idsAreUnique } from './rules/ids-are-unique.ts';
import { referencesSchema, type ReferenceJson } from './schemas/references.ts';
import { withoutUndefined } from './without-undefined.ts';
import { checkShape } from './yaml.ts';

/**
 * The bibliography from `references.json`, in the file's order. Of a record that has mistakes the key is kept, so that
 * its citations are not reported too.
 * Diagnostics: those of a data file, and `ids-are-unique` for a key that stands twice.
 */
export function readReferences(file: SourceFile): Result<readonly Reference[]> {
  const text = decode(file);
  if (text.value === undefined) return { value: [], diagnostics: text.diagnostics };
  const source = parseJson(text.value, file.path);
  if (!source.value) return { value: [], diagnostics: [...text.diagnostics, ...source.diagnostics] };
  const shape = checkShape(referencesSchema, source.value);
  const items = shape.value ?? recordsWithKeys(source.value.value);
  const places = keyPlaces(text.value, file.path);
  const diagnostics: Diagnostic[] = [...text.diagnostics, ...shape.diagnostics];
  const seen = new Map<string, Place>();
  const references = items.map((item): Reference => {
    const place = places(item.id);
    const earlier = seen.get(item.id);
    if (earlier) {
      const values = { id: item.id, file: earlier.file, line: earlier.line };
      diagnostics.push(idsAreUnique.at(place, values, [{ place: earlier }]));
    }
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

function recordsWithKeys(value: unknown): ReferenceJson[] {
  const items: readonly unknown[] = Array.isArray(value) ? value : [];
  return items.flatMap((item) => {
    const id = item !== null && typeof item === 'object' ? (item as { id?: unknown }).id : undefined;
    return typeof id === 'string' ? [{ id, type: 'document' }] : [];
  });
}

/** Where each key's record begins, found by one pass over the text. */
function keyPlaces(text: string, file: string): (key: string) => Place {
  const places = new Map<string, Place[]>();
  text.split('\n').forEach((quote, index) => {
    for (const match of quote.matchAll(/"id"\s*:\s*"([^"\\]+)"/g)) {
      const [column, key, line] = [match.index + 1, match[1]!, index + 1];
      const place = { file, line, column, endLine: line, endColumn: column + match[0].length, quote, within: key };
      places.set(key, [...(places.get(key) ?? []), place]);
    }
  });
  return (key) => places.get(key)?.shift() ?? { file, line: 1, column: 1, within: key };
}
