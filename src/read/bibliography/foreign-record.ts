import type { CslItem } from '../../model/csl.ts';
import type { Place } from '../../model/place.ts';

/** A record of another program's file as CSL-JSON has it. */
export interface ForeignRecord {
  /** The file's own key; empty where it has none. */
  readonly key: string;
  /** Its id is the key. */
  readonly item: CslItem;
  /** What the file itself says to be left out (`and others`), as `missing` names it. */
  readonly missing: readonly string[];
  readonly place: Place;
}

/** What of a file found no place in the records: a field, a type, or a command of LaTeX. */
export interface NotUnderstood {
  readonly kind: 'field' | 'type' | 'command' | 'crossref';
  /** As the file has it. */
  readonly name: string;
  /** Key of the record. */
  readonly key: string;
  readonly place: Place;
}

/** What is wrong with the file's own syntax. */
export interface BrokenSyntax {
  readonly problem:
    'entry-is-not-closed' | 'entry-has-no-key' | 'value-is-missing' | 'line-has-no-tag' | 'record-is-not-ended';
  readonly found: string;
  readonly place: Place;
}

/** A bibliography in another program's format, as read. */
export interface ForeignBibliography {
  readonly records: readonly ForeignRecord[];
  readonly notUnderstood: readonly NotUnderstood[];
  readonly broken: readonly BrokenSyntax[];
}

/** The fields of a record that hold something. */
export function filled(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined && value !== '' && !isEmptyList(value)),
  );
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}
