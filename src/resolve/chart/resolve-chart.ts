import type { ChartPicture } from '../../model/chart-picture.ts';
import type { FigureWidth } from '../../model/figure.ts';
import { placeBars } from './bars.ts';
import type { ChartContext } from './chart-context.ts';
import { keysOf, notesOf } from './keys.ts';
import { placePoints } from './points.ts';

/** A chart in one language: what a table's data look like, before it is laid out. No value is converted but times of fixed length. */
export function resolveChart(width: FigureWidth, context: ChartContext): ChartPicture {
  const { mark } = context.chart;
  const placed = mark === 'bar' ? placeBars(context) : placePoints(context);
  return { mark, width, ...placed, keys: keysOf(context), notes: notesOf(placed.panels, context) };
}
