import { keyOf, type Quantity } from './quantity.ts';

/** A quantity that only one side states, with what stands in its place on the other side, if anything does. */
export interface QuantityDifference {
  readonly ours?: Quantity;
  readonly theirs?: Quantity;
}

/** Two quantities of two languages that say the same. */
export interface QuantityMatch {
  readonly ours: Quantity;
  readonly theirs: Quantity;
}

type Keys = (quantity: Quantity) => string[];

/** Which of ours may answer which of theirs, and by what. */
type Round = readonly [
  isIn: (quantity: Quantity) => boolean,
  isOut: (quantity: Quantity) => boolean,
  ourKeys: Keys,
  theirKeys: Keys,
];

/** Compares the quantities of a pair as multisets, so that the order of words never matters. */
export function compareQuantities(
  ours: readonly Quantity[],
  theirs: readonly Quantity[],
): { readonly matches: readonly QuantityMatch[]; readonly differences: readonly QuantityDifference[] } {
  const matches: QuantityMatch[] = [];
  const [left, right] = [new Set(ours), new Set(theirs)];
  // First what is the same in every respect, then what may be meant the same, then what need not be said.
  const rounds: readonly Round[] = [
    [isCertain, isCertain, sureKey, sureKey],
    // 5 per day may be 每天 5, but not what may be 5 per week.
    [isCertain, isCertain, sureKey, allKeys],
    [isCertain, isCertain, allKeys, sureKey],
    [isUncertain, isUncertain, rankKey, rankKey],
    [isCertain, isUncertain, allKeys, allKeys],
    [isUncertain, isCertain, allKeys, allKeys],
    [isUncertain, isUncertain, allKeys, allKeys],
  ];
  for (const [isIn, isOut, ourKeys, theirKeys] of rounds) {
    if (left.size === 0 || right.size === 0) break;
    const waiting = byKeys([...right].filter(isOut).sort(bySpelling).reverse(), theirKeys);
    for (const quantity of [...left].filter(isIn)) {
      const found = takeFirst(ourKeys(quantity), waiting, right);
      if (!found) continue;
      left.delete(quantity);
      right.delete(found);
      matches.push({ ours: quantity, theirs: found });
    }
  }
  const found = pairUp([...left].filter(isCertain), [...right].filter(isCertain));
  return { matches, differences: [...found.filter((one) => !mayGoUnsaid(one)), ...saidOtherwise(found, left, right)] };
}

/** A count in words that has nothing beside it. */
function mayGoUnsaid({ ours, theirs }: QuantityDifference): boolean {
  return !(ours && theirs) && (ours ?? theirs)!.spelledOut;
}

/** Counts in words that the other side says otherwise, if only with a word that need not be said, as the two of two groups. */
function saidOtherwise(
  found: readonly QuantityDifference[],
  left: ReadonlySet<Quantity>,
  right: ReadonlySet<Quantity>,
): QuantityDifference[] {
  const alone = found.filter(mayGoUnsaid);
  const isSmallCount = ({ certain, spelledOut }: Quantity): boolean => !certain && spelledOut;
  const ours = [...alone.flatMap((one) => one.ours ?? []), ...[...left].filter(isSmallCount)];
  const theirs = [...alone.flatMap((one) => one.theirs ?? []), ...[...right].filter(isSmallCount)];
  return pairUp(ours, theirs).filter((one) => one.ours && one.theirs);
}

function byKeys(quantities: readonly Quantity[], keys: Keys): Map<string, Quantity[]> {
  const groups = new Map<string, Quantity[]>();
  for (const quantity of quantities) {
    for (const key of keys(quantity)) {
      const group = groups.get(key);
      if (group) group.push(quantity);
      else groups.set(key, [quantity]);
    }
  }
  return groups;
}

/** The first quantity under any of the keys that is still to be matched. */
function takeFirst(
  keys: readonly string[],
  waiting: ReadonlyMap<string, Quantity[]>,
  left: ReadonlySet<Quantity>,
): Quantity | undefined {
  for (const key of keys) {
    const group = waiting.get(key) ?? [];
    let next = group.pop();
    while (next && !left.has(next)) next = group.pop();
    if (next) return next;
  }
  return undefined;
}

/** Counts in words first, which are not to be said otherwise. */
function bySpelling(a: Quantity, b: Quantity): number {
  return Number(b.spelledOut) - Number(a.spelledOut);
}

function isCertain({ certain }: Quantity): boolean {
  return certain;
}

function isUncertain({ certain }: Quantity): boolean {
  return !certain;
}

function sureKey({ kind, value, unit }: Quantity): string[] {
  return [keyOf(kind, value, unit)];
}

/** A third answers a third before it answers a three. */
function rankKey(quantity: Quantity): string[] {
  return quantity.kind === 'rank' ? sureKey(quantity) : [];
}

function allKeys(quantity: Quantity): string[] {
  return [...sureKey(quantity), ...quantity.also];
}

/** Puts what is left side by side: of one value, then of one kind and unit, then as it comes. */
function pairUp(ours: readonly Quantity[], theirs: readonly Quantity[]): QuantityDifference[] {
  const left = new Set(ours);
  const right = new Set(theirs);
  const pairs: QuantityDifference[] = [];
  const likenesses = [
    ({ value }: Quantity) => String(value),
    ({ kind, unit }: Quantity) => `${kind} ${unit}`,
    ({ kind }: Quantity) => kind,
    () => '',
  ];
  for (const likeness of likenesses) {
    const waiting = byKeys([...right].reverse(), (quantity) => [likeness(quantity)]);
    for (const quantity of left) {
      const other = waiting.get(likeness(quantity))?.pop();
      if (!other) continue;
      left.delete(quantity);
      right.delete(other);
      pairs.push({ ours: quantity, theirs: other });
    }
  }
  return [
    ...pairs.sort((a, b) => a.ours!.start - b.ours!.start),
    ...Array.from(left, (quantity) => ({ ours: quantity })),
    ...Array.from(right, (quantity) => ({ theirs: quantity })),
  ];
}
