import { defineRule } from '../model/rule.ts';
import { compareMarks, marksIn, sayOnly, type OnlyOneSide } from './only-one-side.ts';
import type { PairRule } from './pairs.ts';

/** A unit cites the same works in every language; order may differ, since numbers are given once. */
export const citationsAgree = defineRule<OnlyOneSide>({
  id: 'citations-agree',
  severity: 'error',
  words: {
    zh: {
      name: '两种语言引用的文献不同',
      message: (values) => sayOnly('zh', '引用', values),
      advice: () => '请使两种语言的这一段引用相同的文献；先后可以不同。',
    },
    en: {
      name: 'The languages cite different works',
      message: (values) => sayOnly('en', 'cites', values),
      advice: () => 'Make this paragraph cite the same works in both languages; their order may differ.',
    },
  },
});

/** Compares the citations of each pair as multisets. */
export const citationsPairRule: PairRule = {
  rule: citationsAgree,
  unless: ['citations-are-well-formed', 'ids-are-unique'],
  compare: (pair) =>
    compareMarks(citationsAgree, pair, (unit) =>
      marksIn(unit, (node) =>
        node.type === 'citationCluster'
          ? node.items.map(({ key }) => ({ key, shown: `@${key}`, words: `@${key}` }))
          : [],
      ),
    ),
};
