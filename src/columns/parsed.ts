import type { Result } from '../model/diagnostic.ts';
import type { CellContext, ColumnType, Field } from '../model/table.ts';
import { cellParses } from './rules/cell-parses.ts';

/** A value that was read without a finding. */
export function parsed<T>(value: T): Result<T> {
  return { value, diagnostics: [] };
}

/** The finding that a cell is not in its type's notation. */
export function notParsed(
  raw: unknown,
  field: Field,
  { place }: CellContext,
  notation: ColumnType['notation'],
): Result<undefined> {
  const found = typeof raw === 'string' ? raw : JSON.stringify(raw);
  return { value: undefined, diagnostics: [cellParses.at(place, { field: field.id, found, ...notation })] };
}
