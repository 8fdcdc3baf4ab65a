import { kindOf } from '../../columns/kinds.ts';
import { plainText } from '../../columns/plain-text.ts';
import { columnType } from '../../columns/registry.ts';
import { cellOfLine, groupField, type ChartLine } from '../../model/chart.ts';
import type { PictureMark } from '../../model/chart-picture.ts';
import { valuesOf } from '../../model/table.ts';
import { layOutCluster } from '../cluster.ts';
import { unidentifiedMark } from '../table/note-marks.ts';
import type { ChartContext } from './chart-context.ts';
import type { Spot } from './spots.ts';
import { kindWords } from './words.ts';

/** What is written beside the marks of a line: of a citation its number, with `‡` where the cited work is not identified. */
export function textOf(line: ChartLine, context: ChartContext): Pick<PictureMark, 'text' | 'reference'> {
  const { chart, table, references, marks, rules, isUncertain } = context;
  const field = table.fields[chart.text?.field ?? ''];
  const values = field ? valuesOf(cellOfLine(line, field.id)) : [];
  if (!field || values.length === 0) return { text: '' };
  if (field.type !== 'citation') return { text: plainText(columnType(field.type)!.format(values, field, rules)) };
  const keys = values.map(String);
  const items = keys.map((key) => ({ key }));
  const parts = layOutCluster(items, references, { ...marks, raised: false });
  const text = plainText([{ type: 'citationCluster', items, parts }]);
  const number = keys.length === 1 ? references.get(keys[0]!) : undefined;
  return {
    text: text + (keys.some(isUncertain) ? unidentifiedMark : ''),
    ...(number !== undefined && { reference: number }),
  };
}

/** All that a mark stands for: its row and arm, what its looks say, its values, its reference. */
export function nameOfMark(line: ChartLine, spots: readonly Spot[], open: boolean, context: ChartContext): string {
  const { table, rules, labels, tableLabel } = context;
  const row = labels('chart.row', { table: tableLabel, row: rules.number(table.rows.indexOf(line.row) + 1) });
  const [before, behind] = rules.brackets;
  const arm = line.arm?.label[rules.tag];
  const said = [
    ...looksOf(line, context),
    ...spots.map(({ words }) => words),
    ...referenceOf(line, context),
    ...(open ? [labels('chart.open')] : []),
  ];
  return (
    row +
    (arm === undefined ? '' : before + arm + behind) +
    rules.labelSeparator +
    [...new Set(said)].filter(Boolean).join(rules.comma)
  );
}

/** What shape and color say; of a class the term as well. */
function looksOf(line: ChartLine, context: ChartContext): string[] {
  const { chart, table } = context;
  return [chart.shape, chart.color].flatMap((channel) => {
    if (!channel || channel.field === groupField) return [];
    const words = kindWords(channel, kindOf(channel, line, table), context);
    if (channel.by !== 'class') return [words];
    const { by: _by, ...exact } = channel;
    const term = kindWords(exact, kindOf(exact, line, table), context);
    return words.includes(term) ? [words] : [words, term];
  });
}

function referenceOf(line: ChartLine, context: ChartContext): string[] {
  const { chart, table, references, labels, isUncertain } = context;
  const field = table.fields[chart.text?.field ?? ''];
  if (field?.type !== 'citation') return field ? [textOf(line, context).text] : [];
  return valuesOf(cellOfLine(line, field.id)).flatMap((key) => {
    const number = references.get(String(key));
    if (number === undefined) return [];
    const words = labels('chart.reference', { number });
    return [isUncertain(String(key)) ? labels('chart.uncertain', { reference: words }) : words];
  });
}
