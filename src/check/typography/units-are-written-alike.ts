import { defineRule } from '../../model/rule.ts';
import { writeInstead, type HouseRule, type SlipValues } from '../house-style/house-rule.ts';
import { withDigits } from '../house-style/passage.ts';
import { slipsLike, type Slip } from '../house-style/slip.ts';

/** One unit has one symbol throughout an article. */
const unitsAreWrittenAlike = defineRule<SlipValues>({
  id: 'units-are-written-alike',
  severity: 'warning',
  about: {
    zh: '同一单位全篇用同一符号：升用 L 或 l（mL 与 ml 不并用），摄氏度用 ℃ 或 °C，以多的一种为准。Kg、KDa、sec、hrs 是错的，应写 kg、kDa、s、h。',
    en: 'One unit has one symbol throughout an article: the liter is L or l (mL or ml, not both), the degree Celsius ℃ or °C; the more frequent form decides. Kg, KDa, sec, and hrs are wrong for kg, kDa, s, and h.',
  },
  examples: {
    good: [{ 'zh.md': '注射0.5 mL，另一组2 mL，于37 ℃培养。' }],
    bad: [
      { 'zh.md': '注射0.5 mL，另一组2 ml，再一组1 mL。' },
      { 'en.md': 'The protein of 35 KDa was left for 2 hrs.' },
    ],
  },
  words: {
    zh: {
      name: '单位符号不统一',
      message: ({ found }) => `“${found}”的单位符号与全篇或标准写法不一致。`,
      advice: (values) => writeInstead('zh', values),
    },
    en: {
      name: 'Unit written in two ways',
      message: ({ found }) => `The unit in “${found}” is not written as elsewhere, or not as the standard has it.`,
      advice: (values) => writeInstead('en', values),
    },
  },
});

/** Forms that are right, of which an article chooses one; the first where it has as many of both. */
const choices = [
  { one: /^[mμdn]L$/, other: /^[mμdn]l$/, toOne: upperLiter, toOther: lowerLiter },
  { one: /^℃$/, other: /^°C$/, toOne: () => '℃', toOther: () => '°C' },
] as const;

const wrong: Readonly<Record<string, string>> = {
  Kg: 'kg',
  KG: 'kg',
  KDa: 'kDa',
  Kda: 'kDa',
  kda: 'kDa',
  hr: 'h',
  hrs: 'h',
  sec: 's',
  secs: 's',
  mins: 'min',
};

const unit = /(?<=(?:\d[ \u00A0\u2009\u202F]?|\/))(?:[mμdn][lL]|℃|°C|K[gG]|K[dD]a|kda|hrs?|secs?|mins)(?![A-Za-z\d])/g;

/** Units written in a form that is wrong, or that the article uses less than another. */
export const alikeUnits: HouseRule = {
  rule: unitsAreWrittenAlike,
  languages: ['zh', 'en'],
  around: 4,
  find(passages) {
    const units = slipsLike(withDigits(passages), unit, () => ({ changes: [], safe: true }));
    const symbols = units.map(symbolOf);
    const count = (form: RegExp): number => symbols.filter((symbol) => form.test(symbol)).length;
    const chosen = choices.map(({ one, other, toOne, toOther }) =>
      count(other) > count(one) ? { unlike: one, write: toOther } : { unlike: other, write: toOne },
    );
    return units.flatMap((slip) => {
      const { start, end } = slip;
      const symbol = symbolOf(slip);
      const text = wrong[symbol] ?? chosen.find(({ unlike }) => unlike.test(symbol))?.write(symbol);
      return text === undefined ? [] : [{ ...slip, changes: [{ start, end, text }] }];
    });
  },
};

function symbolOf({ passage, start, end }: Slip): string {
  return passage.words.text.slice(start, end);
}

function upperLiter(symbol: string): string {
  return symbol.replace('l', 'L');
}

function lowerLiter(symbol: string): string {
  return symbol.replace('L', 'l');
}
