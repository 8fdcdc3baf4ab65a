import { defineRule } from '../../model/rule.ts';
import { writeInstead, type HouseRule, type SlipValues } from '../house-style/house-rule.ts';
import { byHand, slipsLike } from '../house-style/slip.ts';

/** Of two commas or stops side by side one is too many. */
const marksAreNotDoubled = defineRule<SlipValues>({
  id: 'marks-are-not-doubled',
  severity: 'warning',
  about: {
    zh: '不连写两个逗号、句号、顿号、分号、冒号，也不连写两种（“，。”）。省略号和缩写后的逗号（“et al.,”）照旧。',
    en: 'Two commas, full stops, semicolons, or colons do not stand side by side, nor does a mix of them. An ellipsis and the comma after an abbreviation (“et al.,”) stay.',
  },
  examples: {
    good: [{ 'zh.md': '肺、肝、肾……均可。', 'en.md': 'Smith et al., in brief, used rats.' }],
    bad: [{ 'zh.md': '肺、、肝均可。' }, { 'en.md': 'Rats were used,, and mice were not..' }],
  },
  words: {
    zh: {
      name: '标点重复',
      message: ({ found }) => `“${found}”里连写了两个标点。`,
      advice: (values) => (values.wanted ? writeInstead('zh', values) : '请留下其中一个。'),
    },
    en: {
      name: 'Mark written twice',
      message: ({ found }) => `Two marks stand side by side in “${found}”.`,
      advice: (values) => (values.wanted ? writeInstead('en', values) : 'Keep one of them.'),
    },
  },
});

const twice = /([，、；：,;])\1+|(?<!。)。。(?!。)|(?<![./\\])\.\.(?![./\\])/g;
const mixed = /，[。、；：]|。[，、；：]|、[，。；：]|；[，。、：]|：[，。、；]/g;

/** Marks doubled, and marks of two kinds side by side. */
export const doubledMarks: HouseRule = {
  rule: marksAreNotDoubled,
  languages: 'all',
  find: (passages) => [
    ...slipsLike(passages, twice, ({ 0: marks }) => marks[0]!),
    ...slipsLike(passages, mixed, (found) => byHand(found)),
  ],
};
