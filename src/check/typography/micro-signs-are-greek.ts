import { defineRule } from '../../model/rule.ts';
import { writeInstead, type HouseRule, type SlipValues } from '../house-style/house-rule.ts';
import { slipsLike } from '../house-style/slip.ts';

/** Micro is the Greek letter μ (U+03BC), neither the compatibility character µ (U+00B5) nor a Latin u. */
const microSignsAreGreek = defineRule<SlipValues>({
  id: 'micro-signs-are-greek',
  severity: 'warning',
  about: {
    zh: '“微”写作希腊字母 μ（U+03BC），不写键盘上形似的 µ（U+00B5），也不以拉丁字母 u 代替（“5 ul”）。',
    en: 'Micro is the Greek letter μ (U+03BC), neither its look-alike µ (U+00B5) nor a Latin u (“5 ul”).',
  },
  examples: {
    good: [{ 'zh.md': '注射5 μL。', 'en.md': 'A volume of 5 μL was injected.' }],
    bad: [{ 'zh.md': '注射5 µL。' }, { 'en.md': 'A volume of 5 uL was injected.' }],
  },
  words: {
    zh: {
      name: '“微”的符号不当',
      message: ({ found }) => `“${found}”里的“微”不是希腊字母 μ（U+03BC）。`,
      advice: (values) => writeInstead('zh', values),
    },
    en: {
      name: 'Micro sign that is not Greek',
      message: ({ found }) => `Micro in “${found}” is not the Greek letter μ (U+03BC).`,
      advice: (values) => writeInstead('en', values),
    },
  },
});

const micro = /\u00B5|(?<=(?:\d|[\d)][ \u00A0\u2009\u202F]|\/))u(?=(?:[lLgM]|m|mol)(?![A-Za-z]))/g;

/** Look-alikes of μ before a unit. */
export const microSigns: HouseRule = {
  rule: microSignsAreGreek,
  languages: 'all',
  find: (passages) => slipsLike(passages, micro, () => 'μ'),
};
