import type { Measure } from '../../model/ports.ts';
import { breakLabel } from '../svg/break-label.ts';
import { cutRaised, raisedSize } from './raised-digits.ts';

/** How wide words are in one line, in the unit of their size. */
export function textWidth(text: string, size: number, measure: Measure, weight = 400): number {
  return cutRaised(text).reduce(
    (sum, piece, index) => sum + measure(piece, weight) * size * (index % 2 === 1 ? raisedSize : 1),
    0,
  );
}

/** Words cut into lines no wider than they may be; what is longer stands alone. */
export function wrapText(text: string, size: number, width: number, measure: Measure): string[] {
  return breakLabel(text, width, (some) => textWidth(some, size, measure)).filter(Boolean);
}
