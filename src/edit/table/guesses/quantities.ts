import { numberAtStart, unitIn } from '../plain-notation.ts';
import type { Guess } from './guess.ts';

/** `8 μL`, `1×10⁶个`, `25%`; bare numbers where the head names their unit. */
export const quantities: Guess = {
  type: 'quantity',
  read(_words, plain, head) {
    const number = numberAtStart(plain);
    const unit = number?.rest === '' ? head.unit : unitIn(number?.rest ?? '');
    return number && unit !== undefined ? { written: number.written, unit, grouped: number.grouped } : undefined;
  },
};
