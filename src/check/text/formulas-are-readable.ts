import { texToMathml } from '../../engines/mathml.ts';
import type { Article } from '../../model/article.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { defineRule } from '../../model/rule.ts';
import { nodesOf } from './nodes-of.ts';
import { placeInUnit } from './place-in-unit.ts';

/** Every formula is TeX that can be set. */
export const formulasAreReadable = defineRule<{ tex: string; problem: string }>({
  id: 'formulas-are-readable',
  severity: 'error',
  words: {
    zh: {
      name: '公式无法读出',
      message: ({ tex, problem }) => `公式“${tex}”无法读出（${problem}）。`,
      advice: () => '请核对命令的拼写和括号；公式写作 TeX，如 $$\\frac{a}{b}$$。',
    },
    en: {
      name: 'Formula cannot be read',
      message: ({ tex, problem }) => `The formula “${tex}” cannot be read: ${problem}.`,
      advice: () => 'Check the spelling of commands and the braces; a formula is TeX, as in $$\\frac{a}{b}$$.',
    },
  },
  about: {
    zh: '公式用 TeX 书写，夹在 `$$` 之间。命令拼错、花括号不成对的公式排不出来。',
    en: 'A formula is TeX between `$$`. One with a misspelled command or without its closing brace cannot be set.',
  },
  examples: {
    bad: [{ 'zh.md': '均值$$\\barr{x}$$。', 'en.md': 'The mean $$\\barr{x}$$.' }],
    good: [{ 'zh.md': '均值$$\\bar{x}$$。', 'en.md': 'The mean $$\\bar{x}$$.' }],
  },
});

/** Sets each formula of each language once, to see whether it can be. */
export function checkFormulasAreReadable(article: Article): Diagnostic[] {
  return article.languages.flatMap((language) =>
    (article.texts[language]?.units ?? []).flatMap((unit) => {
      return nodesOf(unit).flatMap((node) => {
        if (node.type !== 'math' && node.type !== 'inlineMath') return [];
        const result = texToMathml(node.value, node.type === 'math');
        if (!('problem' in result)) return [];
        const [first = ''] = node.value.split('\n');
        return [formulasAreReadable.at(placeInUnit(unit, node), { tex: first, problem: plain(result.problem) })];
      });
    }),
  );
}

/** The engine's complaint in one line, without its name for itself and its own way of pointing. */
function plain(problem: string): string {
  const [complaint = ''] = problem.replace(/^ParseError:\s*/, '').split(/ at (?:position \d+|end of input)\b/);
  return complaint.replace(/\s*\n\s*/g, ' ').trim();
}
