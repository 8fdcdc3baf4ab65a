/** What a number counts or measures. `plain` holds counts, years and values with a unit of measurement. */
export type QuantityKind =
  | 'plain'
  | 'percent'
  | 'permille'
  /** Percentage point. */
  | 'point'
  | 'fold'
  /** 2:1:1 or 14:30, by its first part; the others stand in `unit`. */
  | 'ratio'
  /** A point in time counted off: day 3. */
  | 'ordinal'
  | 'duration'
  /** Third, 第三: a place in an order. */
  | 'rank'
  | 'month'
  | 'day-of-month'
  | 'decade'
  | 'century';

/** One quantity that a text states, with where it stands in the unit's words. */
export interface Quantity {
  readonly value: number;
  readonly kind: QuantityKind;
  /** By meaning, as UCUM would have it (`uL`, `mg/kg`); empty for a count. */
  readonly unit: string;
  /** Other readings under which the same words may be meant, as keys. */
  readonly also: readonly string[];
  /** True where the words say about, 约, 左右. */
  readonly approximate: boolean;
  /** True where they leave it open in another way: nearly, over, 近, 余. */
  readonly hedged: boolean;
  /** False for what need not be said in both languages (one, both, IL-6): it answers a number, but asks for none. */
  readonly certain: boolean;
  /** True for a small count in words (three groups), which the other language may leave unsaid, but not say otherwise. */
  readonly spelledOut: boolean;
  readonly start: number;
  readonly end: number;
}

/** Equal for quantities that say the same; units of time are converted, other units are not. */
export function keyOf(kind: QuantityKind, value: number, unit: string): string {
  if (kind !== 'duration') return `${kind} ${precise(value)} ${unit}`;
  const { factor, base } = timeUnits[unit as TimeUnit];
  return `duration ${precise(value * factor)} ${base}`;
}

export type TimeUnit = 'ms' | 's' | 'min' | 'h' | 'd' | 'wk' | 'mo' | 'yr';

/** Units of time in hours, or in months, whose length in hours is not fixed. */
const timeUnits: Readonly<Record<TimeUnit, { readonly factor: number; readonly base: string }>> = {
  ms: { factor: 1 / 3_600_000, base: 'h' },
  s: { factor: 1 / 3600, base: 'h' },
  min: { factor: 1 / 60, base: 'h' },
  h: { factor: 1, base: 'h' },
  d: { factor: 24, base: 'h' },
  wk: { factor: 168, base: 'h' },
  mo: { factor: 1, base: 'mo' },
  yr: { factor: 12, base: 'mo' },
};

/** True for a unit in which durations are given. */
export function isTimeUnit(unit: string): unit is TimeUnit {
  return Object.hasOwn(timeUnits, unit);
}

/** Without the noise of binary fractions. */
function precise(value: number): string {
  return String(Number(value.toPrecision(10)));
}
