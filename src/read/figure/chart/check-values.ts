import { axisValues } from '../../../columns/axis-values.ts';
import { measuredTypes, sharedUnit, type Measure } from '../../../columns/measure.ts';
import { markColors, markShapes } from '../../../engines/plot/looks.ts';
import { cellOfLine, chartLines, type Chart, type ChartAxis } from '../../../model/chart.ts';
import { kindsOf } from '../../../columns/kinds.ts';
import type { Diagnostic } from '../../../model/diagnostic.ts';
import type { Table } from '../../../model/table.ts';
import type { DataSource } from '../../data-source.ts';
import { chartLooksCanBeToldApart } from '../rules/chart-looks-can-be-told-apart.ts';
import { chartUnitsCanShareAnAxis } from '../rules/chart-units-can-share-an-axis.ts';
import { chartValuesSuitTheirScale } from '../rules/chart-values-suit-their-scale.ts';

/**
 * Whether the values of a table can stand where a sound chart puts them.
 * Diagnostics: `chart-units-can-share-an-axis`, `chart-values-suit-their-scale`, `chart-looks-can-be-told-apart`.
 */
export function checkChartValues(chart: Chart, table: Table, source: DataSource): Diagnostic[] {
  return [
    ...(['x', 'y'] as const).flatMap((axis) => {
      const found = chart[axis];
      return found ? checkAxis(axis, found, chart, table, source) : [];
    }),
    ...checkLooks(chart, table, source),
  ];
}

function checkAxis(name: 'x' | 'y', axis: ChartAxis, chart: Chart, table: Table, source: DataSource): Diagnostic[] {
  const field = table.fields[axis.field];
  if (!field || !measuredTypes.includes(field.type)) return [];
  const values = chartLines(chart, table).flatMap((line) =>
    axisValues(axis, line, field).map((value) => ({ ...value, line })),
  );
  const units = [...new Set(values.map(({ measure }) => (measure.unit ?? '1').replaceAll(/[{}[\]]/g, '')))];
  const apart =
    axis.strips ||
    sharedUnit(
      values.map(({ measure }) => measure),
      axis.unit,
    );
  const lost = axis.scale === 'log' ? values.filter(({ measure }) => !isPositive(measure)) : [];
  return [
    ...(apart
      ? []
      : [
          chartUnitsCanShareAnAxis.at(source.placeOf(['chart', name, 'field']), {
            axis: name,
            field: field.id,
            units,
          }),
        ]),
    ...lost.map(({ measure, line }) => {
      const cell = cellOfLine(line, field.id);
      const value = String(measure.low ?? measure.high);
      const place = source.placeOf(['chart', name, 'scale']);
      return chartValuesSuitTheirScale.at(
        place,
        { axis: name, field: field.id, value, row: line.row.id },
        cell ? [{ place: cell.place }] : [],
      );
    }),
  ];
}

function isPositive({ low, high }: Measure): boolean {
  return (low ?? 1) > 0 && (high ?? 1) > 0;
}

function checkLooks(chart: Chart, table: Table, source: DataSource): Diagnostic[] {
  const lines = chartLines(chart, table);
  const most = { color: markColors.length, shape: markShapes.length };
  return (['color', 'shape'] as const).flatMap((channel) => {
    const shown = chart[channel];
    const count = shown ? kindsOf(shown, lines, table).length : 0;
    if (!shown || count <= most[channel]) return [];
    const values = { channel, field: shown.field, count, most: most[channel] };
    return [chartLooksCanBeToldApart.at(source.placeOf(['chart', channel, 'field']), values)];
  });
}
