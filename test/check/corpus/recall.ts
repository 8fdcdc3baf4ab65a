import type { Part, Seeded } from './seeded.ts';

/** How many of the mistakes of one kind are found. */
export interface Recall {
  readonly seeded: number;
  readonly missed: readonly string[];
}

/** At least this share of the mistakes of each kind is to be found, and of those that the checks are not tuned on. */
export const wantedRecall = 0.95;

/** What is found of each kind, by part. */
export function recallByKind(mistakes: readonly Seeded[]): ReadonlyMap<string, ReadonlyMap<Part, Recall>> {
  const kinds = Map.groupBy(mistakes, ({ kind }) => kind);
  return new Map(Array.from(kinds, ([kind, some]) => [kind, byPart(some)]));
}

/** Of several recalls one. */
export function together(recalls: Iterable<Recall>): Recall {
  const all = [...recalls];
  return {
    seeded: all.reduce((sum, { seeded }) => sum + seeded, 0),
    missed: all.flatMap(({ missed }) => missed),
  };
}

/** The share that is found; 1 of nothing. */
export function shareFound({ seeded, missed }: Recall): number {
  return seeded === 0 ? 1 : 1 - missed.length / seeded;
}

function byPart(mistakes: readonly Seeded[]): Map<Part, Recall> {
  return new Map(
    Array.from(
      Map.groupBy(mistakes, ({ part }) => part),
      ([part, some]) => {
        const missed = some.filter(({ isFound }) => !isFound()).map(({ name }) => name);
        return [part, { seeded: some.length, missed }];
      },
    ),
  );
}
