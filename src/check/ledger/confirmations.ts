import { oncePer } from '../../engines/once-per.ts';
import { textDigest } from '../../engines/text-digest.ts';
import type { UnitText } from '../../model/article.ts';
import type { Attestation } from '../../model/ledger.ts';
import type { Pair } from '../pairs/pairs.ts';

/** The words of a unit in two languages, by their digests. */
export interface Words {
  readonly unit: string;
  readonly source: string;
  readonly other: string;
}

/** What persons have confirmed of one unit in the same words, each in a role. */
export interface Confirmation extends Words {
  readonly records: readonly Attestation[];
}

/** The words of a pair as they stand now. */
export function wordsNow({ id, source, other }: Pair): Words {
  return { unit: id, source: digestOf(source), other: digestOf(other) };
}

const digestOf = oncePer(({ source }: UnitText) => textDigest(source));

/** What says which words stand side by side, whatever unit they are. */
export function sidesOf({ source, other }: Words): string {
  return `${source} ${other}`;
}

/** The confirmations in two languages that a ledger holds, the latest last. */
export function confirmationsIn(
  records: readonly Attestation[],
  [source, other]: Pair['languages'],
): readonly Confirmation[] {
  const groups = Map.groupBy(records, ({ unit, digests }) => `${unit} ${digests[source]} ${digests[other]}`);
  return [...groups.values()]
    .flatMap((some): Confirmation[] => {
      const { unit, digests } = some[0]!;
      const [ours, theirs] = [digests[source], digests[other]];
      return ours && theirs ? [{ unit, source: ours, other: theirs, records: some }] : [];
    })
    .sort((a, b) => compareDates(latestOf(a), latestOf(b)));
}

function latestOf({ records }: Confirmation): string {
  return records
    .map(({ on }) => on)
    .sort(compareDates)
    .at(-1)!;
}

/** Dates of any precision, as their digits stand. */
function compareDates(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
