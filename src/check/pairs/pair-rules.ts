import { approximationsPairRule } from './approximations-agree.ts';
import { citationsPairRule } from './citations-agree.ts';
import { codePairRule } from './code-agrees.ts';
import { crossReferencesPairRule } from './cross-references-agree.ts';
import { directionsPairRule } from './directions-agree.ts';
import { emphasisPairRule } from './emphasis-agrees.ts';
import { formulasPairRule } from './formulas-agree.ts';
import { hedgesPairRule } from './hedges-agree.ts';
import { linksPairRule } from './links-agree.ts';
import { negationsPairRule } from './negations-agree.ts';
import { notesPairRule } from './notes-called-alike.ts';
import { numbersPairRule } from './numbers-agree.ts';
import type { PairRule } from './pairs.ts';
import { termsPairRule } from './terms-agree.ts';
import { wordsInTheirLanguagePairRule } from './words-are-in-their-language.ts';

/** The rules about each pair by itself, from which a difference can be declared. */
export const pairRules = {
  'numbers-agree': numbersPairRule,
  'approximations-agree': approximationsPairRule,
  'citations-agree': citationsPairRule,
  'terms-agree': termsPairRule,
  'cross-references-agree': crossReferencesPairRule,
  'notes-called-alike': notesPairRule,
  'links-agree': linksPairRule,
  'formulas-agree': formulasPairRule,
  'code-agrees': codePairRule,
  'emphasis-agrees': emphasisPairRule,
  'hedges-agree': hedgesPairRule,
  'negations-agree': negationsPairRule,
  'directions-agree': directionsPairRule,
  'words-are-in-their-language': wordsInTheirLanguagePairRule,
} satisfies Record<string, PairRule>;
