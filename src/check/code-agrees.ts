import { defineRule } from '../model/rule.ts';
import { compareMarks, marksIn, sayOnly, type OnlyOneSide } from './only-one-side.ts';
import type { PairRule } from './pairs.ts';

/** A unit holds the same code in every language. */
export const codeAgrees = defineRule<OnlyOneSide>({
  id: 'code-agrees',
  severity: 'error',
  words: {
    zh: {
      name: '两种语言的代码不同',
      message: (values) => sayOnly('zh', '有代码', values),
      advice: () =>
        '请使两种语言的代码相同；若只是注释的语言不同，在其后另起一行写 <!-- differs code-agrees: 理由 -->。',
    },
    en: {
      name: 'Code differs',
      message: (values) => sayOnly('en', 'has the code', values),
      advice: () =>
        'Make the code the same in both languages; where only its comments are translated, write <!-- differs code-agrees: reason --> on a line of its own behind it.',
    },
  },
});

/** Compares the code of each pair, in a line and in blocks, as multisets. */
export const codePairRule: PairRule = {
  rule: codeAgrees,
  unless: ['syntax-is-closed'],
  compare: (pair) =>
    compareMarks(codeAgrees, pair, (unit) =>
      marksIn(unit, (node) =>
        node.type === 'inlineCode' || node.type === 'code'
          ? [{ key: node.value.replace(/[ \t]+$/gm, ''), shown: `\`${firstLine(node.value)}\`` }]
          : [],
      ),
    ),
};

function firstLine(code: string): string {
  const [first = '', ...rest] = code.split('\n');
  return rest.length > 0 ? `${first}…` : first;
}
