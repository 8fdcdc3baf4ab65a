import { kindsOf } from '../../columns/kinds.ts';
import { chartLines } from '../../model/chart.ts';
import type { ChartContext } from './chart-context.ts';
import { kindWords } from './words.ts';

/** The kinds that panels stand for, in order; one nameless panel where a chart has none. */
export function panelsOf({ chart, table }: ChartContext): (string | undefined)[] {
  return chart.panels ? kindsOf(chart.panels, chartLines(chart, table), table) : [undefined];
}

/** What stands over a panel. */
export function titleOfPanel(kind: string | undefined, context: ChartContext): string {
  const { panels } = context.chart;
  return kind === undefined || !panels ? '' : kindWords(panels, kind, context);
}
