import { partsOfKind } from '../../columns/kinds.ts';
import { plainText } from '../../columns/plain-text.ts';
import { columnType } from '../../columns/registry.ts';
import { unitLabel } from '../../columns/units.ts';
import { groupField, type ChartChannel, type ChartScale } from '../../model/chart.ts';
import type { Field } from '../../model/table.ts';
import type { ChartContext } from './chart-context.ts';

/** What a channel is called: as the chart says, else as the field is called in the data. */
export function channelWords({ field, label }: ChartChannel, { table, rules, labels }: ChartContext): string {
  const own = label ?? table.fields[field]?.label;
  return own?.[rules.tag] ?? (field === groupField ? labels('chart.group') : '');
}

/** A kind of a channel in words: `尾静脉`, `IV`, `Rat MCAO model`; where there is none, why. */
export function kindWords(channel: ChartChannel, kind: string, context: ChartContext): string {
  const { table, rules } = context;
  if (kind.startsWith('?')) return reasonWords(kind.slice(1), context);
  const field = table.fields[channel.field];
  const words = partsOfKind(kind).map((part) => {
    if (channel.field === groupField) return table.groups.find(({ id }) => id === part)?.label[rules.tag] ?? part;
    if (field?.type === 'yes-no') return context.labels(`data.${part}`);
    return channel.names[part]?.[rules.tag] ?? field?.vocabulary?.terms[part]?.label[rules.tag] ?? part;
  });
  return rules.list(words);
}

/** Why there is no value. */
export function reasonWords(state: string, { labels }: ChartContext): string {
  return state === '' ? labels('chart.nothing') : labels(`values.${state}`);
}

/** A single value as a cell of the table would print it. */
export function valueWords(value: unknown, field: Field, { rules }: ChartContext): string {
  return plainText(columnType(field.type)!.format([value], field, rules)).trim();
}

/** An axis's name with its unit and scale: `MCAO后的时间（h，对数刻度）`, `Dose (cells)`. */
export function axisTitle(
  channel: ChartChannel,
  unit: string | undefined,
  scale: ChartScale,
  context: ChartContext,
): string {
  const { labels, rules, table } = context;
  const label = channelWords(channel, context);
  const within = [
    ...(unit === undefined ? [] : [unitLabel(unit, 2, rules.tag, table.fields[channel.field]?.units)]),
    ...(scale === 'log' ? [labels('chart.log')] : []),
  ];
  const [open, close] = rules.brackets;
  return within.length > 0 ? label + open + within.join(rules.comma) + close : label;
}
