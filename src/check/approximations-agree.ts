import { defineRule } from '../model/rule.ts';
import { compareQuantities } from './numbers/compare.ts';
import type { Quantity } from './numbers/quantity.ts';
import { placeIn, quantitiesOf, writtenIn } from './numbers/quantities-of.ts';
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
});

/** Looks at the numbers that answer one another. */
export const approximationsPairRule: PairRule = {
  rule: approximationsAgree,
  unless: ['citations-are-well-formed', 'ids-are-unique', 'notes-exist', 'syntax-is-closed', 'text-is-markdown'],
  compare: (pair) => {
    const statements = quantitiesOf(pair);
    if (!statements) return [];
    const [left, right] = statements;
    return compareQuantities(left.quantities, right.quantities).matches.flatMap(({ ours, theirs }) => {
      if (!isLost(ours, theirs) && !isLost(theirs, ours)) return [];
      const [about, exact] = isLost(ours, theirs) ? [left, right] : [right, left];
      const [number, other] = about === left ? [ours, theirs] : [theirs, ours];
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

/** True where the first is called approximate and nothing makes the second so. */
function isLost(first: Quantity, second: Quantity): boolean {
  return first.certain && second.certain && first.approximate && !second.approximate && !second.hedged;
}
