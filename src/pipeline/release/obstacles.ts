import { pairStatesOf } from '../../check/ledger/pair-states.ts';
import type { Article } from '../../model/article.ts';
import type { AttestationRole, Release } from '../../model/ledger.ts';
import { standingsIn, type Standing } from '../where-is.ts';
import type { LocatedDiagnostic } from '../whereabouts.ts';

/** Something in an article, by its id. */
export interface Named {
  readonly unit: string;
  readonly at: Standing;
}

/** All that stands in the way of a release. */
export interface Obstacles {
  /** Errors; warnings too where they count. */
  readonly findings: readonly LocatedDiagnostic[];
  readonly isDraft: boolean;
  /** The release that the version's number stands for, where the article says something else now. */
  readonly taken?: Pick<Release, 'version' | 'on'>;
  /** Open queries to the author: `q-dose`, where they are defined. */
  readonly queries: readonly Named[];
  readonly untranslated: readonly Named[];
  /** Pairs, and the roles in which they are still to be confirmed: none where any role will do. */
  readonly unconfirmed: readonly (Named & { readonly missing: readonly AttestationRole[] })[];
}

/** What stands in the way of a release, all of it. `required`: the roles that a journal asks for. */
export function obstaclesTo(
  article: Article,
  found: readonly LocatedDiagnostic[],
  taken: Release | undefined,
  { required, strict }: { readonly required: readonly AttestationRole[]; readonly strict: boolean },
): Obstacles {
  const findings = found.filter(({ severity }) => severity === 'error' || (strict && severity === 'warning'));
  const isSaid = findings.some(({ rule }) => rule === 'published-changes-are-recorded');
  const standingOf = standingsIn(article);
  return {
    findings,
    isDraft: article.status === 'draft',
    ...(taken && !isSaid && { taken: { version: taken.version, on: taken.on } }),
    queries: openQueries(article),
    untranslated: untranslatedUnits(article, standingOf),
    unconfirmed: unconfirmedPairs(article, required, standingOf),
  };
}

type StandingOf = ReturnType<typeof standingsIn>;

/** True where nothing stands in the way. */
export function isOpen({ findings, isDraft, taken, queries, untranslated, unconfirmed }: Obstacles): boolean {
  return !isDraft && !taken && [findings, queries, untranslated, unconfirmed].every((some) => some.length === 0);
}

/** A query stands in one language or in several; it is one. */
function openQueries(article: Article): Named[] {
  const queries = Object.values(article.texts).flatMap(({ notes }) => notes.filter(({ kind }) => kind === 'query'));
  return [...new Map(queries.map(({ id, place }) => [id, { unit: id, at: { place } }])).values()];
}

function untranslatedUnits(article: Article, standingOf: StandingOf): Named[] {
  return article.units.flatMap(({ id, text }) => {
    const marked = Object.values(text).find((one) => one?.untranslated);
    return marked ? [{ unit: id, at: standingOf(marked) }] : [];
  });
}

function unconfirmedPairs(
  article: Article,
  required: readonly AttestationRole[],
  standingOf: StandingOf,
): Obstacles['unconfirmed'] {
  const byUnit = Map.groupBy(pairStatesOf(article), ({ pair }) => pair.id);
  return [...byUnit].flatMap(([unit, standings]) => {
    const missing = required.filter((role) => standings.some(({ roles }) => !roles.includes(role)));
    const isConfirmed = standings.every(({ state }) => state === 'confirmed');
    if (isConfirmed && missing.length === 0) return [];
    return [{ unit, at: standingOf(standings[0]!.pair.source), missing }];
  });
}
