import { defineRule } from '../model/rule.ts';
import { compareQuantities } from './numbers/compare.ts';
import { placeIn, quantitiesOf, writtenIn } from './numbers/quantities-of.ts';
import { fileOf, howToDeclare, type PairRule } from './pairs.ts';

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
      advice: ({ source }) => `请改正其中一处；若有意不同，${howToDeclare('zh', 'numbers-agree', source)}。`,
    },
    en: {
      name: 'Numbers differ',
      message: ({ source, other, sourceNumber, otherNumber }) =>
        sourceNumber && otherNumber
          ? `${source} says “${sourceNumber}”, ${other} “${otherNumber}”.`
          : `${sourceNumber ? source : other} says “${sourceNumber || otherNumber}”; nothing in ${sourceNumber ? other : source} answers it.`,
      advice: ({ source }) =>
        `Correct one of the two; if they are meant to differ, ${howToDeclare('en', 'numbers-agree', source)}.`,
    },
  },
});

/** Compares what each pair states. */
export const numbersPairRule: PairRule = {
  rule: numbersAgree,
  unless: ['citations-are-well-formed', 'ids-are-unique', 'notes-exist', 'syntax-is-closed', 'text-is-markdown'],
  compare: (pair) => {
    const statements = quantitiesOf(pair);
    if (!statements) return [];
    const [ours, theirs] = statements;
    return compareQuantities(ours.quantities, theirs.quantities).differences.map((difference) => {
      const values = {
        source: fileOf(pair.source),
        other: fileOf(pair.other),
        sourceNumber: writtenIn(ours, difference.ours),
        otherNumber: writtenIn(theirs, difference.theirs),
      };
      const related = { place: placeIn(theirs, difference.theirs) };
      return numbersAgree.at(placeIn(ours, difference.ours), values, [related]);
    });
  },
};
