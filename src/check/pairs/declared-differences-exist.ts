import type { Article } from '../../model/article.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { defineRule } from '../../model/rule.ts';
import type { CheckContext } from '../context.ts';
import { isFoundIn } from '../text/doubt.ts';
import { pairRules } from './pair-rules.ts';
import { differences, differencesIn, pairsOf, type PairRule } from './pairs.ts';

/** A difference that is declared is there; a declaration that hides nothing would hide the next mistake. */
export const declaredDifferencesExist = defineRule<{ rule: string; known: readonly string[] }>({
  id: 'declared-differences-exist',
  severity: 'warning',
  words: {
    zh: {
      name: '声明的差异并不存在',
      message: ({ rule, known }) =>
        known.includes(rule) ? `这一段声明了 ${rule} 的差异，其实没有差异。` : `没有可以声明差异的规则“${rule}”。`,
      advice: ({ rule, known }) => (known.includes(rule) ? '请删去这条声明。' : `可以声明的有：${known.join('、')}。`),
    },
    en: {
      name: 'Declared difference not there',
      message: ({ rule, known }) =>
        known.includes(rule)
          ? `A difference is declared for ${rule}, but there is none.`
          : `There is no rule “${rule}” from which a difference can be declared.`,
      advice: ({ rule, known }) =>
        known.includes(rule) ? 'Remove the declaration.' : `There are: ${known.join(', ')}.`,
    },
  },
  about: {
    zh: '声明了差异而两种语言其实一致，多半是后来改好了。这样的声明会把以后出现的错误也一并掩盖，所以请删去；规则的标识写错了，也在这里报告。',
    en: 'A difference is declared, but the languages agree: as a rule somebody has mended it since. Such a declaration would hide the next mistake, so it is to go. A rule’s id that is misspelled in a declaration is reported here too.',
  },
  examples: {
    bad: [
      {
        'zh.md': '大鼠体重为250 g。\n\n<!-- differs numbers-agree: 英文版另给盎司数 -->',
        'en.md': 'The rats weighed 250 g.',
      },
    ],
    good: [
      {
        'zh.md': '大鼠体重为250 g。\n\n<!-- differs numbers-agree: 英文版另给盎司数 -->',
        'en.md': 'The rats weighed 250 g (8.8 oz).',
      },
    ],
  },
});

/** Asks the rule of each declaration whether it would find anything; where pairs cannot be made, nobody knows. */
export function checkDeclaredDifferencesExist(article: Article, { found }: CheckContext): Diagnostic[] {
  const rules: Readonly<Record<string, PairRule>> = pairRules;
  const known = Object.keys(rules);
  return pairsOf(article).flatMap((pair) =>
    differences([...pair.source.declared, ...pair.other.declared]).flatMap(({ rule, place }) => {
      const pairRule = Object.hasOwn(rules, rule) ? rules[rule] : undefined;
      if (pairRule) {
        if ([pair.source, pair.other].some((unit) => isFoundIn(unit, pairRule.unless, found))) return [];
        if (differencesIn(pairRule, pair, article).length > 0) return [];
      }
      return [declaredDifferencesExist.at(place, { rule, known })];
    }),
  );
}
