import type { PairStanding } from '../../check/ledger/pair-states.ts';
import type { AttestationRole } from '../../model/ledger.ts';
import type { Journal } from '../../model/journal.ts';
import type { ArticleReport, Obstacle } from '../../model/status.ts';

/** What stands in the way of a release: errors, open queries, units to translate, pairs that nobody has confirmed. */
export function obstaclesOf(
  { findings, queries, untranslated }: Pick<ArticleReport, 'findings' | 'queries' | 'untranslated'>,
  standings: readonly PairStanding[],
  required: Journal['confirmedBy'],
): Obstacle[] {
  const of = standings.length;
  const waiting = (count: number, role?: AttestationRole): Obstacle => ({
    kind: 'unconfirmed',
    count,
    of,
    ...(role && { role }),
  });
  const counted: Obstacle[] = [
    { kind: 'errors', count: findings.error },
    { kind: 'queries', count: queries.length },
    { kind: 'untranslated', count: untranslated.length },
    // Where no role is required, anybody's word will do.
    ...(required.length === 0 ? [waiting(standings.filter(({ state }) => state !== 'confirmed').length)] : []),
    ...required.map((role) => waiting(standings.filter(({ roles }) => !roles.includes(role)).length, role)),
  ];
  return counted.filter(({ count }) => count > 0);
}
