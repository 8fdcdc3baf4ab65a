import type { PdfPage, PdfText } from './pdf.ts';

/** A line of print, or a cell's line: runs of text that stand close together on one base line. */
export interface PdfLine {
  readonly text: string;
  readonly items: readonly PdfText[];
  readonly x: number;
  readonly y: number;
  readonly right: number;
  /** Size of its largest characters, in points. */
  readonly size: number;
}

/** Lines of a page, from the top down, raised and lowered marks in the line that they belong to. */
export function linesOf(page: PdfPage): PdfLine[] {
  const open: PdfText[][] = [];
  const visible = page.items.filter(({ text }) => text.trim());
  for (const item of visible.sort((a, b) => a.x - b.x)) {
    const line = open.find((items) => continues(items, item));
    if (line) line.push(item);
    else open.push([item]);
  }
  return open.map(toLine).sort((a, b) => b.y - a.y || a.x - b.x);
}

function continues(items: readonly PdfText[], next: PdfText): boolean {
  const last = items.at(-1)!;
  const size = Math.max(...items.map(({ height }) => height), next.height);
  const gap = next.x - (last.x + last.width);
  return gap > -size * 1.1 && gap < size * 1.5 && items.some(({ y }) => Math.abs(y - next.y) < size * 0.55);
}

function toLine(items: readonly PdfText[]): PdfLine {
  const size = Math.max(...items.map(({ height }) => height));
  const base = items.find(({ height }) => height === size)!;
  const last = items.at(-1)!;
  return {
    text: items.map(({ text }) => text).join(''),
    items,
    x: items[0]!.x,
    y: base.y,
    right: last.x + last.width,
    size,
  };
}

/** Where words begin on a page, blanks left out of account, at every place where they stand, from the top down. */
export function placesOf(page: PdfPage, words: string): PdfText[] {
  let text = '';
  const starts: number[] = [];
  for (const item of page.items) {
    starts.push(text.length);
    text += withoutSpace(item.text);
  }
  const wanted = withoutSpace(words);
  const found: PdfText[] = [];
  for (let at = text.indexOf(wanted); at !== -1; at = text.indexOf(wanted, at + 1)) {
    found.push(page.items[starts.findLastIndex((start) => start <= at)]!);
  }
  return found.sort((a, b) => b.y - a.y);
}

/** Text without blanks and without the hyphens (U+00AD, U+2010) that line ends put in; our own text has U+002D. */
export function withoutSpace(text: string): string {
  return text.replaceAll(/[\s\u00AD\u2010]/g, '');
}
