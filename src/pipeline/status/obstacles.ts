import { pairStatesOf } from '../../check/ledger/pair-states.ts';
import { versionDigest } from '../../check/ledger/version-digest.ts';
import type { Article } from '../../model/article.ts';
import type { AttestationRole } from '../../model/ledger.ts';
import type { ArticleReport, Obstacle } from '../../model/status.ts';
import { obstaclesTo, type Obstacles } from '../release/obstacles.ts';
import type { LocatedDiagnostic } from '../whereabouts.ts';

/** Whether the version has gone out as it stands, and otherwise how much stands in its way, in the order of the work. */
export function releaseStanding(
  article: Article,
  found: readonly LocatedDiagnostic[],
  required: readonly AttestationRole[],
): Pick<ArticleReport, 'released' | 'obstacles'> {
  const earlier = article.ledger.releases.findLast(({ version }) => version === article.version);
  if (earlier?.digest === versionDigest(article)) return { released: earlier.on, obstacles: [] };
  return { obstacles: counted(obstaclesTo(article, found, earlier, { required, strict: false }), article, required) };
}

function counted(
  { findings, isDraft, taken, queries, untranslated, unconfirmed }: Obstacles,
  article: Article,
  required: readonly AttestationRole[],
): Obstacle[] {
  const of = new Set(pairStatesOf(article).map(({ pair }) => pair.id)).size;
  const counts: Obstacle[] = [
    { kind: 'errors', count: findings.length },
    { kind: 'queries', count: queries.length },
    { kind: 'untranslated', count: untranslated.length },
    // Where no role is required, anybody's word will do.
    ...(required.length === 0 ? [{ kind: 'unconfirmed', count: unconfirmed.length, of } as const] : []),
    ...required.map((role) => {
      const count = unconfirmed.filter(({ missing }) => missing.includes(role)).length;
      return { kind: 'unconfirmed', count, of, role } as const;
    }),
  ];
  return [
    ...(isDraft ? [{ kind: 'draft' } as const] : []),
    ...(taken ? [{ kind: 'taken', ...taken } as const] : []),
    ...counts.filter((one) => 'count' in one && one.count > 0),
  ];
}
