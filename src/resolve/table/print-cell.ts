import type { PhrasingContent } from 'mdast';
import { fieldsOf, valuesOf, type Column, type ResolvedCell, type Row } from '../../model/table.ts';
import { decimalPoint } from './decimal-point.ts';
import { printPattern, type PatternContext } from './print-pattern.ts';
import { tidyText } from './tidy-text.ts';

/** What a cell prints, and whether its arms had to be told apart. */
export interface PrintedCell extends Pick<ResolvedCell, 'content' | 'alone' | 'point'> {
  readonly tellsArmsApart: boolean;
}

/** A cell, also as it reads by itself where its head has taken its unit, and where its decimal point stands. */
export function printCell(column: Column, row: Row, context: PatternContext): PrintedCell {
  const { headUnit, align } = column;
  const printed = printArms(column, row, { ...context, headUnit });
  const point =
    align === 'decimal' && isOneValue(column, row, printed) ? decimalPoint(printed.content, context.rules) : undefined;
  return {
    ...printed,
    ...(headUnit !== undefined && { alone: printArms(column, row, context).content }),
    ...(point !== undefined && { point }),
  };
}

/** Whether a cell prints one value, and not a list or those of several arms, which have no common decimal point. */
function isOneValue(column: Column, { values, arms }: Row, { tellsArmsApart }: PrintedCell): boolean {
  const fields = Object.values(column.show).flatMap((pattern) => fieldsOf(pattern ?? []));
  const cells = [values, ...arms.map((arm) => arm.values)];
  return !tellsArmsApart && cells.every((own) => fields.every((field) => valuesOf(own[field]).length <= 1));
}

/** What all arms share is printed once, else each arm behind its mark: `①脑内；②尾静脉`. */
function printArms(column: Column, row: Row, context: PatternContext): PrintedCell {
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
