import type { HeadHint } from './guesses/guess.ts';
import { timeUnit } from './guesses/time-units.ts';
import { plainNotation, unitIn } from './plain-notation.ts';

/** The head of a column, taken apart. */
export interface HeadWords extends HeadHint {
  /** The words without the unit behind them. */
  readonly bare: string;
  /** What stands where a unit is wont to stand and is none that is listed. */
  readonly foreign?: string;
}

/** `剂量（mg/kg）`, `Dose, mg/kg`, `体积/μL`: what a head says, and the unit that it gives. */
export function headWords(words: string): HeadWords {
  const [, inBrackets, bracketed] = /^(.+?)\s*[（([【]\s*([^（()）[\]【】]+)\s*[)）\]】]$/u.exec(words) ?? [];
  const [, before, behind] = /^(.+?)\s*(?:[,，]\s*|\/\s*)([^\s,，]+)$/u.exec(words) ?? [];
  for (const [bare, written] of [
    [inBrackets, bracketed],
    [before, behind],
  ]) {
    if (bare === undefined || written === undefined) continue;
    const plain = plainNotation(written);
    const unit = unitIn(plain) ?? timeUnit(plain);
    if (unit !== undefined) return { words, bare, unit };
  }
  return { words, bare: words, ...(bracketed !== undefined && { foreign: bracketed }) };
}
