import { seemsSlip } from '../../engines/slip.ts';
import { wordDiff } from '../../engines/word-diff.ts';
import type { GlossaryTerm } from '../../model/glossary.ts';
import type { ContentLanguage } from '../../model/language.ts';
import { englishClaims } from '../claims/en.ts';
import { claimReader } from '../claims/read-claims.ts';
import { chineseClaims } from '../claims/zh.ts';
import { readEnglishQuantities } from '../numbers/en.ts';
import { keyOf, type Quantity } from '../numbers/quantity.ts';
import { readChineseQuantities } from '../numbers/zh.ts';
import { lexiconOf, occurrencesIn } from '../terms/lexicon.ts';

/**
 * True when words differ from those that were confirmed in slips of the pen alone, so that whoever confirmed them need
 * not be asked again: nothing that is more than a slip, no other quantity, hedge, negation or direction, no term lost.
 */
export function onlySlips(
  before: string,
  after: string,
  language: ContentLanguage,
  glossary: readonly GlossaryTerm[],
): boolean {
  if (!seemsSlip(wordDiff(before, after))) return false;
  const lexicon = lexiconOf(glossary, language);
  const terms = (words: string) => new Set(occurrencesIn(words, lexicon).map(({ term }) => term.id));
  if (!terms(before).isSubsetOf(terms(after))) return false;
  const statements = statementsIn[language.split('-')[0]!];
  return statements === undefined || statements(before) === statements(after);
}

const claims = { zh: claimReader(chineseClaims), en: claimReader(englishClaims) };

/** What a text states besides its words, so that two texts can be compared. */
const statementsIn: Readonly<Record<string, (words: string) => string>> = {
  zh: (words) => said([...readChineseQuantities(words).map(quantity), ...claims.zh(words).map(claim)]),
  en: (words) => said([...readEnglishQuantities(words).map(quantity), ...claims.en(words).map(claim)]),
};

function said(keys: readonly string[]): string {
  return [...keys].sort().join('\n');
}

function quantity({ kind, value, unit, approximate, hedged }: Quantity): string {
  return `${keyOf(kind, value, unit)} ${approximate} ${hedged}`;
}

function claim({ kind, asks }: ReturnType<(typeof claims)['zh']>[number]): string {
  return `${kind} ${asks}`;
}
