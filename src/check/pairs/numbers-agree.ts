import { defineRule } from '../../model/rule.ts';
import { compareQuantities } from '../numbers/compare.ts';
import { placeIn, quantitiesOf, writtenIn } from '../numbers/quantities-of.ts';
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
  about: {
    zh: '各语言的同一段、同一题注、同一单元格，所述的数量应当相同：数值、单位、百分比与百分点、时间点与时长都在核对之列，文字、题名、表格和注释都看。次序可以不同，写法也可以不同：汉字数字与阿拉伯数字、“1.2万”与“12 000”、“μL”与“微升”，都按所指的量比较，不按字面。不作单位换算：5 mg 与 0.005 g 视为不同。',
    en: 'The same paragraph, caption, or cell states the same quantities in every language: values, units, percentages and percentage points, points in time, and durations, in texts, titles, tables, and notes. Their order may differ, and so may the way in which they are written: “twelve” and “12”, “1.2万” and “12,000”, “μL” and “微升” are compared by what they mean. Nothing is converted: 5 mg and 0.005 g are taken to differ.',
  },
  examples: {
    bad: [{ 'zh.md': '梗死体积减少约67%。', 'en.md': 'Infarct volume fell by about 76%.' }],
    good: [
      { 'zh.md': '共纳入1.2万例，梗死体积减少约67%。', 'en.md': 'Of 12,000 cases, infarct volume fell by about 67%.' },
      {
        'zh.md': '大鼠体重为250 g。\n\n<!-- differs numbers-agree: 英文读者需要磅数 -->',
        'en.md': 'The rats weighed 250 g (8.8 oz).',
      },
    ],
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
