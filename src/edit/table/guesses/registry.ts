import { citations } from './citations.ts';
import { dates } from './dates.ts';
import { durations } from './durations.ts';
import type { Guess } from './guess.ts';
import { counts, numbers } from './numbers.ts';
import { quantities } from './quantities.ts';
import { ranges } from './ranges.ts';
import { timesAfter } from './times-after.ts';
import { yesNo } from './yes-no.ts';

/** Every way to read a column that is more than words, the narrower before the wider: the first that all values fit is taken. */
export const guesses: readonly Guess[] = [
  citations,
  yesNo,
  dates,
  counts,
  numbers,
  timesAfter,
  durations,
  quantities,
  ranges,
];
