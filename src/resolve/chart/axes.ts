import { kindsOf } from '../../columns/kinds.ts';
import { inUnit, sharedUnit, type Measure } from '../../columns/measure.ts';
import { plainText } from '../../columns/plain-text.ts';
import { printedNumber } from '../../columns/numbers.ts';
import { unitLabel } from '../../columns/units.ts';
import { chartLines, type ChartAxis } from '../../model/chart.ts';
import type { AxisPosition, AxisTick, PictureAxis } from '../../model/chart-picture.ts';
import type { ChartContext } from './chart-context.ts';
import { dateScale } from './date-ticks.ts';
import type { Spot } from './spots.ts';
import { linearScale, logScale } from './ticks.ts';
import { axisTitle, channelWords, kindWords, reasonWords } from './words.ts';

/** An axis, and where along it a spot stands. */
export interface BuiltAxis {
  readonly axis: PictureAxis;
  readonly positionOf: (spot: Spot) => AxisPosition;
}

/** The axis of all spots that share a place. `among`: whether it is one of several strips, which say their unit but not their scale. */
export function buildAxis(spots: readonly Spot[], along: ChartAxis, context: ChartContext, among = false): BuiltAxis {
  const { place } = spots[0]!;
  const [sort = '', ...rest] = place.split(':');
  if (sort === 'zero') return otherZero(rest.join(':'), spots, along, context);
  if (sort !== 'scale') {
    const reason = reasonWords(place.slice(1), context);
    const [open, close] = context.rules.brackets;
    const axis = termsAxis(among ? channelWords(along, context) + open + reason + close : reason, ['']);
    return { axis, positionOf: () => ({ low: 0, high: 0 }) };
  }
  if (spots.some(({ kind }) => kind !== undefined)) return kindsAxis(along, context);
  return measureAxis(spots, along, context, among);
}

/** Whole numbers from 0 on for words. */
export function termsAxis(title: string, words: readonly string[]): PictureAxis {
  return {
    title,
    scale: 'terms',
    domain: [-0.5, words.length - 0.5],
    ticks: words.map((text, at) => ({ at, text })),
  };
}

function kindsAxis(along: ChartAxis, context: ChartContext): BuiltAxis {
  const { chart, table } = context;
  const kinds = kindsOf(along, chartLines(chart, table), table);
  const words = kinds.map((kind) => kindWords(along, kind, context));
  return {
    axis: termsAxis(channelWords(along, context), words),
    positionOf: ({ kind }) => at(kinds.indexOf(kind ?? '')),
  };
}

/** Times counted from another event, which have no place on the scale: one place for each, in order. */
function otherZero(event: string, spots: readonly Spot[], { zero }: ChartAxis, context: ChartContext): BuiltAxis {
  const inOrder = [...spots].sort((a, b) => order(a.measure) - order(b.measure));
  const words = [...new Set(inOrder.map(({ kind }) => kind ?? ''))];
  const title = context.labels('chart.after', {
    event: kindWords({ field: zero?.field ?? '', names: {} }, event, context),
  });
  return { axis: termsAxis(title, words), positionOf: ({ kind }) => at(words.indexOf(kind ?? '')) };
}

function order(measure: Measure | undefined): number {
  const { low = 0 } = measure ? inUnit(measure, 'h') : {};
  return low;
}

function measureAxis(spots: readonly Spot[], along: ChartAxis, context: ChartContext, among: boolean): BuiltAxis {
  const measures = spots.flatMap(({ measure }) => measure ?? []);
  const { unit } = sharedUnit(measures, along.strips ? undefined : along.unit) ?? {};
  const converted = new Map(measures.map((measure) => [measure, inUnit(measure, unit)]));
  const numbers = [...converted.values()].flatMap(({ low, high }) => [low ?? [], high ?? []].flat());
  const { domain, ticks } = ticksOf(numbers, along, unit, context);
  const scale = among ? 'linear' : along.scale;
  return {
    axis: {
      title: axisTitle(along, unit, scale, context),
      scale: along.scale,
      domain,
      ticks,
    },
    positionOf: ({ measure }) => {
      const { low, high } = converted.get(measure!)!;
      return { ...(low !== undefined && { low }), ...(high !== undefined && { high }) };
    },
  };
}

function ticksOf(
  numbers: readonly number[],
  { field, scale }: ChartAxis,
  unit: string | undefined,
  { table, rules }: ChartContext,
): { readonly domain: readonly [number, number]; readonly ticks: readonly AxisTick[] } {
  if (table.fields[field]?.type === 'date') {
    const { domain, ticks } = dateScale(numbers);
    return { domain, ticks: ticks.map(({ at, iso }) => ({ at, text: rules.date(iso) })) };
  }
  const { domain, ticks } = scale === 'log' ? logScale(numbers, unit) : linearScale(numbers, unit);
  const days = (hours: number) =>
    unit === 'h' && scale === 'log' && hours >= 24 && hours % 24 === 0
      ? `\n${rules.number(hours / 24)}${rules.unitGap}${unitLabel('d', hours / 24, rules.tag)}`
      : '';
  return {
    domain,
    ticks: ticks.map((value) => ({ at: value, text: plainText(printedNumber(value, rules)) + days(value) })),
  };
}

function at(position: number): AxisPosition {
  return { low: position, high: position };
}
