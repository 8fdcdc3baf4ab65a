import { keyOf, type Quantity, type QuantityKind } from './quantity.ts';

/** A unit that a sentence names: of a number, or in a word without one, as in the number of days. */
export interface NamedUnit {
  readonly kind: QuantityKind;
  readonly unit: string;
  readonly start: number;
}

/** How many units of a sentence a bare number may be meant with. */
const most = 6;

/**
 * Lets a bare number be meant with the units that its sentence names: 21 h (18–27) instead of 46, 天数由40减至10.
 * `quantities` and `words` stand in order.
 */
export function withElidedUnits(
  quantities: readonly Quantity[],
  words: readonly NamedUnit[],
  text: string,
): Quantity[] {
  const sentenceOf = sentencesOf(text);
  const named = new Map<number, Map<string, NamedUnit>>();
  for (const one of [...quantities.filter(isMeasured), ...words]) {
    const sentence = sentenceOf(one.start);
    const units = named.get(sentence) ?? new Map<string, NamedUnit>();
    if (units.size < most) named.set(sentence, units.set(`${one.kind} ${one.unit}`, one));
  }
  return quantities.map((quantity) => {
    const units = isBare(quantity) ? named.get(sentenceOf(quantity.start)) : undefined;
    if (!units) return quantity;
    const keys = Array.from(units.values(), ({ kind, unit }) => keyOf(kind, quantity.value, unit));
    return { ...quantity, also: [...quantity.also, ...keys] };
  });
}

function isBare({ kind, unit }: Quantity): boolean {
  return kind === 'plain' && unit === '';
}

function isMeasured({ kind, unit }: Quantity): boolean {
  return (unit !== '' && kind !== 'ratio') || kind === 'percent' || kind === 'permille' || kind === 'point';
}

/** Tells of a place in a text where its sentence ends. */
function sentencesOf(text: string): (at: number) => number {
  const ends = Array.from(text.matchAll(/[。；;！？]|[.!?](?=\s|$)/g), ({ index }) => index);
  return (at) => {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (ends[middle]! < at) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}
