import { columnType } from '../../columns/registry.ts';
import type { ContentLanguage, Localized } from '../../model/language.ts';
import { fieldsOf, valuesOf, type Column, type Field, type Row } from '../../model/table.ts';
import type { TableExport } from './table-export.ts';

/** Values of one field on a row, in their order. */
type Key = readonly unknown[];

/** Fields that take one another's place in a column's pattern, or one that always prints. */
interface Slot {
  readonly fields: readonly string[];
  readonly optional: boolean;
}

const measured: readonly string[] = ['number', 'count', 'quantity', 'duration', 'time-after', 'range', 'date'];

/**
 * Where each row stands when the table is sorted by a column: 1, 2 and so on, the same where rows are equal, 0 where the
 * column has no value, which comes last whichever way one sorts. What is measured decides before what is named, and
 * what always prints before what may be left out; several values, also those of several arms, count from the least.
 */
export function ranksOf(
  column: Column,
  rows: readonly Row[],
  source: TableExport,
  language: ContentLanguage,
): number[] {
  const slots = slotsOf(column, source);
  const fields = slots.flatMap((slot) => slot.fields).map((id) => source.table.fields[id]!);
  const compares = fields.map((field) => comparing(field, source, language));
  const keys = rows.map((row) => fields.map((field, index) => keyOf(row, field, compares[index]!)));
  const leading = slots[0]?.fields.length ?? 0;
  const compareRows = (a: number, b: number): number =>
    compares.reduce((result, compare, at) => result || compareKeys(keys[a]![at]!, keys[b]![at]!, compare), 0);
  const given = [...keys.keys()].filter((row) => keys[row]!.slice(0, leading).some((key) => key.length > 0));
  const ranks = rows.map(() => 0);
  let rank = 0;
  for (const [at, row] of given.sort(compareRows).entries()) {
    if (at === 0 || compareRows(given[at - 1]!, row) !== 0) rank += 1;
    ranks[row] = rank;
  }
  return ranks;
}

/** The slots of a pattern, the one that decides first. All languages sort by the first one's pattern. */
function slotsOf({ show }: Column, { table }: TableExport): Slot[] {
  const pattern = Object.values(show)[0] ?? [];
  const slots = pattern.flatMap((part): Slot[] =>
    part.kind === 'text' ? [] : [{ fields: fieldsOf([part]), optional: part.kind === 'optional' }],
  );
  const isMeasured = ({ fields }: Slot) => fields.some((id) => measured.includes(table.fields[id]!.type));
  const weight = (slot: Slot) => (isMeasured(slot) ? 0 : slot.optional ? 2 : 1);
  return slots.toSorted((a, b) => weight(a) - weight(b));
}

/** How two values of a field compare: terms as their vocabulary has them, works by number, words as the language does. */
function comparing(
  field: Field,
  { works }: TableExport,
  language: ContentLanguage,
): (a: unknown, b: unknown) => number {
  const by =
    <T>(of: (value: unknown) => T, compare: (a: T, b: T) => number) =>
    (a: unknown, b: unknown) =>
      compare(of(a), of(b));
  const numbers = (a: number, b: number) => a - b;
  if (field.type === 'term') {
    const terms = Object.keys(field.vocabulary?.terms ?? {});
    return by((value) => terms.indexOf(String(value)), numbers);
  }
  if (field.type === 'citation') return by((value) => works.get(String(value))?.number ?? 0, numbers);
  if (field.type === 'text') {
    const { compare } = new Intl.Collator(language, { numeric: true });
    return by((value) => (value as Localized)[language] ?? '', compare);
  }
  return columnType(field.type)!.compare as (a: unknown, b: unknown) => number;
}

function keyOf({ values, arms }: Row, { id }: Field, compare: (a: unknown, b: unknown) => number): Key {
  const ofArms = arms.map((arm) => arm.values[id] ?? values[id]);
  return (arms.length > 0 ? ofArms : [values[id]]).flatMap((cell) => valuesOf(cell)).toSorted(compare);
}

/** Value by value; the shorter of two lists that begin alike first, but nothing at all last. */
function compareKeys(a: Key, b: Key, compare: (a: unknown, b: unknown) => number): number {
  if (a.length === 0 || b.length === 0) return Number(a.length === 0) - Number(b.length === 0);
  for (const [index, value] of a.entries()) {
    if (index >= b.length) return 1;
    const result = compare(value, b[index]);
    if (result !== 0) return result;
  }
  return a.length - b.length;
}
