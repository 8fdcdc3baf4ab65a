import { sheetLimits, type SheetProblem } from '../../model/sheet.ts';

/** Rows of one length, or why there are none. */
export type FittedRows<T> =
  { readonly rows: readonly (readonly T[])[] } | { readonly rows?: undefined; readonly problem: SheetProblem };

/**
 * Rows without the empty ones at their end, all as long as the longest, its empty cells at the end left off. What is
 * missing in a shorter row is `empty`.
 */
export function fitRows<T>(
  found: readonly (readonly T[])[],
  empty: NoInfer<T>,
  isEmpty: (cell: T) => boolean,
): FittedRows<T> {
  const lengths = found.map((row) => row.findLastIndex((cell) => !isEmpty(cell)) + 1);
  const rows = lengths.findLastIndex((length) => length > 0) + 1;
  const columns = lengths.reduce((most, length) => Math.max(most, length), 0);
  if (rows === 0) return { problem: { problem: 'empty' } };
  if (rows > sheetLimits.rows || columns > sheetLimits.columns) {
    return { problem: { problem: 'too-many-cells', rows, columns } };
  }
  return {
    rows: found.slice(0, rows).map((row) => Array.from({ length: columns }, (_, column) => row[column] ?? empty)),
  };
}
