import { nearest } from '../../engines/nearest.ts';
import type { Article } from '../../model/article.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { defineRule } from '../../model/rule.ts';
import { allowances, slipsAgainst, type HouseRule } from './house-rule.ts';
import { houseRules } from '../typography/registry.ts';

/** A breach of house style that is allowed is there; an allowance that hides nothing would hide the next slip. */
export const allowancesAreNeeded = defineRule<{ rule: string; nearest: string; known: readonly string[] }>({
  id: 'allowances-are-needed',
  severity: 'warning',
  words: {
    zh: {
      name: '容许的体例问题并不存在',
      message: ({ rule, known }) =>
        known.includes(rule) ? `这里容许违反 ${rule}，其实并没有违反。` : `没有名为“${rule}”的体例规则。`,
      advice: ({ rule, nearest: meant, known }) =>
        known.includes(rule)
          ? '请删去这条声明。'
          : meant
            ? `是否指“${meant}”？`
            : 'allow 只用于体例规则；两种语言有意不同的，写 differs。',
    },
    en: {
      name: 'Allowed breach not there',
      message: ({ rule, known }) =>
        known.includes(rule)
          ? `A breach of ${rule} is allowed here, but there is none.`
          : `There is no rule of house style “${rule}”.`,
      advice: ({ rule, nearest: meant, known }) =>
        known.includes(rule)
          ? 'Remove the declaration.'
          : meant
            ? `Did you mean “${meant}”?`
            : 'Only rules of house style can be allowed to be broken; for languages that are meant to differ, write differs.',
    },
  },
  about: {
    zh: '`allow` 容许一处违反体例规则。那里若并没有违反，或所写的不是体例规则，就会提醒：不起作用的声明会掩盖以后的问题。',
    en: 'With `allow` an editor lets a rule of house style be broken in one place. Where nothing breaks it there, or the rule is none of house style, the declaration is pointed out: it would only hide the next slip.',
  },
  examples: {
    bad: [{ 'zh.md': '共24只大鼠。\n\n<!-- allow han-and-latin-stand-close: 商品名照原样 -->' }],
    good: [{ 'zh.md': '采用“新克 3”试剂盒。\n\n<!-- allow han-and-latin-stand-close: 商品名照原样 -->' }],
  },
});

/** Asks the rule of each allowance whether it finds anything in the unit, though the journal may have switched it off. */
export function checkAllowancesAreNeeded(article: Article): Diagnostic[] {
  const rules: Readonly<Record<string, HouseRule>> = houseRules;
  const known = Object.keys(rules);
  return article.units.flatMap(({ text }) =>
    Object.values(text).flatMap((unit) =>
      (unit ? allowances(unit) : []).flatMap(({ rule, place }) => {
        const houseRule = Object.hasOwn(rules, rule) ? rules[rule] : undefined;
        if (houseRule && slipsAgainst(houseRule, article).some(({ passage }) => passage.unit === unit)) return [];
        return [allowancesAreNeeded.at(place, { rule, nearest: nearest(rule, known) ?? '', known })];
      }),
    ),
  );
}
