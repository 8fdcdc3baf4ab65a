import type { PhrasingContent } from 'mdast';
import type { LanguageRules } from '../../model/language.ts';

/** A sign before a number, its digits, and what may part their thousands. */
const wholeNumber = /^[<>≤≥±+−]*\d+(?:[.,’\u00a0\u202f]\d{3}(?!\d))*/;

/**
 * How many characters of a cell stand before its decimal point or, where it has none, before the end of its whole
 * number: `12|.5 mg`, `<0|.05`, `1 234|`. Nothing for a cell that does not begin with a number, or holds a range.
 */
export function decimalPoint(content: readonly PhrasingContent[], rules: LanguageRules): number | undefined {
  const [first] = content;
  if (first?.type !== 'text') return undefined;
  const mark = rules.number(0.5).charAt(1);
  const digits = wholeNumber.exec(first.value.split(mark)[0]!)?.[0];
  if (digits === undefined) return undefined;
  const behind = first.value.slice(digits.length);
  return isRange(behind, mark, rules) ? undefined : digits.length;
}

/** Whether what stands behind a whole number goes on to a second one: `0.5～1.2`, `20%–30%`. */
function isRange(behind: string, mark: string, { rangeMark }: LanguageRules): boolean {
  const [number = ''] = behind.startsWith(mark) ? (/^.\d+/.exec(behind) ?? []) : [];
  return behind.slice(number.length).replace(/^%/, '').startsWith(rangeMark);
}
