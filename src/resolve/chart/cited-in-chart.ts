import { cellOfLine, chartLines, type Chart } from '../../model/chart.ts';
import { valuesOf, type Table } from '../../model/table.ts';

/** The keys that a chart writes beside its marks, in the order of its table's rows. */
export function citedInChart(chart: Chart, tables: Readonly<Record<string, Table>>): string[] {
  const table = tables[chart.table];
  const field = table?.fields[chart.text?.field ?? ''];
  if (!table || field?.type !== 'citation') return [];
  return chartLines(chart, table).flatMap((line) => valuesOf(cellOfLine(line, field.id)).map(String));
}
