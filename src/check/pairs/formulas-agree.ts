import { texToMathml } from '../../engines/mathml.ts';
import type { UnitText } from '../../model/article.ts';
import { defineRule } from '../../model/rule.ts';
import { compareMarks, marksIn, sayOnly, type Mark, type OnlyOneSide } from './only-one-side.ts';
import type { PairRule } from './pairs.ts';

/** A unit holds the same formulas in every language. */
export const formulasAgree = defineRule<OnlyOneSide>({
  id: 'formulas-agree',
  severity: 'error',
  words: {
    zh: {
      name: '两种语言的公式不同',
      message: (values) => sayOnly('zh', '有公式', values),
      advice: () =>
        '请逐个符号核对，改正其中一处；空格不计，\\text{…} 里的字可以不同。若有意不同，在其后另起一行写 <!-- differs formulas-agree: 理由 -->。',
    },
    en: {
      name: 'Formulas differ',
      message: (values) => sayOnly('en', 'has the formula', values),
      advice: () =>
        'Compare them sign by sign and correct one; spaces do not count, and the words in \\text{…} may differ. If they are meant to differ, write <!-- differs formulas-agree: reason --> on a line of its own after them.',
    },
  },
  about: {
    zh: '对应的段落有同样的公式，逐个符号比较：空格不计，`\\text{…}` 里的字可以各用各的语言。先后可以不同。',
    en: 'Paired passages hold the same formulas, compared sign by sign: spaces do not count, and the words in `\\text{…}` are each language’s own. Their order may differ.',
  },
  examples: {
    bad: [{ 'zh.md': '按$$\\bar{x} \\pm s$$表示。', 'en.md': 'Values are $$\\bar{x} \\pm SE$$.' }],
    good: [
      { 'zh.md': '按$$\\bar{x} \\pm s$$表示。', 'en.md': 'Values are $$\\bar{x}\\pm s$$.' },
      {
        'zh.md': '$$\n\\eta = V_{\\text{实验}} / V_{\\text{对照}}\n$$',
        'en.md': '$$\n\\eta = V_{\\text{treated}} / V_{\\text{control}}\n$$',
      },
    ],
  },
});

/** Compares the formulas of each pair as multisets, sign by sign; one that cannot be read is found by itself. */
export const formulasPairRule: PairRule = {
  rule: formulasAgree,
  unless: ['syntax-is-closed', 'syntax-is-half-width'],
  compare: (pair) => {
    const differences = compareMarks(formulasAgree, pair, formulasIn);
    const isReadable = (unit: UnitText): boolean =>
      formulasIn(unit).every(({ shown }) => 'formula' in texToMathml(shown, false));
    return differences.length === 0 || [pair.source, pair.other].every(isReadable) ? differences : [];
  },
};

function formulasIn(unit: UnitText): Mark[] {
  return marksIn(unit, (node) =>
    node.type === 'math' || node.type === 'inlineMath'
      ? [{ key: signsOf(node.value), shown: node.value.replace(/\s+/g, ' ').trim() }]
      : [],
  );
}

/** TeX as its signs, so that spaces count only where they part a command from a letter; words are each language's own. */
function signsOf(tex: string): string {
  const wordless = tex.replace(/\\(?:text(?:rm|bf|it|sf)?|mbox)\s*\{[^{}]*\}/g, String.raw`\text `);
  return (wordless.match(/\\[A-Za-z]+|\\[^]|\S/g) ?? []).join(' ');
}
