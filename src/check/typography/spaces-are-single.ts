import { defineRule } from '../../model/rule.ts';
import { wide } from '../house-style/characters.ts';
import { writeInstead, type HouseRule, type SlipValues } from '../house-style/house-rule.ts';
import { slipsLike } from '../house-style/slip.ts';

/** Words are apart by one space. */
const spacesAreSingle = defineRule<SlipValues>({
  id: 'spaces-are-single',
  severity: 'warning',
  about: {
    zh: '词与词之间只空一格，句号之后也是；汉字之间不空格。',
    en: 'One space stands between words, after a full stop as elsewhere; between Han characters there is none.',
  },
  examples: {
    good: [{ 'en.md': 'Rats were used. All were male.' }],
    bad: [{ 'en.md': 'Rats were used.  All were male.' }],
  },
  words: {
    zh: {
      name: '空格连打',
      message: ({ found }) => `“${found}”里的空格多于一个。`,
      advice: (values) => writeInstead('zh', values),
    },
    en: {
      name: 'More than one space',
      message: ({ found }) => `There is more than one space in “${found}”.`,
      advice: (values) => writeInstead('en', values),
    },
  },
});

const besideHan = new RegExp(`^${wide}.*${wide}$`, 'u');

/** Spaces typed twice or more. */
export const singleSpaces: HouseRule = {
  rule: spacesAreSingle,
  languages: 'all',
  around: 6,
  find: (passages) =>
    slipsLike(passages, /(?<=\S) {2,}(?=\S)/g, ({ 0: typed, index }, { words }) =>
      besideHan.test(`${words.text[index - 1]!}${words.text[index + typed.length]!}`) ? '' : ' ',
    ),
};
