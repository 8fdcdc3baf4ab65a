import { englishUnits } from './english-units.ts';
import { englishNumeral, englishValue } from './english-numerals.ts';
import { englishHedges } from './hedges.ts';
import { isTimeUnit, keyOf, type Quantity } from './quantity.ts';
import { romanValue } from './surroundings.ts';

type Reading = Pick<Quantity, 'kind' | 'value' | 'unit' | 'certain' | 'also'>;

const unsure = (value: number, kind: Quantity['kind'] = 'plain', unit = '', also: readonly string[] = []): Reading => ({
  kind,
  value,
  unit,
  certain: false,
  also,
});
const fold = (value: number): Reading => ({ kind: 'fold', value, unit: '', certain: true, also: [] });

const ordinals =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  );
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety';
const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
const times: Readonly<Record<string, number>> = { once: 1, twice: 2, thrice: 3 };
const parts = { third: 3, quarter: 4, fifth: 5, tenth: 10 };
const adverbs: Readonly<Record<string, string>> = {
  hourly: 'h',
  daily: 'd',
  weekly: 'wk',
  monthly: 'mo',
  yearly: 'yr',
  annually: 'yr',
};

const alone: readonly { readonly pattern: RegExp; readonly read: (match: RegExpMatchArray) => Reading }[] = [
  { pattern: /\b(?:doubled|doubles)\b/gi, read: () => fold(2) },
  { pattern: /\b(?:double|doubling)\b/gi, read: () => unsure(2, 'fold') },
  { pattern: /\b(?:tripled|triples)\b/gi, read: () => fold(3) },
  { pattern: /\b(?:quadrupled|quadruples)\b/gi, read: () => fold(4) },
  {
    pattern: /\b(two|three|four|five|six|seven|eight|nine|ten)fold\b/gi,
    read: ([, word]) => fold(englishValue(word!)),
  },
  { pattern: /\bboth\b/gi, read: () => answering(2) },
  { pattern: /\b(once|twice|thrice)\b/gi, read: ([, word]) => answering(times[word!.toLowerCase()]!) },
  {
    pattern: /\bhalf\sa\syear\b|\bhalf-year\b/gi,
    read: () => unsure(6, 'duration', 'mo'),
  },
  { pattern: /\bhalf\san\shour\b|\bhalf-hour\b/gi, read: () => unsure(30, 'duration', 'min') },
  {
    pattern: /\b(?:halved|halves|halving|half)\b(?!\s?(?:an?\s)?(?:year|hour))/gi,
    read: () => unsure(0.5, 'plain', '', [keyOf('percent', 50, ''), keyOf('fold', 0.5, '')]),
  },
  { pattern: /\b(?:a|an)\s(hour|day|week|month|year)\b/gi, read: ([, word]) => unsure(1, 'duration', meaning(word!)) },
  {
    pattern: /\b(?:hourly|daily|weekly|monthly|yearly|annually)\b/gi,
    read: ([word]) => unsure(1, 'duration', adverbs[word.toLowerCase()]!),
  },
  {
    pattern: /\b(?:past|last|a|the|one|previous|per|each|every)\sdecade\b/gi,
    read: () => unsure(10, 'duration', 'yr'),
  },
  {
    pattern: /\ba[ -](third|quarter|fifth|tenth)\b/gi,
    read: ([, part]) => {
      const whole = parts[part!.toLowerCase() as keyof typeof parts];
      return unsure(1 / whole, 'plain', '', [keyOf('rank', whole, ''), keyOf('plain', whole, '')]);
    },
  },
  {
    pattern: new RegExp(String.raw`\bone\sin\s(${englishNumeral.source})`, 'gi'),
    // 每 8 例中有 1 例
    read: ([, whole]) => ({
      ...unsure(1 / englishValue(whole!), 'plain', '', [keyOf('plain', englishValue(whole!), '')]),
      certain: true,
    }),
  },
  { pattern: /\bfortnight\b/gi, read: () => unsure(2, 'duration', 'wk') },
  { pattern: /\bdozen\b/gi, read: () => unsure(12) },
  {
    pattern: /\b(?:an?\s)(?:hundred|thousand|million|billion)\b/gi,
    read: ([word]) => unsure(englishValue(`one ${word.split(/\s/)[1]!}`)),
  },
  {
    pattern: new RegExp(
      String.raw`\b(?:(${tens.replaceAll(' ', '|')})-)?(${ordinals.join('|')})\b(?:\s(hour|day|week|month|year)\b)?`,
      'gi',
    ),
    read: ([, ten, word, unit]) => {
      const value = englishValue(ten ?? '') + ordinals.indexOf(word!.toLowerCase()) + 1;
      return unit ? unsure(value, 'ordinal', meaning(unit)) : unsure(value, 'rank', '', [keyOf('plain', value, '')]);
    },
  },
  {
    pattern: /\b(nineteenth|twentieth|twenty-first)\scentury\b/gi,
    read: ([, word]) => ({
      ...unsure({ n: 19, t: 20 }[word![0]!.toLowerCase() as 'n' | 't'] + (/first/i.test(word!) ? 1 : 0), 'century'),
      certain: true,
    }),
  },
  {
    pattern:
      /\b(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)(?:t|uary|ruary|ch|il|e|y|ust|t?ember|ober)?\b\.?(\s\d)?/g,
    read: (match) => ({
      ...unsure(months.indexOf(match[1]!) + 1, 'month'),
      // May and March are words of other kinds too, and Jun may be a name.
      certain:
        !/^(?:May|March|[A-Z][a-z]{2})\b/.test(match[0]) ||
        match[2] !== undefined ||
        /\d\s$/.test(match.input!.slice(0, match.index).slice(-2)),
    }),
  },
  {
    pattern: /\b(?:phases?|types?|grades?|stages?|class)\s(I{1,3}|IV|VI{0,3}|IX|X)\b/g,
    read: ([, roman]) => unsure(romanValue(roman!)),
  },
  { pattern: /[Ⅰ-Ⅹ]/g, read: ([roman]) => unsure(romanValue(roman)) },
];

/** Tells at once of most short texts that they hold none of these. */
const any = new RegExp(alone.map(({ pattern }) => pattern.source).join('|'), 'i');

/** English quantities whose words hold no number of their own: doubled, twice, weekly, the third day, May 2020. */
export function englishWordsAlone(text: string): Quantity[] {
  if (!any.test(text)) return [];
  return alone.flatMap(({ pattern, read }) =>
    Array.from(text.matchAll(pattern), (match) => {
      const end = match.index + match[0].replace(/\s\d$/, '').length;
      const hedges = englishHedges(text.slice(Math.max(0, match.index - 16), match.index));
      const spelledOut = /^(?:twice|thrice)$/i.test(match[0]);
      return { ...read(match), ...hedges, spelledOut, start: match.index, end };
    }),
  );
}

function answering(value: number): Reading {
  return unsure(value, 'plain', '', [keyOf('fold', value, '')]);
}

function meaning(word: string): string {
  const unit = englishUnits.meanings.get(word.toLowerCase())!;
  if (!isTimeUnit(unit)) throw new Error(`${word} is no unit of time`);
  return unit;
}
