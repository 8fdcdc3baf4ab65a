import { defineRule } from '../../model/rule.ts';
import { letterOrDigit, number, unitSymbol } from '../house-style/characters.ts';
import { writeInstead, type HouseRule, type SlipValues } from '../house-style/house-rule.ts';
import { withDigits, wordsBefore } from '../house-style/passage.ts';
import { slipsLike } from '../house-style/slip.ts';

/** A range of numbers is written with “to” or an en dash, never with a hyphen or a tilde. */
const englishRangesHaveEnDashes = defineRule<SlipValues>({
  id: 'english-ranges-have-en-dashes',
  severity: 'warning',
  about: {
    zh: '英文里数值、年份、页码的起止用“to”或短横线“–”，不用连字符、`~` 和长横线。基因名、编号、“12-h”一类的复合词里的连字符照旧。',
    en: 'A range of quantities, years, or pages takes “to” or an en dash, not a hyphen, a tilde, or an em dash. Hyphens stay in gene names, codes, and compounds such as “12-h”.',
  },
  examples: {
    good: [{ 'en.md': 'In 2015–2020, IL-6 fell within 3 to 5 days under a 12-h light/12-h dark cycle (pp. 12–15).' }],
    bad: [{ 'en.md': 'It fell within 3-5 days.' }, { 'en.md': 'Particles of 80~120 nm were used in 2015-2020.' }],
  },
  words: {
    zh: {
      name: '英文数值起止的符号不当',
      message: ({ found }) => `“${found}”里表示起止的符号不当。`,
      advice: (values) => writeInstead('zh', values),
    },
    en: {
      name: 'Hyphen in a range',
      message: ({ found }) => `The mark of the range in “${found}” is none of a range.`,
      advice: (values) => writeInstead('en', values),
    },
  },
});

const alone = String.raw`(?<![${letterOrDigit}.\-–—~:\/^⁻−])`;
const counted = String.raw`(?:%|[ \u00A0\u202F]?(?:${unitSymbol}|(?:years?|months?|weeks?|days?|hours?|minutes?|seconds?|times|points|cells|passages|mice|rats|patients|animals)\b))`;
const cue = String.raw`(?<=\b(?:pp?\.|pages|[Ss]ections|[Tt]ables|[Ff]igures|[Ff]igs?\.|days|weeks|months|passages|aged|range,?) ?)`;
const bounds = String.raw`(${number})(%?)( ?[-~～∼—] ?)(${number})`;
const beforeCounted = String.raw`${alone}${bounds}(?!-)(?=${counted}(?!-))`;
const behindCue = String.raw`${cue}${bounds}(?![${letterOrDigit}\-/.:]\S)`;
const ranges = [beforeCounted, behindCue].map((pattern) => new RegExp(pattern, 'gu'));
const years = new RegExp(
  String.raw`${alone}((?:1[89]|20)\d\d)[-~～∼—]((?:1[89]|20)\d\d)(?![${letterOrDigit}\-/]|\.\d)`,
  'gu',
);

/** Ranges of quantities, pages and years whose mark is a hyphen or another that is none of a range. */
export const englishRanges: HouseRule = {
  rule: englishRangesHaveEnDashes,
  languages: ['en'],
  find(passages) {
    const counting = withDigits(passages);
    return [
      ...slipsLike(counting, years, ({ 1: from = '', 2: to = '', index }, passage) => {
        const isCode = /[A-Z]{2,}(?:\/[A-Z])? $/.test(wordsBefore(passage, index));
        return isCode || Number(from) >= Number(to) ? undefined : `${from}–${to}`;
      }),
      ...ranges.flatMap((range) => slipsLike(counting, range, mendRange)),
    ];
  },
};

function mendRange([, from = '', percent = '', mark = '', to = '']: RegExpExecArray): string | undefined {
  const isYears = /^(?:1[89]|20)\d\d$/.test(from);
  return isYears || (mark.includes('-') && Number(from) >= Number(to)) ? undefined : `${from}${percent}–${to}`;
}
