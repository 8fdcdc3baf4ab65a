import type { UnitText } from '../model/article.ts';

/**
 * Where a unit stands in its file's text, whose lines end in `\n`: its id and its mark among it. Told by lines and columns,
 * since the offsets of a unit that was read count from where it begins.
 */
export function unitRange({ node }: UnitText, text: string): { readonly from: number; readonly to: number } {
  const { start, end } = node.position!;
  const lines = text.split('\n');
  const lengthBefore = (line: number): number =>
    lines.slice(0, line - 1).reduce((sum, { length }) => sum + length + 1, 0);
  return { from: lengthBefore(start.line) + start.column - 1, to: lengthBefore(end.line) + end.column - 1 };
}
