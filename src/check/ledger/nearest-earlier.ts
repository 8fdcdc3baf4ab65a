import { sidesOf, type Confirmation, type Words } from './confirmations.ts';

/**
 * Confirmations that serve no pair as it stands now. Where the same words stand in several places, each place that has
 * kept them is served by its own confirmation first.
 */
export function openConfirmations(confirmations: readonly Confirmation[], pairs: readonly Words[]): Confirmation[] {
  const standing = Map.groupBy(pairs, sidesOf);
  return [...Map.groupBy(confirmations, sidesOf)].flatMap(([sides, some]) => {
    const places = new Set(standing.get(sides)?.map(({ unit }) => unit));
    const own = some.filter(({ unit }) => places.has(unit));
    const fromElsewhere = some.filter(({ unit }) => !places.has(unit));
    return fromElsewhere.slice(places.size - own.length);
  });
}

/**
 * For each pair what was last confirmed of it: first by its id where one side still stands, then wherever one side
 * stands, then by its id alone. A confirmation serves one pair. `open`: the latest last.
 */
export function nearestEarlier(
  pairs: readonly Words[],
  open: readonly Confirmation[],
): ReadonlyMap<Words, Confirmation> {
  const found = new Map<Words, Confirmation>();
  const taken = new Set<Confirmation>();
  const byUnit = Map.groupBy(open, ({ unit }) => unit);
  const bySource = Map.groupBy(open, ({ source }) => source);
  const byOther = Map.groupBy(open, ({ other }) => other);
  const rank = new Map(open.map((confirmation, index) => [confirmation, index]));

  const ofUnit = ({ unit }: Words) => byUnit.get(unit)?.filter((one) => !taken.has(one)) ?? [];
  const oneSideStands = (pair: Words) =>
    ofUnit(pair).findLast(({ source, other }) => source === pair.source || other === pair.other);
  const anywhere = ({ source, other }: Words) =>
    [lastFree(bySource.get(source), taken), lastFree(byOther.get(other), taken)]
      .filter((one) => one !== undefined)
      .sort((a, b) => rank.get(a)! - rank.get(b)!)
      .at(-1);
  for (const find of [oneSideStands, anywhere, (pair: Words) => ofUnit(pair).at(-1)]) {
    for (const pair of pairs) {
      const earlier = found.has(pair) ? undefined : find(pair);
      if (!earlier) continue;
      found.set(pair, earlier);
      taken.add(earlier);
    }
  }
  return found;
}

/** The last that is not taken; what is taken is dropped, so that no list is walked twice. */
function lastFree(some: Confirmation[] | undefined, taken: ReadonlySet<Confirmation>): Confirmation | undefined {
  let last = some?.at(-1);
  while (last && taken.has(last)) {
    some!.pop();
    last = some!.at(-1);
  }
  return last;
}
