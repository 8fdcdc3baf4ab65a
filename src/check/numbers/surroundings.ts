import type { Numeral } from './arabic.ts';
import { keyOf } from './quantity.ts';
import type { Description } from './read-quantities.ts';

/** Digits that count nothing, but may answer a number: the 26 of SPSS26, the 6 of IL-6. */
export const inName: Description = { kind: 'plain', unit: '', certain: false };

/** 2:1:1: the same ratio only where every part is the same. */
export function ratio({ value, rest, end }: Numeral): Description | undefined {
  if (rest === undefined) return undefined;
  // One teacher for every 16 students.
  const also = value === 1 && /^:\d+$/.test(rest) ? [keyOf('plain', Number(rest.slice(1)), '')] : [];
  return { kind: 'ratio', unit: rest, end, certain: true, also };
}

/** The text right before and right behind a number, no longer than its words can reach. */
export function surroundings(text: string, start: number, at: number): { before: string; after: string } {
  return { before: text.slice(Math.max(0, start - 24), start), after: text.slice(at, at + 32) };
}

/** The later 1,000 of 19 per 1,000 to 28 per 1,000, which the other language may say once; `mark`: what stands before it. */
export function isSaidBefore(text: string, { start, end, value }: Numeral, mark: RegExp): boolean {
  if (value < 100 || !Number.isInteger(Math.log10(value))) return false;
  const before = mark.exec(text.slice(Math.max(0, start - 5), start))?.[0];
  return before !== undefined && text.slice(Math.max(0, start - 200), start).includes(before + text.slice(start, end));
}

/** A part of a date such as 2020-03-01. */
export function datePart(before: string, after: string, { value }: Numeral): Description | undefined {
  if (/(?:^|\D)(?:19|20)\d\d-\d\d-$/.test(before) && value <= 31)
    return { kind: 'day-of-month', unit: '', certain: true };
  if (/(?:^|\D)(?:19|20)\d\d-$/.test(before) && /^-\d\d(?!\d)/.test(after) && value <= 12)
    return { kind: 'month', unit: '', certain: true };
  return undefined;
}

/** A centrifuge's force, 300×g, and a magnification, 400×. */
export function multiple(after: string, at: number): Description | undefined {
  const force = /^\s?×\s?g(?![A-Za-z])/.exec(after);
  if (force) return { kind: 'plain', unit: 'g0', end: at + force[0].length, certain: true };
  if (/^\s?×(?!\s?[\d(（.])/.test(after)) return { kind: 'fold', unit: '', end: at + 1, certain: true };
  return undefined;
}

/** Roman numerals of phases, types and grades, whose counterpart may be in Arabic numerals. */
export function romanValue(roman: string): number {
  const unicode = 'ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ'.indexOf(roman);
  return unicode >= 0 ? unicode + 1 : ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'].indexOf(roman) + 1;
}
