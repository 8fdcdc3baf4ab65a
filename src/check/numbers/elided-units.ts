import { keyOf, type Quantity } from './quantity.ts';

/**
 * Lets a bare number be meant with the unit of its neighbours in the sentence: 21 h (18–27) instead of 46, 由46（36～68）h降至21。
 * In order, as the quantities are.
 */
export function withElidedUnits(quantities: readonly Quantity[], text: string): Quantity[] {
  const sentences = sentencesOf(quantities, text);
  const before = neighbours(quantities, sentences, 1);
  const behind = neighbours(quantities, sentences, -1);
  return quantities.map((quantity, index) => {
    if (!isBare(quantity)) return quantity;
    const keys = [before[index], behind[index]].flatMap((one) =>
      one ? [keyOf(one.kind, quantity.value, one.unit)] : [],
    );
    return keys.length > 0 ? { ...quantity, also: [...quantity.also, ...keys] } : quantity;
  });
}

/** The nearest quantity with a unit in the same sentence, looking back (1) or ahead (-1). */
function neighbours(
  quantities: readonly Quantity[],
  sentences: readonly number[],
  step: 1 | -1,
): (Quantity | undefined)[] {
  const found: (Quantity | undefined)[] = [];
  let last: number | undefined;
  const first = step === 1 ? 0 : quantities.length - 1;
  for (let index = first; index >= 0 && index < quantities.length; index += step) {
    if (last !== undefined && sentences[last] === sentences[index]) found[index] = quantities[last];
    if (isMeasured(quantities[index]!)) last = index;
  }
  return found;
}

function isBare({ kind, unit, certain, spelledOut }: Quantity): boolean {
  return kind === 'plain' && unit === '' && certain && !spelledOut;
}

function isMeasured({ kind, unit }: Quantity): boolean {
  return (unit !== '' && kind !== 'ratio') || kind === 'percent' || kind === 'permille' || kind === 'point';
}

/** The number of the sentence that each quantity stands in. */
function sentencesOf(quantities: readonly Quantity[], text: string): number[] {
  const end = /[。；;！？]|[.!?](?=\s|$)/g;
  let [sentence, boundary] = [0, end.exec(text)?.index ?? text.length];
  return quantities.map(({ start }) => {
    while (boundary < start) {
      sentence += 1;
      boundary = end.exec(text)?.index ?? text.length;
    }
    return sentence;
  });
}
