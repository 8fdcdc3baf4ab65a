import { axisValues, measuredValues } from '../../columns/axis-values.ts';
import { kindOf } from '../../columns/kinds.ts';
import { measuredTypes, type Measure } from '../../columns/measure.ts';
import { cellOfLine, type ChartAxis, type ChartLine } from '../../model/chart.ts';
import type { ChartContext } from './chart-context.ts';
import { channelWords, kindWords, reasonWords, valueWords } from './words.ts';

/** Where along an axis one value of a line stands. */
export interface Spot {
  /** `scale:` and the strip's unit; `zero:` and the event that it is counted from instead; `?` and why there is no value. */
  readonly place: string;
  /** Absent where there is no value, or where a word stands for it. */
  readonly measure?: Measure;
  /** Of an axis of words, which. */
  readonly kind?: string;
  /** The value as read. */
  readonly words: string;
}

/** All spots of a line along an axis: one for each of its values, one where it has none. */
export function spotsOf(axis: ChartAxis, line: ChartLine, context: ChartContext): Spot[] {
  const { table, labels, rules } = context;
  const field = table.fields[axis.field];
  if (!field || !measuredTypes.includes(field.type)) {
    const kind = kindOf(axis, line, table);
    return [{ place: 'scale:', kind, words: kindWords(axis, kind, context) }];
  }
  const cell = cellOfLine(line, field.id);
  if (cell?.state !== 'given') {
    const reason = reasonWords(cell?.state ?? '', context);
    const words = channelWords(axis, context) + rules.labelSeparator + reason;
    return [{ place: `?${cell?.state ?? ''}`, words }];
  }
  const event = axis.zero && kindOf({ field: axis.zero.field, names: {} }, line, table);
  const after = (time: string) =>
    axis.zero && event !== undefined
      ? labels('chart.time', { time, event: kindWords({ field: axis.zero.field, names: {} }, event, context) })
      : time;
  const onScale = axisValues(axis, line, field);
  const strip = (measure: Measure) => (axis.strips ? (measure.unit ?? '') : '');
  if (onScale.length > 0)
    return onScale.map(({ value, measure }) => ({
      place: `scale:${strip(measure)}`,
      measure,
      words: after(valueWords(value, field, context)),
    }));
  return measuredValues(line, field).map(({ value, measure }) => ({
    place: `zero:${event ?? ''}`,
    measure,
    kind: valueWords(value, field, context),
    words: after(valueWords(value, field, context)),
  }));
}
