import { defineRule } from '../../model/rule.ts';
import { han } from '../house-style/characters.ts';
import { writeInstead, type HouseRule, type SlipValues } from '../house-style/house-rule.ts';
import { slipsLike } from '../house-style/slip.ts';

/** The gap between Han characters and Latin letters or digits is the typesetter's (CLREQ), not the source's. */
const hanAndLatinStandClose = defineRule<SlipValues>({
  id: 'han-and-latin-stand-close',
  severity: 'warning',
  about: {
    zh: '汉字与外文字母、数字之间不打空格：网页和 PDF 在排版时自会留出四分之一字的空隙，再打空格就宽了。数与单位符号之间的空格（“5 mg”）、节号之后的空格（“3.2 血管生成”）照旧。',
    en: 'No space is typed between a Han character and a Latin letter or digit: pages and PDFs set a quarter of a character there anyway, and a typed space would make it too wide. The space between a number and a unit symbol (“5 mg”) stays, and so does the one after a section number (“3.2 血管生成”).',
  },
  examples: {
    good: [{ 'zh.md': '移植后第14天，MSC组共24只大鼠各给药5 mg，见“3.2 血管生成”。' }],
    bad: [{ 'zh.md': '共 24 只大鼠。' }, { 'zh.md': 'MSC 可促进恢复。' }],
  },
  words: {
    zh: {
      name: '汉字与外文、数字之间有空格',
      message: ({ found }) => `“${found}”里多了空格。`,
      advice: (values) => writeInstead('zh', values),
    },
    en: {
      name: 'Space between Han and Latin',
      message: ({ found }) => `There is a space too many in “${found}”.`,
      advice: (values) => writeInstead('en', values),
    },
  },
});

const latin = String.raw`[A-Za-z0-9α-ωΑ-Ω⁰-⁹₀-₉⁺⁻%‰℃]`;
const space = new RegExp(String.raw`(?<=${han}) +(?=${latin})|(?<=${latin}) +(?=${han})`, 'gu');

/** Spaces between Han characters and letters or digits. */
export const hanAndLatin: HouseRule = {
  rule: hanAndLatinStandClose,
  languages: ['zh'],
  find: (passages) =>
    slipsLike(passages, space, ({ 0: typed, index }, { words }) => {
      const before = words.text.slice(Math.max(0, index - 12), index);
      const after = words.text.slice(index + typed.length, index + typed.length + 12);
      const isNumbered = /(?:^|[“《（])\d+(?:\.\d+)*$/.test(before) || /(?:^|\D)\d+(?:\.\d+){2,}$/.test(before);
      const isComparison = /^(?:vs\.?|versus) /.test(after) || / (?:vs\.?|versus)$/.test(before);
      return isNumbered || isComparison ? undefined : '';
    }),
};
