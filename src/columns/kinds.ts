import { cellOfLine, groupField, type ChartChannel, type ChartLine } from '../model/chart.ts';
import { valuesOf, valueStates, type Table } from '../model/table.ts';

/** Where a line has no word, why: `?not-stated`, and `?` where nothing is said. */
const reasons: readonly string[] = [...valueStates.map((state) => `?${state}`), '?'];

/** Several terms of a list field are one kind of their own. */
const joiner = '+';

/**
 * What a line is called in a channel of words: the id of a term or group, the name of a class, `yes` or `no`; the ids of
 * several terms joined; else `?` and the reason why there is none.
 */
export function kindOf(channel: ChartChannel, line: ChartLine, { fields }: Table): string {
  if (channel.field === groupField) return line.row.group ?? '?';
  const field = fields[channel.field];
  const cell = cellOfLine(line, channel.field);
  if (cell?.state !== 'given') return `?${cell?.state ?? ''}`;
  const names = valuesOf(cell).map((value) => {
    if (typeof value === 'boolean') return value ? 'yes' : 'no';
    const term = field?.vocabulary?.terms[String(value)];
    return (channel.by === 'class' ? term?.class : undefined) ?? String(value);
  });
  return [...new Set(names)].join(joiner);
}

/** The kinds that lines have, in the order of their vocabulary; without a word last. */
export function kindsOf(channel: ChartChannel, lines: readonly ChartLine[], table: Table): string[] {
  const found = new Set(lines.map((line) => kindOf(channel, line, table)));
  const order = [...wordsInOrder(channel, table), ...reasons];
  const known = new Set(order);
  const several = [...found].filter((kind) => !known.has(kind));
  return [...order.slice(0, -reasons.length), ...several, ...reasons].filter(
    (kind, index, all) => found.has(kind) && all.indexOf(kind) === index,
  );
}

/** The ids or names that a kind joins. */
export function partsOfKind(kind: string): string[] {
  return kind.split(joiner);
}

function wordsInOrder({ field, by }: ChartChannel, { fields, groups }: Table): string[] {
  if (field === groupField) return groups.map(({ id }) => id);
  if (fields[field]?.type === 'yes-no') return ['yes', 'no'];
  const terms = Object.values(fields[field]?.vocabulary?.terms ?? {});
  return terms.map((term) => (by === 'class' ? term.class : undefined) ?? term.id);
}
