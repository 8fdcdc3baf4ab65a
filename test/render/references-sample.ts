import { readFileSync } from 'node:fs';
import type { Reference } from '../../src/model/reference.ts';
import { readReferences } from '../../src/read/read-references.ts';
import type { ExportReference, StatusWords } from '../../src/render/references/export-reference.ts';

/** The small bibliography of `test/fixtures/references/`, as it is read. */
export const sampleReferences: readonly Reference[] = read(
  readFileSync(new URL('../fixtures/references/references.json', import.meta.url)),
);

/** Status words such as a theme has them. */
export const statusWords: StatusWords = {
  identified: 'Identified.',
  inferred: 'Probable.',
  supporting: 'Cited work not identified; related work listed.',
  unresolved: 'Not identified.',
};

/** The sample as the English edition exports it; its last record is cited nowhere. */
export const sampleExport: readonly ExportReference[] = sampleReferences.map((reference, index, { length }) => ({
  ...reference,
  entry: reference.status === 'unresolved' ? '' : `Entry of ${reference.key}.`,
  language: 'en',
  statusWords,
  ...(index < length - 1 && { number: index + 1 }),
}));

/** A bibliography from the bytes of a `references.json`. */
export function read(bytes: Uint8Array): readonly Reference[] {
  const { value, diagnostics } = readReferences({ path: 'references.json', bytes });
  if (diagnostics.length > 0) throw new Error(JSON.stringify(diagnostics));
  return value;
}
