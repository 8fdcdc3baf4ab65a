import { defineRule } from '../../model/rule.ts';
import { letterOrDigit, number } from '../house-style/characters.ts';
import { writeInstead, type HouseRule, type SlipValues } from '../house-style/house-rule.ts';
import { withDigits } from '../house-style/passage.ts';
import { byHand, slipsLike } from '../house-style/slip.ts';

/** Both ends of a range bear the percent sign, and a power of ten belongs to both (GB/T 15835-2011). */
const rangeEndsAreWhole = defineRule<SlipValues>({
  id: 'range-ends-are-whole',
  severity: 'warning',
  about: {
    zh: '百分数的起止，两个数都带百分号：“20%～30%”，不写“20～30%”。带乘方的起止写作“(1～5)×10⁶”或“1×10⁶～5×10⁶”，不写“1～5×10⁶”。',
    en: 'In Chinese both ends of a range of percentages bear the sign: “20%～30%”, not “20～30%”. With a power of ten, “(1～5)×10⁶” or “1×10⁶～5×10⁶”, not “1～5×10⁶”.',
  },
  examples: {
    good: [{ 'zh.md': '缩小20%～30%，剂量为(1～5)×10⁶个细胞。' }],
    bad: [{ 'zh.md': '缩小20～30%。' }, { 'zh.md': '剂量为1～5×10⁶个细胞。' }],
  },
  words: {
    zh: {
      name: '数值的起止不完整',
      message: ({ found }) => `“${found}”只有后一个数是完整的。`,
      advice: (values) => writeInstead('zh', values),
    },
    en: {
      name: 'Range with one end cut short',
      message: ({ found }) => `Only the second number of “${found}” is whole.`,
      advice: (values) => writeInstead('en', values),
    },
  },
});

const alone = String.raw`(?<![${letterOrDigit}.\-–—~～:：\/(（^])`;
const percentages = new RegExp(String.raw`${alone}(${number})([～~—–-])(${number})([%‰])`, 'gu');
const powers = new RegExp(String.raw`${alone}(${number})([～~—])(${number}) ?×(?= ?10[⁰-⁹⁻])`, 'gu');

/** Ranges whose first number lacks what the second has. */
export const rangeEnds: HouseRule = {
  rule: rangeEndsAreWhole,
  languages: ['zh'],
  find: (passages) => [
    ...slipsLike(withDigits(passages), percentages, (found) => {
      const [, from = '', mark = '', to = '', sign = ''] = found;
      if (/[–-]/.test(mark) && Number(from) >= Number(to)) return undefined;
      const at = found.index + from.length;
      return { changes: [{ start: at, end: at, text: sign }], safe: true };
    }),
    ...slipsLike(withDigits(passages), powers, (found) => byHand(found, `(${found[1]}${found[2]}${found[3]})×`)),
  ],
};
