import { defineRule } from '../../model/rule.ts';
import { findSaidAlone, type SaidAlone } from '../claims/said-alone.ts';
import { howToDeclare, type PairRule } from './pairs.ts';

/** What one language denies is denied in the others too. */
export const negationsAgree = defineRule<SaidAlone>({
  id: 'negations-agree',
  severity: 'info',
  words: {
    zh: {
      name: '否定只见于一种语言',
      message: ({ has, lacks, said }) => `${has} 写“${said}”，${lacks} 没有否定的说法。`,
      advice: ({ has }) =>
        `请核对两种语言的意思是否相反；若无误，可不理会，或${howToDeclare('zh', 'negations-agree', has)}。`,
    },
    en: {
      name: 'Negation in one language only',
      message: ({ has, lacks, said }) => `${has} says “${said}”; ${lacks} has no negation.`,
      advice: ({ has }) =>
        `Check that the languages do not say opposite things; if all is well, let this note stand or ${howToDeclare('en', 'negations-agree', has)}.`,
    },
  },
  about: {
    zh: '一种语言有否定（“不”“未”“无”，not、no、without），对应的段落也应有。整段比较，从宽：另一种语言只要有一处否定，连“缺乏”“阴性”、un- 和 in- 开头的词在内，就不提示；“不同”“不仅”“无论”“not only”之类不算否定。目前能比较中文和英文。',
    en: 'Where one language has a negation (不, 未, 无; not, no, without), so has its pair. Passages are compared as wholes and leniently: any negation in the other language will do, down to 缺乏, 阴性, lack, and words in un- or in-; 不同, 不仅, 无论, “not only,” and the like are none. Chinese and English can be compared so far.',
  },
  examples: {
    bad: [
      { 'zh.md': '该药未见疗效。', 'en.md': 'The drug was effective.' },
      { 'zh.md': '各组均有差异。', 'en.md': 'The groups did not differ.' },
    ],
    good: [
      { 'zh.md': '未见死亡病例。', 'en.md': 'No deaths were seen.' },
      {
        'zh.md': '机制不明，不同研究结果各异。',
        'en.md': 'The mechanism is unknown, and results vary between studies.',
      },
    ],
  },
});

/** Compares each pair as a whole. */
export const negationsPairRule: PairRule = {
  rule: negationsAgree,
  unless: [],
  compare: (pair) => findSaidAlone(negationsAgree, pair, 'negation'),
};
