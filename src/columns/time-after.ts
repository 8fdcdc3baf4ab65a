import type { LanguageRules, Localized } from '../model/language.ts';
import type { ColumnType, Field } from '../model/table.ts';
import { notParsed, parsed } from './parsed.ts';
import { compareTimes, elapsedPhrase, inHours, readElapsed, runsOfOneUnit, type TimeUnit } from './times.ts';
import { unitLabel } from './units.ts';

/** A time after an event that another field names: `day 3` (ordinal) or `3 d` (elapsed), as reported. */
export interface TimeAfter {
  readonly value: number;
  readonly unit: TimeUnit;
  readonly form: 'ordinal' | 'elapsed';
}

const notation = {
  zh: ' day 3（第几天）或 24 h、1 wk（经过的时间：min、h、d、wk、mo、a）',
  en: 'day 3 for an ordinal, 24 h or 1 wk for time elapsed (min, h, d, wk, mo, a)',
};

const ordinalWords = { hour: 'h', day: 'd', week: 'wk', month: 'mo', year: 'a' } as const satisfies Record<
  string,
  TimeUnit
>;

/** Languages in which each ordinal has its own words; elsewhere the unit stands once before the numbers. */
const ordinalFrames: Localized<Readonly<Record<TimeUnit, readonly [before: string, after: string]>>> = {
  zh: {
    min: ['第', '分钟'],
    h: ['第', '小时'],
    d: ['第', '天'],
    wk: ['第', '周'],
    mo: ['第', '个月'],
    a: ['第', '年'],
  },
};

const ordinalNotation = /^(hour|day|week|month|year)\s+(\d+)$/;

/** When something was done after an event, at one time or several. */
export const timeAfter: ColumnType<TimeAfter> = {
  name: 'time-after',
  notation,
  parse(raw, field, context) {
    const text = typeof raw === 'string' ? raw.trim() : '';
    const ordinal = ordinalNotation.exec(text);
    if (ordinal) {
      const unit = ordinalWords[ordinal[1] as keyof typeof ordinalWords];
      return parsed({ value: Number(ordinal[2]), unit, form: 'ordinal' });
    }
    const elapsed = readElapsed(text);
    return elapsed ? parsed({ ...elapsed, form: 'elapsed' }) : notParsed(raw, field, context, notation);
  },
  unit: 'of-each-value',
  format(values, { units }, rules) {
    const phrases = runsOfOneUnit(values, (a, b) => a.form === b.form).map((run) => phrase(run, rules, units));
    return [{ type: 'text', value: rules.list(phrases) }];
  },
  parts: () => [
    { name: '', kind: 'number' },
    { name: 'unit', kind: 'text' },
    { name: 'form', kind: 'text' },
    { name: 'hours_derived', kind: 'number' },
  ],
  // An ordinal day N is counted as N days; only the notation is the source's, hence `derived`.
  data: ({ value, unit, form }) => ({ '': value, unit, form, hours_derived: inHours(value, unit) }),
  compare: compareTimes,
};

/** `第3天和第7天`, `1、24和48 h`; `days 3 and 7`, `1, 24, and 48 h`. */
function phrase(run: readonly TimeAfter[], rules: LanguageRules, units: Field['units']): string {
  const { tag, unitGap: gap, list, number } = rules;
  const { unit, form } = run[0]!;
  const numbers = run.map(({ value }) => number(value));
  const frame = ordinalFrames[tag]?.[unit];
  if (form === 'ordinal' && frame) return list(numbers.map((value) => frame[0] + gap + value + gap + frame[1]));
  // Hours are counted, not named: `3 h`, never `hour 3`.
  if (form === 'ordinal' && unit !== 'h') {
    return `${unitLabel(unit, run.length, tag, units)}${gap}${list(numbers)}`;
  }
  return elapsedPhrase(run, rules, units);
}
