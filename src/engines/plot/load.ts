import type { Element } from 'hast';
import type { ChartPicture } from '../../model/chart-picture.ts';
import type { Measure } from '../../model/ports.ts';
import { once } from '../once.ts';
import { drawChart } from './draw-chart.ts';

/** Draws a chart in one of the languages in which it is drawn, all of which have their marks at the same places. */
export type DrawChart = (picture: ChartPicture, all: readonly ChartPicture[], measure: Measure) => Element;

/** What draws charts, loaded when the first one is to be drawn: a journal without charts need not wait for it. */
export const loadDrawChart = once(async (): Promise<DrawChart> => {
  const [Plot, { parseHTML }] = await Promise.all([import('@observablehq/plot'), import('linkedom')]);
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  return (picture, all, measure) => drawChart(picture, all, { Plot, document, measure });
});
