import type { Chart } from '../../model/chart.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { nearest } from '../../engines/nearest.ts';
import { withoutUndefined } from '../without-undefined.ts';
import { checkChartChannels } from './chart/check-channels.ts';
import { checkChartNames } from './chart/check-names.ts';
import { checkChartValues } from './chart/check-values.ts';
import { chartSchema } from './chart/schema.ts';
import { wordsOfChart } from './chart/words.ts';
import { figureReader, type FigureContext } from './figure-reader.ts';
import { chartNamesAreKnown } from './rules/chart-names-are-known.ts';
import { wordsMissing } from './words-missing.ts';

/**
 * A chart of a table's data: names and choices alone, nothing that could run.
 * Diagnostics: `chart-names-are-known`, `words-are-in-every-language`, and those of `./chart/`.
 */
export const chart = figureReader(chartSchema, ({ chart: yaml }, context) => {
  const chart = withoutUndefined<Chart>(yaml);
  const words = wordsMissing(wordsOfChart(chart), context.source, context.languages);
  return { value: { kind: 'chart', chart }, diagnostics: [...words, ...problemsOf(chart, context)] };
});

/** Whether values can stand where the chart puts them is asked only when all else about it is sound. */
function problemsOf(chart: Chart, { source, tables, tableIds }: FigureContext): Diagnostic[] {
  const table = tables[chart.table];
  if (!table) {
    // A table that is there but cannot be read has findings of its own.
    if (tableIds.includes(chart.table)) return [];
    const values = { kind: 'table', name: chart.table, of: '', known: tableIds } as const;
    const place = source.placeOf(['chart', 'table']);
    return [chartNamesAreKnown.at(place, { ...values, nearest: nearest(chart.table, tableIds) ?? '' })];
  }
  const found = [...checkChartNames(chart, table, source), ...checkChartChannels(chart, table, source)];
  return found.length > 0 ? found : checkChartValues(chart, table, source);
}
