import { emptyCell, type FilledSheet, type MergedCells, type SheetCell } from '../../model/sheet.ts';
import { absentWords } from './absent-words.ts';

/** A row with its number in the sheet, from 1. */
export interface SheetLine {
  readonly line: number;
  readonly cells: readonly SheetCell[];
}

/** A sheet as a table: what stands above its columns, over its rows, and below them. */
export interface SheetParts {
  /** Lines above the heads with a single cell each. */
  readonly titles: readonly SheetLine[];
  readonly heads: SheetLine;
  /** Heads over several columns: their words, and the first and the last column, from 0. */
  readonly spans: readonly HeadSpan[];
  /** Rows of values; `group`: place among the groups. */
  readonly rows: readonly (SheetLine & { readonly group?: number })[];
  /** Lines among the rows that head those below them. */
  readonly groups: readonly SheetLine[];
  /** Lines with a single cell behind the last row. */
  readonly notes: readonly SheetLine[];
  /** How many cells got the value of the joined cell that they are part of. */
  readonly filled: number;
}

/** A head over neighboring columns. */
export interface HeadSpan {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** In a sheet of fewer columns a line with one cell is a row like the others. */
const fewestColumns = 3;

/** The parts of a sheet, told by how many cells of each line have something in them. */
export function sheetParts({ rows, merged }: FilledSheet): SheetParts {
  const grid = rows.map((cells) => [...cells]);
  const lines = grid.map((cells, index): SheetLine => ({ line: index + 1, cells }));
  const written = lines.filter(({ cells }) => countOf(cells) > 0);
  const isWide = (grid[0]?.length ?? 0) >= fewestColumns;
  const isSingle = ({ cells }: SheetLine): boolean => isWide && countOf(cells) === 1;
  const start = Math.max(
    0,
    written.findIndex((line) => !isSingle(line)),
  );
  const { heads, spans } = headsOf(written.slice(start), merged);
  const filled = fillDown(grid, merged, heads.line);
  const body = written.slice(start).filter(({ line }) => line > heads.line);
  const isAside = (line: SheetLine): boolean => isSingle(line) && absentWords(textOf(line).trim()) === undefined;
  const end = body.findLastIndex((line) => !isAside(line)) + 1;
  const groups: SheetLine[] = [];
  const values: (SheetLine & { readonly group?: number })[] = [];
  for (const line of body.slice(0, end)) {
    if (isAside(line)) groups.push(line);
    else values.push({ ...line, ...(groups.length > 0 && { group: groups.length - 1 }) });
  }
  return { titles: written.slice(0, start), heads, spans, rows: values, groups, notes: body.slice(end), filled };
}

/** The line of heads; where some of its cells are joined over several columns, the line below has those of each column. */
function headsOf(
  [first, second]: readonly SheetLine[],
  merged: readonly MergedCells[],
): Pick<SheetParts, 'heads' | 'spans'> {
  const { line, cells } = first!;
  const spans = merged.flatMap(({ top, left, bottom, right }): HeadSpan[] => {
    const text = cells[left]?.text ?? '';
    const isSpan = top === line - 1 && bottom === top && right > left && text.trim() !== '';
    return isSpan ? [{ text, from: left, to: right }] : [];
  });
  if (spans.length === 0 || second?.line !== line + 1) return { heads: first!, spans: [] };
  const isSpanned = (column: number): boolean => spans.some(({ from, to }) => column >= from && column <= to);
  const own = second.cells.map((cell, column) =>
    isSpanned(column) || cell.text.trim() !== '' ? cell : cells[column]!,
  );
  return { heads: { line: second.line, cells: own }, spans };
}

/** The words of a line with a single cell. */
export function textOf({ cells }: SheetLine): string {
  return cells.find(({ text }) => text.trim() !== '')?.text ?? '';
}

function countOf(cells: readonly SheetCell[]): number {
  return cells.filter(({ text }) => text.trim() !== '').length;
}

/** Gives the value of cells joined downwards to each row that they reach over. `below`: the number of the line of heads. */
function fillDown(grid: SheetCell[][], merged: readonly MergedCells[], below: number): number {
  let filled = 0;
  for (const { top, left, bottom } of merged) {
    const value = grid[top]?.[left] ?? emptyCell;
    if (top < below || value.text.trim() === '') continue;
    for (const row of grid.slice(top + 1, bottom + 1)) {
      if (row[left]?.text.trim() !== '') continue;
      row[left] = value;
      filled += 1;
    }
  }
  return filled;
}
