import { isScalar, type YAMLMap } from 'yaml';
import type { Attestation } from '../model/ledger.ts';
import type { TextEdit } from '../model/text-edit.ts';
import { pointsIn, toEdits } from './changes.ts';
import { changeRecord } from './ledger/change-record.ts';
import { fieldOf, openList, type Insertion } from './ledger/ledger-list.ts';
import type { RecordFields } from './ledger/yaml-values.ts';

/** A file of an article as it stands, its lines ending in `\n`; without a text it is not there. */
export interface EditedFile {
  readonly file: string;
  readonly text: string | undefined;
}

/** What a ledger is to say of one pair. */
export interface WishedRecord {
  readonly record: Omit<Attestation, 'place'>;
  /** The record that it takes the place of. */
  readonly replaces?: Attestation;
  /** Where its pair stands in the article's reading order. */
  readonly position: number;
}

/**
 * Edits that make a ledger hold records: a replaced one is changed where it stands, a new one stands behind those of the
 * pairs before it, and nothing else changes. `wished`: in reading order. `positions`: of the pairs of the records that
 * are there; one without a pair has none.
 */
export function attest(
  { file, text = '' }: EditedFile,
  wished: readonly WishedRecord[],
  positions: ReadonlyMap<Attestation, number>,
): TextEdit[] {
  const list = openList(text, 'confirmed');
  const pointAt = pointsIn(text);
  const byPoint = new Map(list.items.map((item, index) => [pointOf(item, pointAt), index]));
  const indexOf = ({ place }: Attestation) => byPoint.get(`${place.line}:${place.column}`);
  const behind = lastAtOrBefore([...positions].map(([record, position]) => [position, indexOf(record) ?? -1]));
  const insertions: Insertion[] = [];
  const changes = wished.flatMap(({ record, replaces, position }) => {
    const index = replaces && indexOf(replaces);
    if (index !== undefined) return changeRecord(list.items[index]!, fieldsOf(replaces!), fieldsOf(record), text);
    insertions.push({ after: behind(position), fields: fieldsOf(record) });
    return [];
  });
  return toEdits(file, text, [...changes, ...list.insert(insertions)]);
}

/** Which item stands last in the list among those of a position or of one before it; -1 where there is none. */
function lastAtOrBefore(items: readonly (readonly [position: number, index: number])[]): (position: number) => number {
  const last: number[] = [];
  for (const [position, index] of items) last[position] = Math.max(last[position] ?? -1, index);
  for (let position = 0; position < last.length; position += 1) {
    last[position] = Math.max(last[position] ?? -1, last[position - 1] ?? -1);
  }
  return (position) => last[position] ?? last.at(-1) ?? -1;
}

/** Where the model says that a record stands: at the unit's id. */
function pointOf(item: YAMLMap, pointAt: ReturnType<typeof pointsIn>): string {
  const unit = fieldOf(item, 'unit')?.value;
  if (!isScalar(unit)) return '';
  const { line, column } = pointAt(unit.range![0]);
  return `${line}:${column}`;
}

function fieldsOf(record: Omit<Attestation, 'place'>): RecordFields {
  const { unit, by, role, on, digests, texts, corrected } = record;
  const localized = (values: typeof digests) => values as Readonly<Record<string, string>>;
  return {
    unit,
    by,
    role,
    on,
    digests: localized(digests),
    texts: localized(texts),
    ...(corrected && { corrected: { ...corrected } }),
  };
}
