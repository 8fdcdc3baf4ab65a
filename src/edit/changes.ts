import type { TextEdit } from '../model/text-edit.ts';

/** A change of a text by offsets. */
export interface Change {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** The offset of a line and column, from 1, in a text whose lines end in `\n`. */
export function offsetIn(text: string, { line, column }: { readonly line: number; readonly column: number }): number {
  let start = 0;
  for (let count = 1; count < line; count += 1) start = text.indexOf('\n', start) + 1;
  return start + column - 1;
}

/** Line and column, from 1, of an offset in a text whose lines end in `\n`. */
export function pointsIn(text: string): (offset: number) => { readonly line: number; readonly column: number } {
  const starts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
  return (offset) => {
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - starts[low]! + 1 };
  };
}

/** Changes as edits of a file whose lines end in `\n`, in the text's order; what is put in at one point is one edit. */
export function toEdits(file: string, text: string, changes: readonly Change[]): TextEdit[] {
  const pointAt = pointsIn(text);
  return joined(changes).map(({ from, to, text: put }): TextEdit => {
    const [start, end] = [pointAt(from), pointAt(to)];
    return { file, ...start, endLine: end.line, endColumn: end.column, expected: text.slice(from, to), text: put };
  });
}

function joined(changes: readonly Change[]): Change[] {
  const inOrder: Change[] = [];
  // The sort keeps what is put in at one point in the order in which it was wished.
  for (const change of [...changes].sort((a, b) => a.from - b.from || a.to - b.to)) {
    const last = inOrder.at(-1);
    const isBeside = last && last.from === last.to && change.from === change.to && last.from === change.from;
    if (isBeside) inOrder[inOrder.length - 1] = { ...last, text: last.text + change.text };
    else inOrder.push(change);
  }
  return inOrder;
}
