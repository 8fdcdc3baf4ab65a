import type { Guess } from './guess.ts';

const said: Readonly<Record<string, 'yes' | 'no'>> = {
  yes: 'yes',
  no: 'no',
  y: 'yes',
  n: 'no',
  true: 'yes',
  false: 'no',
  是: 'yes',
  否: 'no',
  有: 'yes',
  无: 'no',
  '√': 'yes',
  '✓': 'yes',
  '✔': 'yes',
  '×': 'no',
  '✗': 'no',
  '✘': 'no',
};

/** `是`, `否`, `yes`, `No`, `√`, `×`. */
export const yesNo: Guess = {
  type: 'yes-no',
  split: (words) => [words],
  read(words) {
    const written = said[words.toLowerCase()];
    return written && { written };
  },
};
