import { cellOfLine, type ChartAxis, type ChartLine } from '../model/chart.ts';
import { valuesOf, type Field } from '../model/table.ts';
import { measureOf, type Measure } from './measure.ts';

/** A value of a line, and what it measures. */
export interface AxisValue {
  readonly value: unknown;
  readonly measure: Measure;
}

/** What a line has on an axis of numbers; nothing where it stands beside it, since it is counted from another event. */
export function axisValues({ zero }: ChartAxis, line: ChartLine, field: Field): AxisValue[] {
  if (zero && eventOf(line, zero.field) !== zero.term) return [];
  return measuredValues(line, field);
}

/** Every value that a line has in a field of measures. */
export function measuredValues(line: ChartLine, field: Field): AxisValue[] {
  return valuesOf(cellOfLine(line, field.id)).map((value) => ({ value, measure: measureOf(value, field) }));
}

/** The term that a line has in a field; nothing where it has none. */
export function eventOf(line: ChartLine, field: string): string | undefined {
  const [event] = valuesOf(cellOfLine(line, field));
  return event === undefined ? undefined : String(event);
}
