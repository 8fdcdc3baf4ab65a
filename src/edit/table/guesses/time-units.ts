import type { TimeUnit } from '../../../columns/times.ts';

/** How sheets write units of time, by UCUM code. `分`, `时`, and `月` alone are as often points, o’clock, and months of the year. */
const written: Readonly<Record<TimeUnit, readonly string[]>> = {
  min: ['min', 'mins', 'minute', 'minutes', '分钟'],
  h: ['h', 'hr', 'hrs', 'hour', 'hours', '小时'],
  d: ['d', 'day', 'days', '天', '日'],
  wk: ['wk', 'wks', 'w', 'week', 'weeks', '周', '星期'],
  mo: ['mo', 'mos', 'month', 'months', '个月'],
  a: ['a', 'y', 'yr', 'yrs', 'year', 'years', '年'],
};

const codes = new Map(
  Object.entries(written).flatMap(([code, words]) => words.map((word) => [word, code as TimeUnit] as const)),
);

/** The code of a unit of time; nothing for what is none. */
export function timeUnit(words: string): TimeUnit | undefined {
  return codes.get(words.trim().toLowerCase().replace(/\.$/, ''));
}

/** True for the code of a unit of time. */
export function isTimeUnit(code: string | undefined): code is TimeUnit {
  return code !== undefined && Object.hasOwn(written, code);
}
