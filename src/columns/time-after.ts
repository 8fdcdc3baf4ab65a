import type { LanguageRules, Localized } from '../model/language.ts';
import type { ColumnType } from '../model/table.ts';
import { notParsed, parsed } from './parsed.ts';
import { unitLabel } from './units.ts';

type TimeUnit = 'min' | 'h' | 'd' | 'wk' | 'mo';

/** A time after an event that another field names: `day 3` (ordinal) or `3 d` (elapsed), as reported. */
export interface TimeAfter {
  readonly value: number;
  readonly unit: TimeUnit;
  readonly form: 'ordinal' | 'elapsed';
}

const notation = {
  zh: '第几天写 day 3，经过时间写 24 h 或 1 wk（min、h、d、wk、mo）',
  en: 'day 3 for an ordinal, 24 h or 1 wk for time elapsed (min, h, d, wk, mo)',
};

/** Hours in a unit; a month has no fixed length. */
const hours: Readonly<Record<TimeUnit, number | undefined>> = { min: 1 / 60, h: 1, d: 24, wk: 168, mo: undefined };
const ordinalWords = { hour: 'h', day: 'd', week: 'wk', month: 'mo' } as const satisfies Record<string, TimeUnit>;

/** Languages in which each ordinal has its own words; elsewhere the unit stands once before the numbers. */
const ordinalFrames: Localized<Readonly<Record<TimeUnit, readonly [before: string, after: string]>>> = {
  zh: { min: ['第', '分钟'], h: ['第', '小时'], d: ['第', '天'], wk: ['第', '周'], mo: ['第', '个月'] },
};

const ordinalNotation = /^(hour|day|week|month)\s+(\d+)$/;
const elapsedNotation = /^(\d+(?:\.\d+)?)\s*(min|h|d|wk|mo)$/;

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
    const elapsed = elapsedNotation.exec(text);
    if (!elapsed) return notParsed(raw, field, context, notation);
    return parsed({ value: Number(elapsed[1]), unit: elapsed[2] as TimeUnit, form: 'elapsed' });
  },
  format(values, _field, rules) {
    const phrases = runsOfOneUnit(values).map((run) => phrase(run, rules));
    return [{ type: 'text', value: rules.list(phrases) }];
  },
  // An ordinal day N is counted as N days; only the notation is the source's, hence `derived`.
  data: ({ value, unit, form }) => {
    const perUnit = hours[unit];
    return { '': value, unit, form, hours_derived: perUnit === undefined ? null : value * perUnit };
  },
  compare: (a, b) => a.value * (hours[a.unit] ?? 730) - b.value * (hours[b.unit] ?? 730),
};

function runsOfOneUnit(values: readonly TimeAfter[]): TimeAfter[][] {
  const runs: TimeAfter[][] = [];
  for (const time of values) {
    const last = runs.at(-1);
    if (last?.[0]!.unit === time.unit && last[0]!.form === time.form) last.push(time);
    else runs.push([time]);
  }
  return runs;
}

/** `第3天和第7天`, `1、24和48 h`; `days 3 and 7`, `1, 24, and 48 h`. */
function phrase(run: readonly TimeAfter[], { tag, unitGap: gap, list, number }: LanguageRules): string {
  const { unit, form } = run[0]!;
  const numbers = run.map(({ value }) => number(value));
  const plural = run.length > 1 ? 2 : run[0]!.value;
  const frame = ordinalFrames[tag]?.[unit];
  if (form === 'ordinal' && frame) return list(numbers.map((value) => frame[0] + gap + value + gap + frame[1]));
  // Hours are counted, not named: `3 h`, never `hour 3`.
  if (form === 'ordinal' && unit !== 'h') {
    return `${unitLabel(unit, run.length, tag)}${gap}${list(numbers)}`;
  }
  return `${list(numbers)}${gap}${unitLabel(unit, plural, tag)}`;
}
