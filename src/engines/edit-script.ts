/** Items that stand in both lists: how many, and where they begin in each. */
export interface Match {
  readonly from: number;
  readonly to: number;
  readonly length: number;
}

/** Lists that differ in more items than this have nothing in common that a person would look for. */
const mostEdits = 1500;

/**
 * The runs of items that two lists have in common, in order, so that as few as possible are left out (Myers 1986); the
 * last one, which may be empty, ends both lists. The cost goes with the length and the number of differences; what the
 * lists have in common at both ends costs next to nothing.
 */
export function editScript(before: readonly string[], after: readonly string[]): Match[] {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  const middle = common(before.slice(head, before.length - tail), after.slice(head, after.length - tail));
  return [
    ...(head > 0 ? [{ from: 0, to: 0, length: head }] : []),
    ...middle.map(({ from, to, length }) => ({ from: from + head, to: to + head, length })),
    { from: before.length - tail, to: after.length - tail, length: tail },
  ];
}

/** Where the search stood on each diagonal, how far along the earlier list, before each number of edits. */
type Front = Int32Array;

function common(before: readonly string[], after: readonly string[]): Match[] {
  const [n, m] = [before.length, after.length];
  if (n === 0 || m === 0) return [];
  const most = Math.min(n + m, mostEdits);
  const furthest: Front = new Int32Array(2 * most + 3);
  const middle = most + 1;
  const fronts: Front[] = [];
  for (let edits = 0; edits <= most; edits += 1) {
    fronts.push(furthest.slice(middle - edits - 1, middle + edits + 2));
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      const [below, above] = [furthest[middle + diagonal - 1]!, furthest[middle + diagonal + 1]!];
      let x = diagonal === -edits || (diagonal !== edits && below < above) ? above : below + 1;
      let y = x - diagonal;
      while (x < n && y < m && before[x] === after[y]) [x, y] = [x + 1, y + 1];
      furthest[middle + diagonal] = x;
      if (x >= n && y >= m) return walkBack(fronts, n, m);
    }
  }
  return [];
}

/** The runs on the way back from the lists' ends to their beginnings. */
function walkBack(fronts: readonly Front[], n: number, m: number): Match[] {
  const matches: Match[] = [];
  let [x, y] = [n, m];
  for (let edits = fronts.length - 1; edits >= 0; edits -= 1) {
    const front = fronts[edits]!;
    const diagonal = x - y;
    const [below, above] = [front[diagonal + edits]!, front[diagonal + edits + 2]!];
    const down = diagonal === -edits || (diagonal !== edits && below < above);
    const start = edits === 0 ? 0 : down ? above : below + 1;
    if (x > start) matches.push({ from: start, to: start - diagonal, length: x - start });
    x = down ? start : start - 1;
    y = x - (down ? diagonal + 1 : diagonal - 1);
  }
  return matches.reverse();
}
