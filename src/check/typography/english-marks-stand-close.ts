import { defineRule } from '../../model/rule.ts';
import { writeInstead, type HouseRule, type SlipValues } from '../house-style/house-rule.ts';
import { slipsLike } from '../house-style/slip.ts';

/** English marks stand close to the word that they follow, brackets close to what they hold. */
const englishMarksStandClose = defineRule<SlipValues>({
  id: 'english-marks-stand-close',
  severity: 'warning',
  about: {
    zh: '英文里，逗号、句号、分号、冒号、问号、叹号之前不空格，括号之内两端不空格。`P < .05` 一类的小数不在此列。',
    en: 'In English no space stands before a comma, full stop, semicolon, colon, question mark, or exclamation mark, nor inside a bracket. Decimals such as `P < .05` are none of this.',
  },
  examples: {
    good: [{ 'en.md': 'Rats (n = 6) were used, and P < .05 was significant.' }],
    bad: [{ 'en.md': 'Rats were used , and mice were not .' }, { 'en.md': 'Rats ( n = 6 ) were used.' }],
  },
  words: {
    zh: {
      name: '英文标点前有空格',
      message: ({ found }) => `“${found}”的标点旁多了空格。`,
      advice: (values) => writeInstead('zh', values),
    },
    en: {
      name: 'Space before a mark',
      message: ({ found }) => `There is a space too many beside the mark in “${found}”.`,
      advice: (values) => writeInstead('en', values),
    },
  },
});

const beforeMark = String.raw`(?<=[A-Za-z\u00C0-\u024F\u0370-\u03FF0-9\uFFFC)\]”’%]) +(?=[,;:?!.](?:[\s)\]”’]|$))`;
const insideBrackets = String.raw`(?<=[(\[]) +(?=[^\s)\]])|(?<=[^\s(\[]) +(?=[)\]])`;
const space = new RegExp(`${beforeMark}|${insideBrackets}`, 'gu');

/** Spaces before marks and inside brackets. */
export const englishMarksClose: HouseRule = {
  rule: englishMarksStandClose,
  languages: ['en'],
  find: (passages) =>
    slipsLike(passages, space, ({ 0: typed, index }, { words }) => {
      const [before, after] = [words.text[index - 1]!, words.text.slice(index + typed.length)];
      // A ratio may be set with spaces.
      return /\d/.test(before) && /^: \d/.test(after) ? undefined : '';
    }),
};
