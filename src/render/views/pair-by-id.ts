interface Named {
  readonly id: string;
}

/** What two editions have under the same id; what only one of them has stands alone. */
export type Paired<Part> = readonly [Part, Part] | readonly [Part, undefined] | readonly [undefined, Part];

/** The parts of two editions in the order of the first; what only the second has stands before the part that it precedes there. */
export function pairById<Part extends Named>(first: readonly Part[], second: readonly Part[]): Paired<Part>[] {
  const known = new Set(first.map(({ id }) => id));
  const others = new Map(second.map((part) => [part.id, part]));
  const before = new Map<string | undefined, Paired<Part>[]>();
  let waiting: Paired<Part>[] = [];
  for (const part of second) {
    if (!known.has(part.id)) waiting.push([undefined, part]);
    else {
      before.set(part.id, waiting);
      waiting = [];
    }
  }
  const pairs = first.flatMap((part): Paired<Part>[] => {
    const other = others.get(part.id);
    return [...(before.get(part.id) ?? []), other ? [part, other] : [part, undefined]];
  });
  return [...pairs, ...waiting];
}
