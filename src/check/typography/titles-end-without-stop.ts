import { defineRule } from '../../model/rule.ts';
import { writeInstead, type HouseRule, type SlipValues } from '../house-style/house-rule.ts';
import { isTitle } from '../house-style/kinds-of-words.ts';
import { slipsLike } from '../house-style/slip.ts';

/** No full stop stands at the end of a heading, a caption, a title or a keyword. */
const titlesEndWithoutStop = defineRule<SlipValues>({
  id: 'titles-end-without-stop',
  severity: 'warning',
  about: {
    zh: '标题、图表题、题名、关键词末尾不加句号。题目由几句话组成的，或以缩写结尾的（“spp.”），照旧。',
    en: 'No full stop stands at the end of a heading, a caption, a title, or a keyword. What consists of several sentences or ends in an abbreviation (“spp.”) keeps it.',
  },
  examples: {
    good: [{ 'tables/t1.yaml': 'caption:\n  zh: 示例剂量\n  en: Sample doses\n' }],
    bad: [{ 'tables/t1.yaml': 'caption:\n  zh: 示例剂量。\n  en: Sample doses.\n' }],
  },
  words: {
    zh: {
      name: '标题末尾有句号',
      message: ({ found }) => `标题、题名或关键词“${found}”以句号结尾。`,
      advice: (values) => writeInstead('zh', values),
    },
    en: {
      name: 'Full stop at the end of a title',
      message: ({ found }) => `A heading, caption, title, or keyword ends in a full stop: “${found}”.`,
      advice: (values) => writeInstead('en', values),
    },
  },
});

const stop = /[。．.] *$/g;
const abbreviation =
  /(?:^|[\s(])(?:[A-Za-z]|[A-Za-z.]+\.[A-Za-z]|al|etc|spp?|subsp|var|vs|nov|No|Inc|Ltd|Co|Jr|Sr|Dr|St|Ref|approx)$/;

/** Full stops at the end of what is set as a line of its own. */
export const titleStops: HouseRule = {
  rule: titlesEndWithoutStop,
  languages: ['zh', 'en'],
  around: 12,
  find: (passages) =>
    slipsLike(
      passages.filter(({ unit }) => isTitle(unit)),
      stop,
      ({ 0: written, index }, { words }) => {
        const before = words.text.slice(0, index);
        const isSentence = /[。.?!？！](?:\s|[^\d\s])/.test(before) || before.endsWith('..');
        return isSentence || (written[0] === '.' && abbreviation.test(before)) ? undefined : '';
      },
    ),
};
