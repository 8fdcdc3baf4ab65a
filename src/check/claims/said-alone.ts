import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Rule } from '../../model/rule.ts';
import { fileOf, type Pair } from '../pairs/pairs.ts';
import { claimsOf, countOf, placeIn, saidIn, type Qualified } from './claims-of.ts';
import type { ClaimKind } from './words.ts';

/** What one language says in a pair whose other language says nothing of the kind. */
export interface SaidAlone {
  readonly [name: string]: string;
  readonly has: string;
  readonly lacks: string;
  readonly said: string;
}

/** One finding where a language makes a claim of a kind and the other makes none at all, wherever in the pair. */
export function findSaidAlone(rule: Rule<SaidAlone>, pair: Pair, kind: ClaimKind): Diagnostic[] {
  const sides = claimsOf(pair);
  if (!sides) return [];
  const [ours, theirs] = sides;
  const isAlone = (one: Qualified, other: Qualified): boolean =>
    countOf(one, kind).asking > 0 && countOf(other, kind).all === 0;
  const [has, lacks] = isAlone(ours, theirs) ? [ours, theirs] : [theirs, ours];
  if (!isAlone(has, lacks)) return [];
  const claim = has.claims.find((one) => one.kind === kind && one.asks)!;
  const { endLine: _line, endColumn: _column, ...start } = lacks.unit.place;
  const [place, related] = has === ours ? [placeIn(has, claim), start] : [start, placeIn(has, claim)];
  const values = { has: fileOf(has.unit), lacks: fileOf(lacks.unit), said: saidIn(has, claim) };
  return [rule.at(place, values, [{ place: related }])];
}
