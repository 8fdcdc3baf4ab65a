import { defineRule } from '../../model/rule.ts';
import { compareQuantities } from '../numbers/compare.ts';
import type { Quantity } from '../numbers/quantity.ts';
import { placeIn, quantitiesOf, writtenIn, type Statement } from '../numbers/quantities-of.ts';
import { fileOf, type PairRule } from './pairs.ts';

/** A number that one language gives as approximate is approximate in the others too. */
export const approximationsAgree = defineRule<{ has: string; lacks: string; number: string; exact: string }>({
  id: 'approximations-agree',
  severity: 'info',
  words: {
    zh: {
      name: '约数与确数不一',
      message: ({ has, lacks, number, exact }) => `${has} 称约数“${number}”，${lacks} 写“${exact}”，没有“约”。`,
      advice: () => '请核对：若是约数，两种语言都应写明。',
    },
    en: {
      name: 'About in one language only',
      message: ({ has, lacks, number, exact }) =>
        `${has} gives “${number}” as approximate, ${lacks} “${exact}” as it is.`,
      advice: () => 'Check whether the number is approximate; if so, say it in both languages.',
    },
  },
  about: {
    zh: '同一个数，一种语言写“约”“近”“左右”“about”“nearly”，另一种语言不写，读者得到的精确程度就不同。这里只看两种语言对得上的数；数值本身不同由 `numbers-agree` 报告。“超过”“不足”一类已限定范围的数，不再要求“约”。',
    en: 'Where one language says “about”, “nearly”, “约” or “左右” of a number and the other gives it as it is, readers learn two degrees of precision. Only numbers that answer one another are looked at; different numbers are a matter of `numbers-agree`. A number that is bounded, as in “more than 30”, need not be called approximate.',
  },
  examples: {
    bad: [{ 'zh.md': '随访时间为30 d。', 'en.md': 'Follow-up lasted about 30 d.' }],
    good: [{ 'zh.md': '随访时间约30 d。', 'en.md': 'Follow-up lasted about 30 d.' }],
  },
});

/** Looks at the numbers that answer one another. */
export const approximationsPairRule: PairRule = {
  rule: approximationsAgree,
  unless: ['citations-are-well-formed', 'ids-are-unique', 'notes-exist', 'syntax-is-closed', 'text-is-markdown'],
  compare: (pair) => {
    const statements = quantitiesOf(pair);
    if (!statements) return [];
    const [left, right] = statements;
    // As often as one says about, the other does, if of another number in the sentence: 约为10%组的2倍, about twice.
    if (approximationsIn(left) === approximationsIn(right)) return [];
    return compareQuantities(left.quantities, right.quantities).matches.flatMap(({ ours, theirs }) => {
      if (!isLost(ours, theirs) && !isLost(theirs, ours)) return [];
      const [about, exact] = isLost(ours, theirs) ? [left, right] : [right, left];
      const [number, other] = about === left ? [ours, theirs] : [theirs, ours];
      if (isCarriedTo(other, exact)) return [];
      const values = {
        has: fileOf(about.unit),
        lacks: fileOf(exact.unit),
        number: writtenIn(about, number),
        exact: writtenIn(exact, other),
      };
      return [approximationsAgree.at(placeIn(left, ours), values, [{ place: placeIn(right, theirs) }])];
    });
  },
};

function approximationsIn({ quantities }: Statement): number {
  return quantities.filter(({ approximate }) => approximate).length;
}

/** True where an earlier about holds on: about 16% in one group and 11% in the other. */
function isCarriedTo({ kind, unit, start }: Quantity, { quantities, words }: Statement): boolean {
  const last = quantities.findLast((one) => one.start < start && one.approximate);
  if (last?.kind !== kind || last.unit !== unit) return false;
  return !/[。；;]|\.\s/.test(words.text.slice(last.end, start));
}

/** True where the first is called approximate and nothing makes the second so. */
function isLost(first: Quantity, second: Quantity): boolean {
  return first.certain && second.certain && first.approximate && !second.approximate && !second.hedged;
}
