import type { UnitText } from '../../model/article.ts';

const lineStartsOfUnit = new WeakMap<UnitText, readonly number[]>();

/** Where an offset of a unit's source stands in its file, and the offset at which that line of the unit begins. */
export function pointInUnit(
  unit: UnitText,
  offset: number,
): { readonly line: number; readonly column: number; readonly lineStart: number } {
  const starts = lineStartsOf(unit);
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  const lineStart = starts[low]!;
  const column = offset - lineStart + (low === 0 ? unit.place.column : 1);
  return { line: unit.place.line + low, column, lineStart };
}

/** A line of a unit's source, counted from 0; nothing behind its last. */
export function lineOfUnit(unit: UnitText, index: number): string | undefined {
  const starts = lineStartsOf(unit);
  return index < starts.length ? unit.source.slice(starts[index]!, (starts[index + 1] ?? Infinity) - 1) : undefined;
}

function lineStartsOf(unit: UnitText): readonly number[] {
  const known = lineStartsOfUnit.get(unit);
  if (known) return known;
  const starts = [0];
  for (const { index } of unit.source.matchAll(/\n/g)) starts.push(index + 1);
  lineStartsOfUnit.set(unit, starts);
  return starts;
}
