import { defineRule } from '../../model/rule.ts';
import { chineseMeasure, letterOrDigit, number } from '../house-style/characters.ts';
import { writeInstead, type HouseRule, type SlipValues } from '../house-style/house-rule.ts';
import { withDigits, type Passage } from '../house-style/passage.ts';
import { slipsLike, type Slip } from '../house-style/slip.ts';

/** A range of quantities is written with ～, one of years with —, and not with a hyphen (GB/T 15834-2011, 4.13). */
const chineseRangesHaveOneMark = defineRule<SlipValues>({
  id: 'chinese-ranges-have-one-mark',
  severity: 'warning',
  about: {
    zh: '数值的起止用浪纹线“～”，年份的起止用一字线“—”，不用连字符、短横线和半角的 `~`。同一篇里数值的起止不能有的用“～”，有的用“—”：以多的一种为准。编号、书页、基因名里的连字符照旧。',
    en: 'A range of quantities takes “～”, a range of years “—”, and neither a hyphen, an en dash, nor an ASCII tilde. Quantities of one article do not take “～” here and “—” there; the more frequent mark decides. Hyphens in codes, page numbers, and gene names stay.',
  },
  examples: {
    good: [{ 'zh.md': '2015—2020年，每次10～15分钟，IL-6降低20%～30%。' }],
    bad: [{ 'zh.md': '每次10-15分钟。' }, { 'zh.md': '每次10~15分钟，2015-2020年。' }],
  },
  words: {
    zh: {
      name: '数值起止的符号不当',
      message: ({ found }) => `“${found}”里表示起止的符号不当，或与全篇不一致。`,
      advice: (values) => writeInstead('zh', values),
    },
    en: {
      name: 'Wrong mark of a range in Chinese',
      message: ({ found }) => `The mark of the range in “${found}” is wrong, or not that of the rest of the article.`,
      advice: (values) => writeInstead('en', values),
    },
  },
});

const alone = String.raw`(?<![${letterOrDigit}.\-–—~～:：\/×^⁻−])`;
const years = new RegExp(String.raw`${alone}((?:1[89]|20)\d\d)(年?)( ?[-–~∼〜] ?)(?=(?:1[89]|20)\d\d年)`, 'gu');
const quantities = new RegExp(
  String.raw`${alone}(${number})(%|‰| ?[A-Za-zμ℃°]{1,4}|[天日周月年岁])?( ?[-–~∼〜] ?|[～—])(${number})(?! ?[-–×])(?= ?${chineseMeasure})`,
  'gu',
);

/** Marks of ranges that are no range marks, and those of the kind that the article uses less. */
export const chineseRanges: HouseRule = {
  rule: chineseRangesHaveOneMark,
  languages: ['zh'],
  find(passages) {
    const counting = withDigits(passages);
    return [...slipsLike(counting, years, ([, from, year]) => `${from}${year}—`), ...slipsInQuantities(counting)];
  },
};

/** Every range of quantities whose mark is not the one that the article has more of. */
function slipsInQuantities(passages: readonly Passage[]): Slip[] {
  const counts = { '～': 0, '—': 0 };
  const found = slipsLike(passages, quantities, ([, from = '', , written = '', to = '']) => {
    const isYears = /^(?:1[89]|20)\d\d$/.test(from) && to.length === 4;
    if (isYears || (/[-–]/.test(written) && Number(from) >= Number(to))) return undefined;
    if (written === '～' || written === '—') counts[written] += 1;
    return { changes: [], safe: true };
  });
  const mark = counts['—'] > counts['～'] ? '—' : '～';
  return found.flatMap((slip) => {
    const text = slip.passage.words.text.slice(slip.start, slip.end);
    const [written = ''] = / ?[-–~∼〜～—] ?/.exec(text) ?? [];
    const start = slip.start + text.indexOf(written);
    return written === mark ? [] : [{ ...slip, changes: [{ start, end: start + written.length, text: mark }] }];
  });
}
