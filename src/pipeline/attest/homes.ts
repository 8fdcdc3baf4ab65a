import type { PairStanding } from '../../check/ledger/pair-states.ts';
import type { Attestation } from '../../model/ledger.ts';

/**
 * The id of the unit that each record of a ledger is about: the one that it names, where that has the words confirmed or
 * had them last; else the first that has them. A record of words that nobody has any more is about none.
 */
export function homesOf(standings: readonly PairStanding[]): ReadonlyMap<Attestation, string> {
  const homes = new Map<Attestation, string>();
  for (const isOwn of [true, false]) {
    for (const { pair, attestations } of standings) {
      for (const record of attestations) {
        if ((record.unit === pair.id || !isOwn) && !homes.has(record)) homes.set(record, pair.id);
      }
    }
  }
  return homes;
}
