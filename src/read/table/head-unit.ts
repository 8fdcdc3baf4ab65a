import { columnType } from '../../columns/registry.ts';
import type { Diagnostic, Result } from '../../model/diagnostic.ts';
import type { Place } from '../../model/place.ts';
import { fieldsOf, type Field, type ShowPattern } from '../../model/table.ts';
import { unitsInHeadsAreShared } from './rules/units-in-heads-are-shared.ts';

/**
 * The unit that a column's head can take over from its cells: the one that its fields fix, if it is the same for all
 * that have any. A field that could not be read is passed over. Diagnostics: `units-in-heads-are-shared`.
 */
export function headUnit(
  column: string,
  patterns: readonly ShowPattern[],
  fields: Readonly<Record<string, Field>>,
  place: Place,
): Result<string | undefined> {
  const names = [...new Set(patterns.flatMap(fieldsOf))];
  const shown = names.flatMap((name) => (Object.hasOwn(fields, name) ? fields[name]! : []));
  const units = [...new Set(shown.flatMap(({ unit }) => unit ?? []))];
  const open = shown.filter(hasOpenUnit).map(({ id }) => id);
  const fault = open.length > 0 ? 'open' : units.length > 1 ? 'several' : units.length === 0 ? 'none' : undefined;
  // What is wrong with a field's own declaration has been said there.
  if (fault === 'none' && shown.length < names.length) return { value: undefined, diagnostics: [] };
  const diagnostics: Diagnostic[] = fault
    ? [unitsInHeadsAreShared.at(place, { column, fault, fields: open, units })]
    : [];
  return { value: fault ? undefined : units[0], diagnostics };
}

/** Whether each value of a field may have a unit of its own. */
function hasOpenUnit({ type, unit }: Field): boolean {
  const bears = columnType(type)!.unit;
  return bears === 'of-each-value' || (bears === 'fixed-by-field' && unit === undefined);
}
