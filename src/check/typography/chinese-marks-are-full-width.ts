import { defineRule } from '../../model/rule.ts';
import { han } from '../house-style/characters.ts';
import { writeInstead, type HouseRule, type SlipValues } from '../house-style/house-rule.ts';
import { citesWork, isTitle } from '../house-style/kinds-of-words.ts';
import { wordsBefore } from '../house-style/passage.ts';
import { slipsLike } from '../house-style/slip.ts';

/** Marks beside Han characters take the width of one (GB/T 15834-2011). */
const chineseMarksAreFullWidth = defineRule<SlipValues>({
  id: 'chinese-marks-are-full-width',
  severity: 'warning',
  about: {
    zh: '中文里的逗号、句号、分号、冒号、问号、叹号用全角。数字、外文、算式和网址里的半角标点照旧：“10:30”“（ischemic stroke, IS）”“DOI:10.1/a”都不算错；按 GB/T 7714 著录的文献也照旧。',
    en: 'In Chinese, commas, full stops, semicolons, colons, question marks, and exclamation marks are full-width. Half-width marks inside numbers, foreign words, formulas, and addresses stay as they are: “10:30”, “（ischemic stroke, IS）”; so do references written out after GB/T 7714.',
  },
  examples: {
    good: [{ 'zh.md': '共24只，雄性；于10:30给药。脑卒中（ischemic stroke, IS）较常见。' }],
    bad: [{ 'zh.md': '共24只,雄性。' }, { 'zh.md': '结果如下:P<0.05,差异有统计学意义.' }],
  },
  words: {
    zh: {
      name: '中文用了半角标点',
      message: ({ found }) => `“${found}”里的标点是半角的。`,
      advice: (values) => writeInstead('zh', values),
    },
    en: {
      name: 'Half-width mark in Chinese',
      message: ({ found }) => `The mark in “${found}” is half-width.`,
      advice: (values) => writeInstead('en', values),
    },
  },
});

const fullWidth: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
};

const behindHan = String.raw`(?<=[${han}）》】]) ?[,;:?!](?![,;:?!]) ?`;
const beforeHan = String.raw`(?<=[^\s,;:?!.]) ?[,;:?](?= ?[${han}“《（]) ?`;
const stopBehindHan = String.raw`(?<=[${han}”）》】]|${han}\))\.(?=$| ?${han}|[”’）》】])`;
const stopBehindNumber = String.raw`(?<=(?:[=<>≤≥≈±＝＜＞] ?\d[\d.]*|[%‰℃]))\.(?=${han})`;
const stopAtTheEnd = String.raw`(?<=${han}[A-Za-z0-9α-ωΑ-Ω⁰-⁹₀-₉%‰+⁺\/-]{1,16}(?: [A-Za-zμ%]{1,6})?)\.$`;
const marks = new RegExp([behindHan, beforeHan].join('|'), 'gu');
const stops = new RegExp([stopBehindHan, stopBehindNumber, stopAtTheEnd].join('|'), 'gu');

/** What ends in a stop of its own at the end of a passage. */
const abbreviation = /(?:^|[^A-Za-z])(?:al|etc|sp|spp|vs|No|Fig|Inc|Ltd|Co|[A-Za-z])$/;

/** Marks beside Han characters, with the spaces around them. */
export const chineseMarks: HouseRule = {
  rule: chineseMarksAreFullWidth,
  languages: ['zh'],
  find: (passages) => [
    ...slipsLike(passages, marks, ({ 0: written, index }, { words }) =>
      written.startsWith(':') && isRatio(words.text, index) ? undefined : fullWidth[written.trim()],
    ),
    ...slipsLike(
      passages.filter(({ words }) => words.text.includes('.') && !citesWork(words.text)),
      stops,
      ({ index }, passage) => {
        const endsTitle = isTitle(passage.unit) && index === passage.words.text.length - 1;
        return endsTitle || abbreviation.test(wordsBefore(passage, index)) ? undefined : '。';
      },
    ),
  ],
};

/** 男:女=1:2 */
function isRatio(text: string, at: number): boolean {
  return /^:\p{Script=Han}{1,3} ?[=＝]/u.test(text.slice(at, at + 8));
}
