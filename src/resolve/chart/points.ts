import { kindOf, kindsOf } from '../../columns/kinds.ts';
import { chartLines, type ChartAxis, type ChartLine } from '../../model/chart.ts';
import type { PictureAxis, PictureMark, PicturePanel } from '../../model/chart-picture.ts';
import { buildAxis, type BuiltAxis } from './axes.ts';
import type { ChartContext } from './chart-context.ts';
import { nameOfMark, textOf } from './mark-words.ts';
import { panelsOf, titleOfPanel } from './panels.ts';
import { spotsOf, type Spot } from './spots.ts';

/** A mark to be: what it stands for, and where. */
interface Dot {
  readonly line: ChartLine;
  readonly x: Spot;
  readonly y: Spot;
  readonly open: boolean;
}

/** The axes and marks of a chart of points or lines. */
export interface PlacedPoints {
  readonly x: PictureAxis;
  readonly beside: readonly PictureAxis[];
  readonly panels: readonly PicturePanel[];
}

/** One mark for every value of a line, or for every pair of values where both axes hold several. */
export function placePoints(context: ChartContext): PlacedPoints {
  const { chart, table } = context;
  const lines = chartLines(chart, table);
  const [along, up] = [chart.x!, chart.y!];
  const dots = lines.flatMap((line) => dotsOf(line, context));
  const xs = axesOf(
    dots.map(({ x }) => x),
    along,
    context,
    false,
  );
  const ys = axesOf(
    dots.map(({ y }) => y),
    up,
    context,
    true,
  );
  const beside = [...xs.keys()].filter((place) => !place.startsWith('scale:'));
  const main = [...xs].find(([place]) => place.startsWith('scale:'));
  const markOf = markMaker(context, xs, ys, beside);
  const panels = panelsOf(context).map((panel) => {
    const own = dots.filter(({ line }) => panel === undefined || kindOf(chart.panels!, line, table) === panel);
    const strips = [...ys]
      .map(([place, { axis }]) => ({ y: axis, marks: own.filter(({ y }) => y.place === place).map(markOf) }))
      .filter(({ marks }) => marks.length > 0);
    return { title: titleOfPanel(panel, context), strips };
  });
  const none: PictureAxis = { title: '', scale: 'terms', domain: [-0.5, 0.5], ticks: [] };
  return {
    x: main?.[1].axis ?? none,
    beside: beside.map((place) => xs.get(place)!.axis),
    panels: panels.filter(({ strips }) => strips.length > 0),
  };
}

function dotsOf(line: ChartLine, context: ChartContext): Dot[] {
  const { chart } = context;
  const xs = spotsOf(chart.x!, line, context);
  const ys = spotsOf(chart.y!, line, context);
  const shown = [chart.x, chart.y, chart.color, chart.shape].map((channel) => channel?.field ?? '');
  const unbound = line.arm !== undefined && shown.some((field) => line.row.unbound.includes(field));
  const open = unbound || (xs.length > 1 && ys.length > 1);
  return xs.flatMap((x) => ys.map((y) => ({ line, x, y, open })));
}

/**
 * An axis for each place that spots have: scales first, then other zero points, then reasons why there is no value.
 * `strips`: whether they are strips under one another, where there are several.
 */
function axesOf(
  spots: readonly Spot[],
  along: ChartAxis,
  context: ChartContext,
  strips: boolean,
): Map<string, BuiltAxis> {
  const found = [...new Set(spots.map(({ place }) => place))];
  const sorts = ['scale', 'zero', '?'];
  const places = sorts.flatMap((sort) => found.filter((place) => place.startsWith(sort)));
  return new Map(
    places.map((place) => {
      const own = spots.filter((spot) => spot.place === place);
      return [place, buildAxis(own, along, context, strips && places.length > 1)];
    }),
  );
}

function markMaker(
  context: ChartContext,
  xs: ReadonlyMap<string, BuiltAxis>,
  ys: ReadonlyMap<string, BuiltAxis>,
  beside: readonly string[],
): (dot: Dot) => PictureMark {
  const { chart, table } = context;
  const lines = chartLines(chart, table);
  const look = (channel: 'color' | 'shape') => {
    const shown = chart[channel];
    const kinds = shown ? kindsOf(shown, lines, table) : [];
    return (line: ChartLine) => (shown ? kinds.indexOf(kindOf(shown, line, table)) : 0);
  };
  const [color, shape] = [look('color'), look('shape')];
  return ({ line, x, y, open }) => {
    const column = beside.indexOf(x.place);
    return {
      x: { ...xs.get(x.place)!.positionOf(x), ...(column >= 0 && { beside: column }) },
      y: ys.get(y.place)!.positionOf(y),
      color: color(line),
      shape: shape(line),
      open,
      series: open && chart.mark === 'point' ? '' : seriesOf(line, context),
      ...textOf(line, context),
      name: nameOfMark(line, [x, y], open, context),
      row: line.row.id,
    };
  };
}

/** Lines join all marks that look alike; a thin line joins those of one arm. */
function seriesOf(line: ChartLine, { chart, table }: ChartContext): string {
  const { color, shape, mark, join } = chart;
  if (mark === 'line')
    return [color, shape].flatMap((channel) => (channel ? kindOf(channel, line, table) : [])).join('/') || 'all';
  return join ? [line.row.id, line.arm?.id ?? ''].join('.') : '';
}
