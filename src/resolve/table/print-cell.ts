import type { PhrasingContent } from 'mdast';
import type { Column, Row } from '../../model/table.ts';
import { printPattern, type PatternContext } from './print-pattern.ts';
import { tidyText } from './tidy-text.ts';

/** A cell's content, and whether its arms had to be told apart. */
export interface PrintedCell {
  readonly content: PhrasingContent[];
  readonly tellsArmsApart: boolean;
}

/** A cell: what all arms share is printed once, else each arm behind its mark: `①脑内；②尾静脉`. */
export function printCell(column: Column, row: Row, context: PatternContext): PrintedCell {
  const { rules } = context;
  const pattern = column.show[rules.tag] ?? [];
  const ofArms = row.arms.map(({ values }) => printPattern(pattern, { ...row.values, ...values }, context));
  const [first = printPattern(pattern, row.values, context), ...others] = ofArms;
  const tellsArmsApart = others.some((other) => JSON.stringify(other) !== JSON.stringify(first));
  if (!tellsArmsApart) return { content: tidyText(first, rules), tellsArmsApart };
  const content = ofArms.flatMap((arm, index): PhrasingContent[] => [
    { type: 'text', value: (index === 0 ? '' : rules.partSeparator) + rules.enumerator(index + 1) },
    ...arm,
  ]);
  return { content: tidyText(content, rules), tellsArmsApart };
}
