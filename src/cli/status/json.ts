import {
  allPairs,
  type ArticleReport,
  type PairCounts,
  type PairReport,
  type PairSide,
  type UnitAddress,
} from '../../model/status.ts';
import type { StatusReport } from '../../pipeline/status.ts';
import type { DeskWords } from '../../render/views/status/desk-words.ts';
import { changesIn } from './explain.ts';
import { unitWords } from './overview.ts';

/** The state of all articles for other programs; the pairs that are explained come with their words. */
export function statusJson(
  { articles, unreadable }: Pick<StatusReport, 'articles' | 'unreadable'>,
  explained: (pair: PairReport, article: ArticleReport) => boolean,
  words: DeskWords,
): string {
  const reports = articles.map((article) => {
    const {
      comparisons,
      queries,
      untranslated,
      declared,
      otherFindings: _other,
      numbers: _numbers,
      ...facts
    } = article;
    const where = (unit: UnitAddress) => ({ unit: unit.id, where: unitWords(unit, comparisons, words) });
    return {
      ...facts,
      comparisons: comparisons.map(({ languages, counts, parts, pairs, roles }) => ({
        languages,
        ...counted(counts),
        roles,
        parts: parts.map(({ counts: own, ...part }) => ({ ...part, ...counted(own) })),
        pairs: pairs.map((pair) => ({
          ...where(pair),
          ...factsOf(pair),
          ...(explained(pair, article) && explanationOf(pair)),
        })),
      })),
      queries: queries.map(({ unit, ...query }) => ({ ...query, ...(unit && where(unit)) })),
      untranslated: untranslated.map(({ unit, ...rest }) => ({ ...where(unit), ...rest })),
      declared: declared.map(({ unit, ...rest }) => ({ ...where(unit), ...rest })),
    };
  });
  return JSON.stringify({ articles: reports, unreadable }, undefined, 2);
}

function counted(counts: PairCounts) {
  return { total: allPairs(counts), counts };
}

function factsOf({ part, kind, state, sides, attestations, findings }: PairReport) {
  return {
    part,
    kind,
    state,
    places: mapSides(sides, ({ place: { file, line, column } }) => ({ file, line, column })),
    confirmed: attestations.map(({ by, role, on, corrected }) => ({ by, role, on, ...(corrected && { corrected }) })),
    findings: findings.map(({ finding }) => finding.rule),
  };
}

function explanationOf(pair: PairReport) {
  return {
    sides: mapSides(pair.sides, (side) => ({
      words: side.words,
      ...(side.before !== undefined && { before: side.before, changes: changesIn(side) }),
    })),
    onlySlips: pair.onlySlips,
  };
}

function mapSides<T>(sides: PairReport['sides'], map: (side: PairSide) => T): Record<string, T> {
  return Object.fromEntries(Object.entries(sides).flatMap(([language, side]) => (side ? [[language, map(side)]] : [])));
}
