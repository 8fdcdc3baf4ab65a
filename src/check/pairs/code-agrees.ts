import { defineRule } from '../../model/rule.ts';
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
        'Make the code the same in both languages; where only its comments are translated, write <!-- differs code-agrees: reason --> on a line of its own after it.',
    },
  },
  about: {
    zh: '行内代码和代码块在各语言中逐字相同，行末空格不计。代码是给机器或同行照抄的，译文改动一个字符就可能用不了；只有代码里的注释译成了另一种语言时，可以声明。',
    en: 'Code, in a line or in a block, is the same letter by letter in every language, but for spaces at the end of a line. Readers copy it, and one changed character may break it; where only the comments inside are translated, the difference can be declared.',
  },
  examples: {
    bad: [{ 'zh.md': '检验用`t.test(x, y)`。', 'en.md': 'Groups were compared by `t.test(x, y, paired = TRUE)`.' }],
    good: [{ 'zh.md': '检验用`t.test(x, y)`。', 'en.md': 'Groups were compared by `t.test(x, y)`.' }],
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
