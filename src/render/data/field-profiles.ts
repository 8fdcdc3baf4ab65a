import { columnType } from '../../columns/registry.ts';
import { valuesOf, type Table } from '../../model/table.ts';

/** What a table's cells say of a field as a whole. */
export interface FieldProfile {
  /** Most values that one cell holds; at least 1. */
  readonly most: number;
  /** Units by UCUM code, in the order of their first appearance. */
  readonly units: ReadonlySet<string>;
  /** True when in some row its values are not tied to one arm or the other. */
  readonly unbound: boolean;
}

/** The profile of every field, found in one walk through the rows. */
export function fieldProfiles({ fields, rows }: Pick<Table, 'fields' | 'rows'>): ReadonlyMap<string, FieldProfile> {
  const profiles = new Map(
    Object.keys(fields).map((id) => [id, { most: 1, units: new Set<string>(), unbound: false }]),
  );
  for (const { values, arms, unbound } of rows) {
    for (const cells of [values, ...arms.map((arm) => arm.values)]) {
      for (const [id, cell] of Object.entries(cells)) {
        const [field, profile] = [fields[id], profiles.get(id)];
        if (!field || !profile) continue;
        const given = valuesOf(cell);
        profile.most = Math.max(profile.most, given.length);
        for (const value of given) {
          const { unit } = columnType(field.type)!.data(value, field);
          if (typeof unit === 'string') profile.units.add(unit);
        }
      }
    }
    for (const id of unbound) {
      const profile = profiles.get(id);
      if (profile) profile.unbound = true;
    }
  }
  return profiles;
}
