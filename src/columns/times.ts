import type { LanguageRules } from '../model/language.ts';
import type { UnitsOfMeasure } from '../model/table.ts';
import { unitLabel } from './units.ts';

/** Units in which studies give times, by UCUM code. */
export type TimeUnit = 'min' | 'h' | 'd' | 'wk' | 'mo' | 'a';

/** Hours in a unit; months and years have no fixed length. */
const hours: Readonly<Record<TimeUnit, number | undefined>> = {
  min: 1 / 60,
  h: 1,
  d: 24,
  wk: 168,
  mo: undefined,
  a: undefined,
};

/** Hours for sorting alone, where a month or year has to stand somewhere. */
const hoursAbout: Readonly<Record<TimeUnit, number>> = { min: 1 / 60, h: 1, d: 24, wk: 168, mo: 730, a: 8760 };

const elapsed = /^(\d+(?:\.(\d+))?)\s*(min|h|d|wk|mo|a)$/;

/** A time as reported, with its decimal places where it has any. */
interface Elapsed {
  readonly value: number;
  readonly decimals?: number;
  readonly unit: TimeUnit;
}

/** `24 h`, `1 wk`: a number and a unit of time. */
export function readElapsed(text: string): Elapsed | undefined {
  const [, value, fraction = '', unit] = elapsed.exec(text) ?? [];
  if (unit === undefined) return undefined;
  return { value: Number(value), ...(fraction !== '' && { decimals: fraction.length }), unit: unit as TimeUnit };
}

/** The hours that a time lasts; nothing where its unit has no fixed length. */
export function inHours(value: number, unit: TimeUnit): number | null {
  const perUnit = hours[unit];
  return perUnit === undefined ? null : value * perUnit;
}

/** Order of two times by length; a month counts as 730 hours, a year as 8,760. */
export function compareTimes(
  a: { readonly value: number; readonly unit: TimeUnit },
  b: { readonly value: number; readonly unit: TimeUnit },
): number {
  return a.value * hoursAbout[a.unit] - b.value * hoursAbout[b.unit];
}

/** Times cut where the unit changes, so that each run names it once. */
export function runsOfOneUnit<T extends { readonly unit: TimeUnit }>(
  values: readonly T[],
  areAlike: (a: T, b: T) => boolean = () => true,
): T[][] {
  const runs: T[][] = [];
  for (const time of values) {
    const last = runs.at(-1);
    if (last && last[0]!.unit === time.unit && areAlike(last[0]!, time)) last.push(time);
    else runs.push([time]);
  }
  return runs;
}

/** A run of times elapsed: `1、24和48 h`, `1, 24, and 48 h`. */
export function elapsedPhrase(run: readonly Elapsed[], rules: LanguageRules, units?: UnitsOfMeasure): string {
  const { tag, unitGap } = rules;
  const { unit, value } = run[0]!;
  return `${numbersOf(run, rules)}${unitGap}${unitLabel(unit, run.length > 1 ? 2 : value, tag, units)}`;
}

/** The numbers of a run without their unit: `1、24和48`. */
export function numbersOf(run: readonly Elapsed[], { list, number }: LanguageRules): string {
  return list(run.map(({ value, decimals }) => number(value, decimals)));
}
