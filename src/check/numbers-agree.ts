import type { UnitText } from '../model/article.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Place } from '../model/place.ts';
import { defineRule } from '../model/rule.ts';
import { compareQuantities, type QuantityDifference } from './numbers/compare.ts';
import { readEnglishQuantities } from './numbers/en.ts';
import type { Quantity } from './numbers/quantity.ts';
import { readChineseQuantities } from './numbers/zh.ts';
import { fileOf, type Pair, type PairRule } from './pairs.ts';
import { placeOfWords, wordsOf, type Words } from './words-of.ts';

interface Values {
  readonly [name: string]: string;
  readonly source: string;
  readonly other: string;
  /** The numbers as written; empty on the side that has none. */
  readonly sourceNumber: string;
  readonly otherNumber: string;
}

/**
 * A unit states the same quantities in every language: numbers, units by meaning, percent or percentage points, points
 * in time and durations. Their order may differ, and so may the way in which they are written.
 */
export const numbersAgree = defineRule<Values>({
  id: 'numbers-agree',
  severity: 'error',
  words: {
    zh: {
      name: '数字不一致',
      message: ({ source, other, sourceNumber, otherNumber }) =>
        sourceNumber && otherNumber
          ? `${source} 写“${sourceNumber}”，${other} 写“${otherNumber}”。`
          : `${sourceNumber ? source : other} 有“${sourceNumber || otherNumber}”，${sourceNumber ? other : source} 没有与之对应的数。`,
      advice: () => '请改正其中一处；若有意不同，在该段后另起一行写 <!-- differs numbers-agree: 理由 -->。',
    },
    en: {
      name: 'Numbers differ',
      message: ({ source, other, sourceNumber, otherNumber }) =>
        sourceNumber && otherNumber
          ? `${source} says “${sourceNumber}”, ${other} “${otherNumber}”.`
          : `${sourceNumber ? source : other} says “${sourceNumber || otherNumber}”; nothing in ${sourceNumber ? other : source} answers it.`,
      advice: () =>
        'Correct one of the two; if they are meant to differ, write <!-- differs numbers-agree: reason --> on a line of its own behind the paragraph.',
    },
  },
});

const readers: Readonly<Record<string, (text: string) => readonly Quantity[]>> = {
  zh: readChineseQuantities,
  en: readEnglishQuantities,
};

/** Compares pairs in languages whose numbers can be read, Chinese and English. */
export const numbersPairRule: PairRule = {
  rule: numbersAgree,
  unless: ['citations-are-well-formed', 'ids-are-unique', 'notes-exist', 'syntax-is-closed', 'text-is-markdown'],
  compare: (pair) => {
    const readings = pair.languages.map((language) => readers[language.toLowerCase().split('-')[0]!]);
    if (readings.includes(undefined)) return [];
    const words = [wordsOf(pair.source), wordsOf(pair.other)] as const;
    const [ours, theirs] = [readings[0]!(words[0].text), readings[1]!(words[1].text)];
    return compareQuantities(ours, theirs).differences.map((difference) => finding(pair, words, difference));
  },
};

function finding(
  { source, other }: Pair,
  [ourWords, theirWords]: readonly [Words, Words],
  { ours, theirs }: QuantityDifference,
): Diagnostic {
  const values = {
    source: fileOf(source),
    other: fileOf(other),
    sourceNumber: written(ourWords, ours),
    otherNumber: written(theirWords, theirs),
  };
  const places = [placeOf(source, ourWords, ours), placeOf(other, theirWords, theirs)] as const;
  return numbersAgree.at(places[0], values, [{ place: places[1] }]);
}

function written({ text }: Words, quantity: Quantity | undefined): string {
  return quantity ? text.slice(quantity.start, quantity.end) : '';
}

/** Under the very number, or where the unit begins that has none. */
function placeOf(unit: UnitText, words: Words, quantity: Quantity | undefined): Place {
  if (quantity) return placeOfWords(unit, words, quantity.start, quantity.end);
  const { endLine: _line, endColumn: _column, ...start } = unit.place;
  return start;
}
