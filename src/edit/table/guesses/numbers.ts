import { numberAtStart, numberInYaml } from '../plain-notation.ts';
import type { Guess } from './guess.ts';

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
    return { written: numberInYaml(number.written), grouped: number.grouped };
  },
};
