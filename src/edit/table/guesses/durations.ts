import { numberAtStart } from '../plain-notation.ts';
import type { Guess } from './guess.ts';
import { isTimeUnit, timeUnit } from './time-units.ts';

/** `90 min`, `2周`, `3 months`; bare numbers where the head names a unit of time. */
export const durations: Guess = {
  type: 'duration',
  read(_words, plain, head) {
    const number = numberAtStart(plain);
    const unit = number?.rest === '' ? head.unit : timeUnit(number?.rest ?? '');
    return number && isTimeUnit(unit) ? { written: number.written, unit, grouped: number.grouped } : undefined;
  },
};
