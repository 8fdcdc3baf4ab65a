import type { PairStanding } from '../../check/ledger/pair-states.ts';
import { pairsOf } from '../../check/pairs/pairs.ts';
import { confirmedWords } from '../../engines/text-digest.ts';
import { isData, isQuery, type Article, type Unit } from '../../model/article.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { findingsAbout } from '../status/findings.ts';

/** Why nothing is recorded about what was named. */
export type RefusalReason =
  | 'unknown'
  | 'untranslated'
  | 'unpaired'
  | 'nothing-to-confirm'
  | 'no-words'
  | 'errors'
  | 'never-confirmed'
  | 'more-than-slips';

/** Why a unit cannot be confirmed as it stands, and the errors in it; nothing where it can. */
export function reasonAgainst(
  article: Article,
  unit: Unit,
  standings: readonly PairStanding[],
  errors: readonly Diagnostic[],
): { readonly reason: RefusalReason; readonly findings: readonly Diagnostic[] } | undefined {
  const because = (reason: RefusalReason, findings: readonly Diagnostic[] = []) => ({ reason, findings });
  const texts = Object.values(unit.text).flatMap((text) => text ?? []);
  if (texts.some(({ untranslated }) => untranslated)) return because('untranslated');
  if (standings.length === 0) return because(isMissing(article, unit) ? 'unpaired' : 'nothing-to-confirm');
  if (texts.some(({ source }) => confirmedWords(source) === '')) return because('no-words');
  const found = standings.flatMap(({ pair }) => findingsAbout(pair, errors).map(({ finding }) => finding));
  return found.length > 0 ? because('errors', [...new Set(found)]) : undefined;
}

/** True where a language lacks the unit, or the blocks around it do not pair. */
function isMissing(article: Article, unit: Unit): boolean {
  if (['code', 'math', 'placement'].includes(unit.kind) || isQuery(unit)) return false;
  if (pairsOf(article).some(({ id }) => id === unit.id)) return false;
  const [, ...others] = article.languages.filter((language) => article.texts[language]);
  // An edition of the front matter alone has no other blocks.
  return isData(unit.kind) || others.some((language) => article.editions[language] === 'full');
}
