import type { Measure } from '../../model/ports.ts';
import { cutRaised, raisedSize } from './raised-digits.ts';

/** How wide words are in one line, in the unit of their size. */
export function textWidth(text: string, size: number, measure: Measure, weight = 400): number {
  return cutRaised(text).reduce(
    (sum, piece, index) => sum + measure(piece, weight) * size * (index % 2 === 1 ? raisedSize : 1),
    0,
  );
}

/** A Han character or a word, up to a mark behind which it may be cut, with the marks that may not begin a line; or a space. */
const pieces =
  /\p{Script=Han}[、，。；：）！？]*|\s+|[^\s\p{Script=Han}–/]*[–/]|[^\s\p{Script=Han}–/]+[、，。；：）！？]*/gu;

/** Words cut into lines no wider than they may be, at spaces and between Han characters; what is longer stands alone. */
export function wrapText(text: string, size: number, width: number, measure: Measure): string[] {
  const lines: string[] = [];
  let line = '';
  for (const [piece] of text.matchAll(pieces)) {
    if (line !== '' && textWidth((line + piece).trimEnd(), size, measure) > width) {
      lines.push(line.trim());
      line = piece.trimStart();
    } else line += piece;
  }
  if (line.trim() !== '') lines.push(line.trim());
  return lines;
}
