import { displayWidth, fitted } from '../../platform/terminal.ts';
import type { Screen } from './screen.ts';
import { paint } from './text.ts';

type Colour = Parameters<typeof paint>[1];

/** A cell: what it says, and in which colour on a terminal that has any. */
export interface Cell {
  readonly text: string;
  readonly colour?: Colour | undefined;
}

/** The first column is one of names, the others are of numbers. */
export interface TableText {
  readonly heads: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

const gap = '  ';
/** Columns that a head takes before it goes on in the next line, and that a name takes where it has room. */
const [headWidth, nameWidth] = [9, 52];

/**
 * Rows whose columns stand below one another on a terminal, names to the left, numbers to the right, and heads in as many
 * lines as they need. Names that the screen has no room for are cut.
 */
export function tableLines({ heads, rows }: TableText, { width, coloured }: Screen): string[] {
  const wrapped = heads.map((head) => wrap(head, headWidth));
  const widths = wrapped.map((lines, column) =>
    Math.max(...[...lines, ...rows.map((row) => row[column]!.text)].map(displayWidth)),
  );
  const numbers = widths.slice(1).reduce((sum, one) => sum + gap.length + one, 0);
  widths[0] = Math.max(12, Math.min(widths[0]!, nameWidth, width - numbers));
  const height = Math.max(...wrapped.map((lines) => lines.length));
  // Heads stand at the foot of their lines, next to what they head.
  const headRows = Array.from({ length: height }, (_, line) =>
    wrapped.map((lines): Cell => ({ text: lines[line - height + lines.length] ?? '', colour: 'dim' })),
  );
  return [...headRows, ...rows].map((row) => lineOf(row, widths, coloured));
}

function lineOf(row: readonly Cell[], widths: readonly number[], coloured: boolean): string {
  const cells = row.map(({ text, colour }, column) => {
    const shown = fitted(text, widths[column]!);
    const room = ' '.repeat(widths[column]! - displayWidth(shown));
    const painted = colour && shown ? paint(shown, colour, coloured) : shown;
    return column === 0 ? painted + room : room + painted;
  });
  return cells.join(gap).trimEnd();
}

/** Words on lines of so many columns, as far as none of them is longer. */
function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && displayWidth(`${last} ${word}`) <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
