import type { Replacement } from './replacement.ts';

/** True when YAML reads the new words as words of the same value. `quote`: the mark that the value stands between, if any. */
export function isPlainInData({ before, text, after }: Replacement, quote: string): boolean {
  if (quote === '"' || quote === "'") return !text.includes(quote) && !text.includes('\\');
  if (/^[\d.,+\-:eExo_~]*$|^(?:true|false|null)$/i.test(before + text + after)) return false;
  return !/[:#,[\]{}'"]/.test(text) && !(before === '' && /^[!-/:-@[-`{-~]/.test(text));
}
