import { defineRule } from '../../model/rule.ts';
import { han } from '../house-style/characters.ts';
import { writeInstead, type HouseRule, type SlipValues } from '../house-style/house-rule.ts';
import { slipsLike } from '../house-style/slip.ts';

/** A Chinese ellipsis has six dots, a Chinese dash the length of two characters (GB/T 15834-2011, 4.10, 4.11). */
const chineseDashesAreDouble = defineRule<SlipValues>({
  id: 'chinese-dashes-are-double',
  severity: 'warning',
  about: {
    zh: '中文省略号是六个点“……”，破折号占两字“——”；不写 `...`、`。。。`、`…`、`--`。起止和连接用的一字线（“秦岭—淮河”）是另一种符号，不在此列。',
    en: 'In Chinese an ellipsis is “……” and a dash “——”, not `...`, `。。。`, `…`, or `--`. The single dash that joins two names (“秦岭—淮河”) is another mark and stays.',
  },
  examples: {
    good: [{ 'zh.md': '肺、肝、肾……均可；这一途径——鼻内递送——没有创伤。' }],
    bad: [{ 'zh.md': '肺、肝、肾...均可。' }, { 'zh.md': '这一途径--鼻内递送--没有创伤。' }],
  },
  words: {
    zh: {
      name: '省略号或破折号不当',
      message: ({ found }) => `“${found}”里的省略号或破折号写得不对。`,
      advice: (values) => writeInstead('zh', values),
    },
    en: {
      name: 'Chinese ellipsis or dash cut short',
      message: ({ found }) => `The ellipsis or dash in “${found}” is not a Chinese one.`,
      advice: (values) => writeInstead('en', values),
    },
  },
});

const dots = String.raw`(?<![.。…])(?:\.{3,6}|。{3,6}|…)(?![.。…])`;
const ellipsis = new RegExp(String.raw`(?<=[${han}”）》])${dots}|${dots}(?=[${han}“（《])`, 'gu');
const dash = new RegExp(
  String.raw`(?<=[${han}”）》]) ?(?:-{2,3}|–{2}|―{2}|─{2}|—{3,4}) ?(?=[${han}“（《A-Za-z\d])`,
  'gu',
);

/** Dots and dashes of the wrong number among Han characters. */
export const chineseDashes: HouseRule = {
  rule: chineseDashesAreDouble,
  languages: ['zh'],
  find: (passages) => [...slipsLike(passages, ellipsis, () => '……'), ...slipsLike(passages, dash, () => '——')],
};
