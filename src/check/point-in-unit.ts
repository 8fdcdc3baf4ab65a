import type { UnitText } from '../model/article.ts';

const lineStartsOfUnit = new WeakMap<UnitText, readonly number[]>();

/** Where an offset of a unit's source stands in its file, and the offset at which that line of the unit begins. */
export function pointInUnit(
  unit: UnitText,
  offset: number,
): { readonly line: number; readonly column: number; readonly lineStart: number } {
  const starts = lineStartsOfUnit.get(unit) ?? lineStartsOf(unit.source);
  lineStartsOfUnit.set(unit, starts);
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

function lineStartsOf(source: string): number[] {
  return [0, ...Array.from(source.matchAll(/\n/g), ({ index }) => index + 1)];
}
