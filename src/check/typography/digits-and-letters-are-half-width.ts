import { defineRule } from '../../model/rule.ts';
import { writeInstead, type HouseRule, type SlipValues } from '../house-style/house-rule.ts';
import { slipsLike } from '../house-style/slip.ts';

/** Digits, Latin letters and the percent sign are half-width in every language. */
const digitsAndLettersAreHalfWidth = defineRule<SlipValues>({
  id: 'digits-and-letters-are-half-width',
  severity: 'warning',
  about: {
    zh: '数字、拉丁字母和百分号一律用半角；全角的检索不到，字体也不对。',
    en: 'Digits, Latin letters, and percent signs are half-width; a full-width one is not found by a search and comes from the wrong font.',
  },
  examples: {
    good: [{ 'zh.md': '共24只大鼠，MSC组降低30%。' }],
    bad: [{ 'zh.md': '共２４只大鼠，ＭＳＣ组降低30％。' }],
  },
  words: {
    zh: {
      name: '数字或字母是全角',
      message: ({ found }) => `“${found}”里有全角的数字或字母。`,
      advice: (values) => writeInstead('zh', values),
    },
    en: {
      name: 'Full-width digits or letters',
      message: ({ found }) => `There are full-width digits or letters in “${found}”.`,
      advice: (values) => writeInstead('en', values),
    },
  },
});

const fullWidth = /[０-９Ａ-Ｚａ-ｚ％]+(?:．[０-９]+)*/g;

/** Full-width digits, letters and percent signs. */
export const halfWidthDigits: HouseRule = {
  rule: digitsAndLettersAreHalfWidth,
  languages: 'all',
  find: (passages) => slipsLike(passages, fullWidth, ({ 0: written }) => written.normalize('NFKC')),
};
