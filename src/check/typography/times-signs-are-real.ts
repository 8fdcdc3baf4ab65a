import { defineRule } from '../../model/rule.ts';
import { letterOrDigit, number } from '../house-style/characters.ts';
import { writeInstead, type HouseRule, type SlipValues } from '../house-style/house-rule.ts';
import { primaryLanguage, withDigits } from '../house-style/passage.ts';
import { slipsLike } from '../house-style/slip.ts';

/** Times is ×, with spaces around it in English and without in Chinese. */
const timesSignsAreReal = defineRule<SlipValues>({
  id: 'times-signs-are-real',
  severity: 'warning',
  about: {
    zh: '乘号写“×”，不写字母 x 或星号。两数之间，中文不空格（“5×10⁶”），英文两边各空一格（“5 × 10⁶”）。“10x Genomics”“×200”一类的照旧。',
    en: 'Times is “×”, not the letter x or an asterisk. Between numbers it has no spaces in Chinese (“5×10⁶”) and one on either side in English (“5 × 10⁶”). “10x Genomics” and “×200” stay.',
  },
  examples: {
    good: [{ 'zh.md': '注射5×10⁶个细胞。', 'en.md': 'Rats received 5 × 10⁶ cells.' }],
    bad: [{ 'zh.md': '注射5x10⁶个细胞。' }, { 'en.md': 'Rats received 5×10⁶ cells in a 3 x 4 cm area.' }],
  },
  words: {
    zh: {
      name: '乘号不当',
      message: ({ found }) => `“${found}”里的乘号写得不对。`,
      advice: (values) => writeInstead('zh', values),
    },
    en: {
      name: 'Times sign written otherwise',
      message: ({ found }) => `The times sign in “${found}” is not as it should be.`,
      advice: (values) => writeInstead('en', values),
    },
  },
});

const spaces = String.raw`[ \u00A0\u2009\u202F]?`;
const letter = new RegExp(
  String.raw`(?<![${letterOrDigit}.\-_/])(${number})(${spaces})[xX*✕╳＊]\2(?=${number}(?![A-Za-z_]|\.[A-Za-z]))`,
  'gu',
);
const sign = new RegExp(String.raw`(?<=[\d%)）])(${spaces})×(${spaces})(?=[\d(（])`, 'gu');

/** Letters and asterisks for ×, and × with the other language's spaces. */
export const timesSigns: HouseRule = {
  rule: timesSignsAreReal,
  languages: ['zh', 'en'],
  find: (passages) => [
    ...slipsLike(withDigits(passages), letter, (found, { language }) => {
      const [, value = '', gap = ''] = found;
      if (value === '0' && gap === '') return undefined;
      const [start, end] = [found.index + value.length, found.index + found[0].length];
      return { changes: [{ start, end, text: spacedTimes(language) }], safe: true };
    }),
    ...slipsLike(withDigits(passages), sign, ([, before = '', after = ''], { language }) => {
      const isSpaced = before !== '' && after !== '';
      const isClosed = before === '' && after === '';
      return (primaryLanguage(language) === 'en' ? isSpaced : isClosed) ? undefined : spacedTimes(language);
    }),
  ],
};

function spacedTimes(language: string): string {
  return primaryLanguage(language) === 'en' ? ' × ' : '×';
}
