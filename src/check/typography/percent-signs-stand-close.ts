import { defineRule } from '../../model/rule.ts';
import { writeInstead, type HouseRule, type SlipValues } from '../house-style/house-rule.ts';
import { withDigits } from '../house-style/passage.ts';
import { slipsLike } from '../house-style/slip.ts';

/** The percent sign stands right behind its number, in Chinese as in AMA style. */
const percentSignsStandClose = defineRule<SlipValues>({
  id: 'percent-signs-stand-close',
  severity: 'warning',
  about: {
    zh: '百分号、千分号紧跟数字，中间不空格。',
    en: 'The percent sign stands right after its number, without a space.',
  },
  examples: {
    good: [{ 'zh.md': '占85%。', 'en.md': 'They made up 85%.' }],
    bad: [{ 'zh.md': '占85 %。' }, { 'en.md': 'They made up 85 %.' }],
  },
  words: {
    zh: {
      name: '百分号前有空格',
      message: ({ found }) => `“${found}”的百分号前有空格。`,
      advice: (values) => writeInstead('zh', values),
    },
    en: {
      name: 'Space before a percent sign',
      message: ({ found }) => `There is a space before the percent sign in “${found}”.`,
      advice: (values) => writeInstead('en', values),
    },
  },
});

const gap = /(?<=\d)[ \u00A0\u2009\u202F]+(?=[%‰])/g;

/** Spaces before % and ‰. */
export const percentSigns: HouseRule = {
  rule: percentSignsStandClose,
  languages: ['zh', 'en'],
  find: (passages) => slipsLike(withDigits(passages), gap, () => ''),
};
