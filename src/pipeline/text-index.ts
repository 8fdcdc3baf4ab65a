import type { Text, UnitText } from '../model/article.ts';

/** Where the units of a text stand, drawn up once, since thousands of findings may ask. */
export interface TextIndex {
  /** The last unit on a line; nothing between units. */
  readonly unitAt: (line: number) => UnitText | undefined;
  /** Which one of its kind a unit is in its section, from 1. */
  readonly positionOf: ReadonlyMap<UnitText, number>;
  /** The heading of each section, by the section's id. */
  readonly headings: ReadonlyMap<string, UnitText>;
}

const indexes = new WeakMap<Text, TextIndex>();

/** The index of a text. */
export function textIndex(text: Text): TextIndex {
  const known = indexes.get(text);
  if (known) return known;
  const headings = new Map<string, UnitText>();
  for (const unit of text.units) {
    if (unit.kind === 'heading' && !headings.has(unit.section)) headings.set(unit.section, unit);
  }
  const index = { unitAt: finder(text.units), positionOf: positions(text.units), headings };
  indexes.set(text, index);
  return index;
}

function positions(units: readonly UnitText[]): Map<UnitText, number> {
  const counts = new Map<string, number>();
  return new Map(
    units.map((unit) => {
      const key = `${unit.section} ${unit.kind}`;
      const position = (counts.get(key) ?? 0) + 1;
      counts.set(key, position);
      return [unit, position];
    }),
  );
}

function finder(units: readonly UnitText[]): (line: number) => UnitText | undefined {
  // Notes stand behind all else in the list, wherever they are defined.
  const ordered = units.toSorted((a, b) => a.place.line - b.place.line);
  let last = 0;
  /** Up to each unit, the last line that it or one before it takes up. */
  const reached = ordered.map((unit) => (last = Math.max(last, endOf(unit))));
  return (line) => {
    let [low, high] = [0, ordered.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (ordered[middle]!.place.line <= line) low = middle + 1;
      else high = middle;
    }
    for (let at = low - 1; at >= 0 && reached[at]! >= line; at -= 1) {
      if (endOf(ordered[at]!) >= line) return ordered[at];
    }
    return undefined;
  };
}

function endOf({ place, node }: UnitText): number {
  return node.position?.end.line ?? place.line;
}
