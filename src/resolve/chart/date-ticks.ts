import { extent } from './ticks.ts';

const day = 86_400_000;
const most = 7;

/** A tick of a calendar: when it is, and its name as far as the scale goes, `2026`, `2026-11`, `2026-11-25`. */
export interface DateTick {
  readonly at: number;
  readonly iso: string;
}

/** A scale of days, months or years that holds all times, in milliseconds from 1970 on. */
export function dateScale(values: readonly number[]): { domain: readonly [number, number]; ticks: DateTick[] } {
  const [low, high] = extent(values);
  const ticks =
    high - low > 2 * 366 * day ? years(low, high) : high - low > 62 * day ? months(low, high) : days(low, high);
  const [from, to] = [Math.min(low, ticks[0]!.at), Math.max(high, ticks.at(-1)!.at)];
  // One midnight makes no stretch: it stands in the middle of its own.
  return { domain: from === to ? [from - day, to + day] : [from, to], ticks };
}

function years(low: number, high: number): DateTick[] {
  const [from, to] = [new Date(low).getUTCFullYear(), new Date(high).getUTCFullYear()];
  const step = [1, 2, 5, 10, 20, 50, 100].find((one) => (to - from) / one <= most) ?? 500;
  return series(Math.floor(from / step) * step, to, step, (year) => [year, 0, 1], 4);
}

function months(low: number, high: number): DateTick[] {
  const index = (time: number) => new Date(time).getUTCFullYear() * 12 + new Date(time).getUTCMonth();
  const [from, to] = [index(low), index(high)];
  const step = [1, 3, 6].find((one) => (to - from) / one <= most) ?? 12;
  return series(Math.floor(from / step) * step, to, step, (month) => [Math.floor(month / 12), month % 12, 1], 7);
}

function days(low: number, high: number): DateTick[] {
  const [from, to] = [Math.floor(low / day), Math.ceil(high / day)];
  const step = [1, 2, 7].find((one) => (to - from) / one <= most) ?? 14;
  return series(from, to, step, (one) => [1970, 0, 1 + one], 10);
}

function series(
  from: number,
  to: number,
  step: number,
  dateOf: (value: number) => readonly [year: number, month: number, day: number],
  length: number,
): DateTick[] {
  const ticks = [];
  for (let value = from; value <= to; value += step) {
    const at = Date.UTC(...dateOf(value));
    ticks.push({ at, iso: new Date(at).toISOString().slice(0, length) });
  }
  return ticks;
}
