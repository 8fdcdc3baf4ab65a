import { textDigest } from '../engines/text-digest.ts';
import type { Diagnostic, Result } from '../model/diagnostic.ts';
import type { Attestation, Ledger, Release } from '../model/ledger.ts';
import type { SourceFile } from '../model/ports.ts';
import type { DataSource } from './data-source.ts';
import { readYaml } from './read-data.ts';
import { attestedWordsAreKept } from './rules/attested-words-are-kept.ts';
import { fieldsArePresent } from './rules/fields-are-present.ts';
import { attestationSchemas, attestationsSchema, type ConfirmedYaml } from './schemas/attestations.ts';
import { withoutUndefined } from './without-undefined.ts';
import { checkShape } from './yaml.ts';

export const emptyLedger: Ledger = { attestations: [], releases: [] };

/**
 * The ledger of an `attestations.yaml`, in the file's order. Records that have mistakes are reported and left out.
 * Diagnostics: those of a data file, and `attested-words-are-kept`.
 */
export function readLedger(file: SourceFile): Result<Ledger> {
  const { value: source, diagnostics: unread } = readYaml(file);
  if (!source) return { value: emptyLedger, diagnostics: unread };
  const { confirmed, released } = (source.value ?? {}) as { confirmed?: unknown; released?: unknown };
  const shape = source.value === null ? undefined : checkShape(attestationsSchema, source);
  const diagnostics: Diagnostic[] = [...unread, ...(shape?.diagnostics ?? [])];
  const attestations = listOf(confirmed).flatMap((item, index): Attestation[] => {
    const record = attestationSchemas.confirmed.safeParse(item).data;
    if (!record) return [];
    const place = { ...source.placeOf(['confirmed', index, 'unit']), within: record.unit };
    const problems = problemsOf(record, index, source);
    diagnostics.push(...problems);
    return problems.length > 0 ? [] : [withoutUndefined<Attestation>({ ...record, place })];
  });
  const releases = listOf(released).flatMap((item, index): Release[] => {
    const record = attestationSchemas.released.safeParse(item).data;
    return record ? [{ ...record, place: source.placeOf(['released', index, 'version']) }] : [];
  });
  return { value: { attestations, releases }, diagnostics };
}

/** What of a record cannot be trusted: words that do not give their digest, or only one of the two. */
function problemsOf({ unit, by, digests, texts }: ConfirmedYaml, index: number, source: DataSource): Diagnostic[] {
  const languages = [...new Set([...Object.keys(digests), ...Object.keys(texts)])];
  return languages.flatMap((language) => {
    for (const [field, values] of Object.entries({ digests, texts })) {
      if (values[language] !== undefined) continue;
      const name = `confirmed.${index + 1}.${field}.${language}`;
      return [fieldsArePresent.at(source.placeOf(['confirmed', index, field]), { field: name })];
    }
    if (textDigest(texts[language]!) === digests[language]) return [];
    const place = { ...source.placeOf(['confirmed', index, 'digests', language]), within: unit };
    return [attestedWordsAreKept.at(place, { unit, language, by })];
  });
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
