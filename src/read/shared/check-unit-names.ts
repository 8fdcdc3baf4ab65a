import { ownNames, unitCode } from '../../columns/units.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { UnitsOfMeasure } from '../../model/table.ts';
import type { DataSource } from '../data-source.ts';
import { unitNamesAreUnique } from './rules/unit-names-are-unique.ts';

/**
 * What is wrong with the ways in which units can be written. `further`: units that are there already, beside Diglot's own.
 * Diagnostics: `unit-names-are-unique`.
 */
export function checkUnitNames(units: UnitsOfMeasure, further: UnitsOfMeasure, source: DataSource): Diagnostic[] {
  const named = new Map<string, string>();
  return Object.entries(units).flatMap(([code, unit]) =>
    ownNames(code, unit).flatMap((name) => {
      const other = named.get(name) ?? unitCode(name, further);
      named.set(name, named.get(name) ?? code);
      return other === undefined || other === code
        ? []
        : [unitNamesAreUnique.at(source.keyPlaceOf([code]), { name, unit: code, other })];
    }),
  );
}
