import type { AxisUnit } from '../../model/chart.ts';

/** A stretch of numbers, and those among them that an axis names. */
export interface Scaled {
  readonly domain: readonly [low: number, high: number];
  readonly ticks: readonly number[];
}

/** Steps within a power of ten at which axes are read most easily. */
const steps = [1, 2, 5] as const;

/** Times at which clocks and calendars are read, by unit; other units go by tens. */
const times: Partial<Readonly<Record<AxisUnit, readonly number[]>>> = {
  min: [1, 5, 15, 30, 60, 180, 360, 720, 1440, 4320, 10_080],
  h: [0.25, 0.5, 1, 3, 6, 12, 24, 72, 168, 336, 672, 1344, 2688, 5376],
  d: [0.25, 0.5, 1, 3, 7, 14, 28, 56, 112, 224, 448],
};

const timeSteps: Partial<Readonly<Record<AxisUnit, readonly number[]>>> = {
  min: [1, 5, 10, 15, 30, 60, 120, 360, 720, 1440],
  h: [1, 2, 3, 6, 12, 24, 48, 72, 168, 336, 672, 1344],
  d: [1, 2, 7, 14, 28, 56, 112, 224],
};

const mostTicks = 7;

/** A log scale that holds all values, which are positive: times at those of the clock and calendar, all else by 1, 2, 5. */
export function logScale(values: readonly number[], unit?: string): Scaled {
  const [low, high] = extent(values);
  // One value makes no stretch: it stands in the middle of its own.
  if (low === high) return { domain: [low / 1.5, high * 1.5], ticks: [low] };
  const known = times[unit as AxisUnit];
  const grid = known && known[0]! <= low && known.at(-1)! >= high ? known : grid125(low, high);
  const from = grid.findLast((step) => step <= low)!;
  const to = grid.find((step) => step >= high)!;
  const within = grid.filter((step) => step >= from && step <= to);
  const tens = within.filter((step) => Number.isInteger(round(Math.log10(step))));
  const ticks = grid === known || within.length <= mostTicks || tens.length < 3 ? within : tens;
  return { domain: [from, to], ticks };
}

/** A linear scale that holds all values, from zero on where that is near. */
export function linearScale(values: readonly number[], unit?: string): Scaled {
  const [least, high] = extent(values);
  const low = least > 0 && least < high / 2 ? 0 : least;
  if (low === high) return { domain: [low - 1, high + 1], ticks: [low] };
  const known = timeSteps[unit as AxisUnit] ?? [];
  const step = known.find((one) => (high - low) / one <= mostTicks - 1) ?? niceStep((high - low) / (mostTicks - 2));
  return stepped(low, high, step);
}

/** A scale of whole numbers from zero on, for what is counted. */
export function countScale(most: number): Scaled {
  return stepped(0, Math.max(1, most), Math.max(1, niceStep(most / (mostTicks - 2))));
}

function stepped(low: number, high: number, step: number): Scaled {
  const from = Math.floor(round(low / step));
  const to = Math.ceil(round(high / step));
  const ticks = Array.from({ length: to - from + 1 }, (_, index) => round((from + index) * step));
  return { domain: [ticks[0]!, ticks.at(-1)!], ticks };
}

function niceStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  return round((steps.find((step) => step * power >= rough * 0.999) ?? 10) * power);
}

function grid125(low: number, high: number): number[] {
  const powers = [];
  for (let power = Math.floor(Math.log10(low)); power <= Math.ceil(Math.log10(high)); power += 1) powers.push(power);
  return powers.flatMap((power) => steps.map((step) => Number(`${step}e${power}`)));
}

export function extent(values: readonly number[]): [number, number] {
  return [
    values.reduce((least, value) => Math.min(least, value), Infinity),
    values.reduce((most, value) => Math.max(most, value), -Infinity),
  ];
}

/** Without what binary fractions add: 0.30000000000000004. */
function round(value: number): number {
  return Number(value.toPrecision(12));
}
