import { defineRule } from '../../model/rule.ts';
import { letterOrDigit, unitSymbol } from '../house-style/characters.ts';
import { writeInstead, type HouseRule, type SlipValues } from '../house-style/house-rule.ts';
import { withDigits } from '../house-style/passage.ts';
import { slipsLike } from '../house-style/slip.ts';

/** In English a space stands between a number and its unit symbol (SI Brochure, 5.4.3). */
const unitsStandOffNumbers = defineRule<SlipValues>({
  id: 'units-stand-off-numbers',
  severity: 'warning',
  about: {
    zh: '英文里数与单位符号之间空一格：“5 mg”“37 °C”。百分号紧跟数字。“28S”“300g”（离心力）、基因名一类的不算单位。',
    en: 'In English a space stands between a number and its unit symbol: “5 mg”, “37 °C”. The percent sign stands close. “28S”, “300g” for a centrifuge, and names of genes hold no unit.',
  },
  examples: {
    good: [{ 'en.md': 'Rats received 5 mg at 37 °C; 28S rRNA fell by 5%, and cells were spun at 300g.' }],
    bad: [{ 'en.md': 'Rats received 5mg.' }, { 'en.md': 'Cells were kept at 37°C for 24h.' }],
  },
  words: {
    zh: {
      name: '数与单位之间缺空格',
      message: ({ found }) => `“${found}”的数与单位之间没有空格。`,
      advice: (values) => writeInstead('zh', values),
    },
    en: {
      name: 'No space before a unit',
      message: ({ found }) => `There is no space between number and unit in “${found}”.`,
      advice: (values) => writeInstead('en', values),
    },
  },
});

/** Letters that are more often something else right behind a number. */
const ambiguous: ReadonlySet<string> = new Set(['d', 's', 'g', 'm', 'L', 'V']);
const closed = new RegExp(String.raw`(?<![${letterOrDigit}.\-_/^])(\d+(?:\.\d+)?)(${unitSymbol})(?!-)`, 'gu');

/** Unit symbols right behind their number. */
export const unitGaps: HouseRule = {
  rule: unitsStandOffNumbers,
  languages: ['en'],
  find: (passages) =>
    slipsLike(withDigits(passages), closed, (found) => {
      const [, value = '', unit = ''] = found;
      if (ambiguous.has(unit)) return undefined;
      const at = found.index + value.length;
      return { changes: [{ start: at, end: at, text: ' ' }], safe: true };
    }),
};
