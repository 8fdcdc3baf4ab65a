import { axisUnits, type AxisUnit } from '../model/chart.ts';
import type { Field, FlatValue } from '../model/table.ts';
import { columnType } from './registry.ts';

/** A value as a stretch of a scale; of a single number both ends are the same, of an open range one is absent. */
export interface Measure {
  readonly low?: number;
  readonly high?: number;
  /** UCUM code; none for bare numbers and dates. */
  readonly unit?: string;
}

/** What a value of each type measures; a date is counted in milliseconds from 1970 on, from its first day. */
const measures: Readonly<Record<string, (flat: FlatValue) => Measure>> = {
  number: ({ '': value }) => single(Number(value)),
  count: ({ '': value }) => single(Number(value)),
  quantity: withUnit,
  duration: withUnit,
  'time-after': withUnit,
  date: ({ '': value }) => single(Date.parse(String(value))),
  range: ({ low, high, unit }) => ({
    ...(typeof low === 'number' && { low }),
    ...(typeof high === 'number' && { high }),
    ...(typeof unit === 'string' && { unit }),
  }),
};

/** The types whose values have a place on a scale. */
export const measuredTypes: readonly string[] = Object.keys(measures);

/** Those of them whose values may differ in unit. */
export const unitTypes: readonly string[] = ['quantity', 'duration', 'time-after', 'range'];

/** Those that say when something happened or how long it took. */
export const timeTypes: readonly string[] = ['duration', 'time-after'];

/** What a value measures, in the unit in which it was reported. Throws for a type whose values have no place on a scale. */
export function measureOf(value: unknown, field: Field): Measure {
  const measure = measures[field.type];
  if (!measure) throw new Error(`A ${field.type} measures nothing`);
  return measure(columnType(field.type)!.data(value, field));
}

/** A unit that all measures can stand in, or that they stand in none; nothing where they differ in unit. */
export type SharedUnit = { readonly unit?: string } | undefined;

/**
 * The unit of a scale on which all measures stand: the one that they share, else for times of fixed length `wanted` or
 * hours. Nothing else is ever converted.
 */
export function sharedUnit(all: readonly Measure[], wanted?: AxisUnit): SharedUnit {
  const units = new Set(all.map(({ unit }) => unit));
  const [first] = units;
  if (wanted === undefined && units.size <= 1) return first === undefined ? {} : { unit: first };
  return [...units].every(isAxisUnit) ? { unit: wanted ?? 'h' } : undefined;
}

const hours: Readonly<Record<AxisUnit, number>> = { min: 1 / 60, h: 1, d: 24, wk: 168 };

/** A measure counted in the unit of its scale, which is its own or a unit of time as it has one. */
export function inUnit(measure: Measure, unit: string | undefined): Measure {
  const { unit: own, low, high } = measure;
  if (own === unit || !isAxisUnit(own) || !isAxisUnit(unit)) return measure;
  // Multiplied first, so that 24 h are exactly one day.
  const convert = (value: number) => (value * hours[own]) / hours[unit];
  return { ...(low !== undefined && { low: convert(low) }), ...(high !== undefined && { high: convert(high) }), unit };
}

function isAxisUnit(unit: string | undefined): unit is AxisUnit {
  return (axisUnits as readonly (string | undefined)[]).includes(unit);
}

function single(value: number): Measure {
  return { low: value, high: value };
}

function withUnit({ '': value, unit }: FlatValue): Measure {
  return { ...single(Number(value)), ...(typeof unit === 'string' && { unit }) };
}
