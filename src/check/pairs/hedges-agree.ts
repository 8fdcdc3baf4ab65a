import { defineRule } from '../../model/rule.ts';
import { findSaidAlone, type SaidAlone } from '../claims/said-alone.ts';
import { howToDeclare, type PairRule } from './pairs.ts';

/** What one language says tentatively is tentative in the others too. */
export const hedgesAgree = defineRule<SaidAlone>({
  id: 'hedges-agree',
  severity: 'info',
  words: {
    zh: {
      name: '推测语气只见于一种语言',
      message: ({ has, lacks, said }) => `${has} 写“${said}”，${lacks} 没有留余地的说法。`,
      advice: ({ has }) =>
        `请核对两种语言的把握是否相同；若无误，可不理会，或${howToDeclare('zh', 'hedges-agree', has)}。`,
    },
    en: {
      name: 'Tentative in one language only',
      message: ({ has, lacks, said }) => `${has} says “${said}”; nothing in ${lacks} is tentative.`,
      advice: ({ has }) =>
        `Check that both languages are equally sure; if all is well, let this note stand or ${howToDeclare('en', 'hedges-agree', has)}.`,
    },
  },
  about: {
    zh: '一种语言留有余地（“可能”“提示”“似乎”，may、suggest、likely），对应的段落也应留有余地。整段比较，从宽：另一种语言只要有一处类似的说法，连“可”“能”“can”在内，就不提示。目前能比较中文和英文。',
    en: 'Where one language is tentative (可能, 提示, 似乎; may, suggest, likely), so is its pair. Passages are compared as wholes and leniently: any word of the kind in the other language will do, down to 可, 能, and can. Chinese and English can be compared so far.',
  },
  examples: {
    bad: [
      { 'zh.md': '该药可能减轻损伤。', 'en.md': 'The drug reduces injury.' },
      { 'zh.md': '该药有效。', 'en.md': 'The drug seems to work.' },
    ],
    good: [
      { 'zh.md': '该药可能减轻损伤。', 'en.md': 'The drug may reduce injury.' },
      { 'zh.md': '细胞可分化。', 'en.md': 'The cells differentiate.' },
    ],
  },
});

/** Compares each pair as a whole. */
export const hedgesPairRule: PairRule = {
  rule: hedgesAgree,
  unless: [],
  compare: (pair) => findSaidAlone(hedgesAgree, pair, 'hedge'),
};
