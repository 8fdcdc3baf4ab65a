import { defineRule } from '../../model/rule.ts';
import { writeInstead, type HouseRule, type SlipValues } from '../house-style/house-rule.ts';
import { slipsLike } from '../house-style/slip.ts';

/** Full-width marks bring their own space. */
const chineseMarksStandClose = defineRule<SlipValues>({
  id: 'chinese-marks-stand-close',
  severity: 'warning',
  about: {
    zh: '全角标点自带空白，前后都不加空格。',
    en: 'Full-width marks bring their own space, so none is typed before or after them.',
  },
  examples: {
    good: [{ 'zh.md': '第一，贴壁生长；第二，表达CD73（见下）。' }],
    bad: [{ 'zh.md': '第一， 贴壁生长。' }, { 'zh.md': '贴壁生长 ；表达CD73。' }],
  },
  words: {
    zh: {
      name: '全角标点旁有空格',
      message: ({ found }) => `“${found}”的标点旁有空格。`,
      advice: (values) => writeInstead('zh', values),
    },
    en: {
      name: 'Space beside a full-width mark',
      message: ({ found }) => `There is a space beside the mark in “${found}”.`,
      advice: (values) => writeInstead('en', values),
    },
  },
});

/** Blank brackets to be filled in are left alone. */
const space =
  /(?<=[，。、；：？！）》】]) +(?=\S)|(?<=[（《【]) +(?=[^\s）》】])|(?<=[^\s（《【]) +(?=[，。、；：？！）》】])|(?<=\S) +(?=[（《【])/g;

/** Spaces beside marks that are full-width anyway. */
export const chineseMarksClose: HouseRule = {
  rule: chineseMarksStandClose,
  languages: ['zh'],
  find: (passages) => slipsLike(passages, space, () => ''),
};
