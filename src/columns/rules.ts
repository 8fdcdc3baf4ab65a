import { cellParses } from './rules/cell-parses.ts';
import { termsAreKnown } from './rules/terms-are-known.ts';
import { unitsAreKnown } from './rules/units-are-known.ts';
import { unitsAreUniform } from './rules/units-are-uniform.ts';
import { wordsAreInEveryLanguage } from './rules/words-are-in-every-language.ts';

/** The rules that reading a cell can find broken, by id. */
export const columnRules = {
  'cell-parses': cellParses,
  'terms-are-known': termsAreKnown,
  'units-are-known': unitsAreKnown,
  'units-are-uniform': unitsAreUniform,
  'words-are-in-every-language': wordsAreInEveryLanguage,
} as const;
