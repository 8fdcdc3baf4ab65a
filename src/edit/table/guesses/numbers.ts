import { numberAtStart } from '../plain-notation.ts';
import type { Guess, Scalar } from './guess.ts';

/** `2`, `1,200`: whole numbers from 0 on. */
export const counts: Guess = {
  type: 'count',
  read(_words, plain, { unit }) {
    const number = numberAtStart(plain);
    if (unit !== undefined || number?.rest !== '' || !/^(?:0|[1-9]\d*)$/.test(number.written)) return undefined;
    return { written: Number(number.written), grouped: number.grouped };
  },
};

/** `-1.5`, `1.50`, `1.2×10⁻³`: numbers without a unit, with the decimal places that they have. */
export const numbers: Guess = {
  type: 'number',
  read(_words, plain, { unit }) {
    const number = numberAtStart(plain);
    if (unit !== undefined || number?.rest !== '') return undefined;
    return { written: withPlaces(number.written), grouped: number.grouped };
  },
};

/** A number that keeps its final zeros: as words where YAML would drop them. */
function withPlaces(written: string): Scalar {
  return /\.\d*0$/.test(written) ? written : Number(written);
}
