import { numberAtStart, unitIn } from '../plain-notation.ts';
import { timeUnit } from './time-units.ts';
import type { Guess } from './guess.ts';

const signs: Readonly<Record<string, string>> = { '≥': '>=', '≤': '<=', '>': '>', '<': '<', '>=': '>=', '<=': '<=' };

/** `6~8周`, `20%–30%`, `≥5 d`, `<0.05`; bare numbers where the head names their unit or none. */
export const ranges: Guess = {
  type: 'range',
  read(_words, plain, head) {
    const sign = /^(?:>=|<=|[<>≥≤])/.exec(plain)?.[0];
    if (sign !== undefined) {
      const number = numberAtStart(plain.slice(sign.length).trim());
      return number && withUnit(`${signs[sign]} ${number.written}`, number.rest, head.unit);
    }
    const low = numberAtStart(plain);
    const [, first = '', rest = ''] = /^(.*?)\s*(?:[-–—~]|to\b|至|到)\s*(.*)$/.exec(low?.rest ?? '') ?? [];
    const high = numberAtStart(rest);
    if (!low || !high || Number(low.written) > Number(high.written)) return undefined;
    if (first !== '' && unitOf(first) !== unitOf(high.rest)) return undefined;
    return withUnit(`${low.written}-${high.written}`, high.rest, head.unit);
  },
};

function withUnit(written: string, rest: string, usual: string | undefined) {
  const unit = rest === '' ? usual : unitOf(rest);
  if (rest !== '' && unit === undefined) return undefined;
  return { written, ...(unit !== undefined && { unit }) };
}

function unitOf(words: string): string | undefined {
  return unitIn(words) ?? timeUnit(words);
}
