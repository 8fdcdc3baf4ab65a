import { durations } from './durations.ts';
import type { Guess } from './guess.ts';
import { timeUnit } from './time-units.ts';

const ordinalWords = { h: 'hour', d: 'day', wk: 'week', mo: 'month', a: 'year' } as const;

const afterHead = /后|时间窗|时间点|\bafter\b|\bpost\b|\btime (?:window|point)s?\b/i;

/** `第3天`, `day 3`; beside these, or under a head that says after what, also `24 h`. */
export const timesAfter: Guess = {
  type: 'time-after',
  read(words, plain, head) {
    const [, inChinese, chineseUnit] = /^第 ?(\d+) ?(\p{L}+)$/u.exec(plain) ?? [];
    const [, englishUnit, inEnglish] = /^(hour|day|week|month|year)s? (\d+)$/i.exec(plain) ?? [];
    const unit = timeUnit(chineseUnit ?? englishUnit ?? '');
    if (unit !== undefined && unit !== 'min') {
      return { written: `${ordinalWords[unit]} ${Number(inChinese ?? inEnglish)}` };
    }
    const elapsed = durations.read(words, plain, head);
    return elapsed && { written: `${elapsed.written} ${elapsed.unit}`, grouped: elapsed.grouped ?? false };
  },
  suits: (values, { words }) =>
    afterHead.test(words) || values.some(({ written }) => /^[a-z]+ \d/.test(String(written))),
};
