import { defineRule } from '../../model/rule.ts';
import { han, number } from '../house-style/characters.ts';
import { writeInstead, type HouseRule, type SlipValues } from '../house-style/house-rule.ts';
import { withDigits, wordsBefore } from '../house-style/passage.ts';
import { slipsLike } from '../house-style/slip.ts';

/** A negative number has a minus sign (U+2212), not a hyphen or dash. */
const minusSignsAreReal = defineRule<SlipValues>({
  id: 'minus-signs-are-real',
  severity: 'warning',
  about: {
    zh: '负号写“−”（U+2212），不写连字符或短横线：“−80 ℃”“β=−0.23”。白细胞介素-6、CD34-一类名称里的连字符照旧，所以只看数量明白的地方：温度等带单位的数、等号和不等号之后的数、小数。',
    en: 'A negative number has a minus sign (U+2212): “−80 °C”, “β = −0.23”. Hyphens in names such as IL-1 and “MMP-2 and -9” stay; so the rule looks only where a quantity is plain: before a number with a unit such as °C, after an equals or inequality sign, and before decimals.',
  },
  examples: {
    good: [
      { 'zh.md': '在−80℃保存，白细胞介素-6不变。' },
      { 'en.md': 'MMP-2 and -9 were stored at −80 °C (β = −0.23).' },
    ],
    bad: [{ 'zh.md': '在-80℃保存。' }, { 'en.md': 'Cells were stored at -80 °C (β = -0.23).' }],
  },
  words: {
    zh: {
      name: '负号不当',
      message: ({ found }) => `“${found}”里的负号是连字符或短横线。`,
      advice: (values) => writeInstead('zh', values),
    },
    en: {
      name: 'Hyphen for a minus sign',
      message: ({ found }) => `The minus sign in “${found}” is a hyphen or a dash.`,
      advice: (values) => writeInstead('en', values),
    },
  },
});

const degrees = String.raw`[ \u00A0\u2009\u202F]?(?:℃|°C|°|mV|dB|kPa|mmHg)`;
const range = String.raw`(?: ?(?:～|~|至|到|to|and|or|和|、|,) ?[-–−]?${number})?`;
const sign = '[-–－]';
const withUnit = String.raw`(?<=(?:^|[\s(（[，,、=＝<>＜＞≤≥±～~]|${han}).)(?=${number}${range}${degrees})`;
const behindSign = String.raw`(?<=[=＝<>＜＞≤≥] ?.)(?=\d)`;
const decimal = String.raw`(?<=(?:^|[\s(（[，,=～~]).)(?=\d*\.\d)`;
const minus = new RegExp(`${sign}(?:${withUnit}|${behindSign}|${decimal})`, 'gu');

/** Hyphens and dashes before numbers that can only be negative. */
export const minusSigns: HouseRule = {
  rule: minusSignsAreReal,
  languages: 'all',
  find: (passages) =>
    slipsLike(withDigits(passages), minus, ({ index }, passage) =>
      // 5 - 2.5 is a difference or a range.
      /\d $/.test(wordsBefore(passage, index)) && !/\d/.test(passage.words.text[index + 1] ?? '') ? undefined : '−',
    ),
};
