import type { CslItem } from '../model/csl.ts';
import type { Diagnostic, Result } from '../model/diagnostic.ts';
import { wholeFile, type Place } from '../model/place.ts';
import type { SourceFile } from '../model/ports.ts';
import { readBibtex } from './bibliography/bibtex.ts';
import { readRis } from './bibliography/ris.ts';
import { decode } from './decode.ts';
import { parseJson } from './json.ts';
import { understandingOf } from './read-bibliography.ts';
import { bibliographiesAreWellFormed } from './rules/bibliographies-are-well-formed.ts';
import { citationKeyPattern, referencesSchema } from './schemas/references.ts';
import { checkShape } from './yaml.ts';

/** A record of a file that is to be taken into a bibliography. */
export interface ImportRecord {
  /** The file's own key; empty where it has none, and not always one that can be cited. */
  readonly key: string;
  /** The record as `references.json` has it, `custom` included; its id is still to be given. */
  readonly item: CslItem;
  readonly place: Place;
}

/** True for a key that a text can cite. */
export function isCitationKey(key: string): boolean {
  return citationKeyPattern.test(key);
}

/**
 * The records of a file of BibTeX, BibLaTeX, RIS or CSL-JSON, told apart by what is in it. Nothing where the file cannot be read
 * at all. Diagnostics: those of a data file, `bibliographies-are-well-formed`, `bibliographies-are-understood`.
 */
export function readImport(file: SourceFile): Result<readonly ImportRecord[] | undefined> {
  const text = decode(file);
  if (text.value === undefined) return { value: undefined, diagnostics: text.diagnostics };
  const read = /^\s*[[{]/.test(text.value) ? readJson(text.value, file.path) : readForeign(text.value, file.path);
  return { value: read.value, diagnostics: [...text.diagnostics, ...read.diagnostics] };
}

function readForeign(text: string, file: string): Result<readonly ImportRecord[] | undefined> {
  const { records, notUnderstood, broken } = /^\s*TY {1,2}-/m.test(text) ? readRis(text, file) : readBibtex(text, file);
  const diagnostics: Diagnostic[] = [
    ...broken.map(({ problem, found, place }) => bibliographiesAreWellFormed.at(place, { problem, found })),
    ...understandingOf(notUnderstood),
  ];
  if (records.length === 0 && broken.length === 0) {
    const found = text.trim().split('\n')[0]!.slice(0, 60);
    diagnostics.push(bibliographiesAreWellFormed.at(wholeFile(file), { problem: 'line-has-no-tag', found }));
    return { value: undefined, diagnostics };
  }
  const value = records.map(({ key, item, missing, place }) => ({
    key,
    item: { ...item, ...(missing.length > 0 && { custom: { missing } }) },
    place,
  }));
  return { value, diagnostics };
}

/** CSL-JSON, as a list or under `items`. Keys that cannot be cited, such as web addresses, are no mistake here. */
function readJson(text: string, file: string): Result<readonly ImportRecord[] | undefined> {
  const source = parseJson(text, file);
  if (!source.value) return { value: undefined, diagnostics: source.diagnostics };
  const { value } = source.value;
  const list = listIn(value);
  const keys = list.map(keyOf);
  const keyed = list.map((item, index) => (isObject(item) ? { ...item, id: `record-${index}` } : item));
  const shape = checkShape(referencesSchema, { ...source.value, value: keyed });
  if (!shape.value) return { value: undefined, diagnostics: [...source.diagnostics, ...shape.diagnostics] };
  const places = keys.map((_, index) => source.value!.placeOf(Array.isArray(value) ? [index] : ['items', index]));
  // The records as they are written: the schema would fill in what they leave out.
  return {
    value: (list as readonly CslItem[]).map((item, index) => ({ key: keys[index]!, item, place: places[index]! })),
    diagnostics: source.diagnostics,
  };
}

/**
 * The records of such a file to be printed and not kept: as `readImport`, but CSL-JSON is taken as it is, so that one
 * odd field (a page that is a number) does not keep the others from being printed.
 */
export function readRecords(file: SourceFile): Result<readonly CslItem[] | undefined> {
  const text = decode(file);
  if (text.value === undefined || !/^\s*[[{]/.test(text.value)) {
    const { value, diagnostics } = readImport(file);
    return { value: value?.map(({ item }) => item), diagnostics };
  }
  const source = parseJson(text.value, file.path);
  const diagnostics = [...text.diagnostics, ...source.diagnostics];
  return { value: source.value && listIn(source.value.value).filter(isObject).map(withoutNulls), diagnostics };
}

/** A record without fields that hold nothing, its numbers as text where the field holds text. */
function withoutNulls(record: Readonly<Record<string, unknown>>): CslItem {
  const fields = Object.entries(record).filter(([, value]) => value !== null);
  return Object.fromEntries(
    fields.map(([name, value]) => [name, typeof value === 'number' ? String(value) : value]),
  ) as CslItem;
}

/** A list of records, those under `items`, or one record by itself. */
function listIn(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : ((value as { items?: unknown[] }).items ?? [value]);
}

/** The id, or where that is no key (Zotero writes addresses) the key that the program has besides. */
function keyOf(item: unknown): string {
  const { id, 'citation-key': other } = isObject(item) ? item : {};
  const key = typeof id === 'string' || typeof id === 'number' ? String(id) : '';
  return !isCitationKey(key) && typeof other === 'string' && other !== '' ? other : key;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}
