import { nearest } from '../../engines/nearest.ts';
import type { Article } from '../../model/article.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { defineRule } from '../../model/rule.ts';
import type { CheckContext } from '../context.ts';
import { houseRules } from '../typography/registry.ts';

/** A journal switches off rules of house style, and only those. */
export const rulesOffAreHouseStyle = defineRule<{ rule: string; nearest: string; known: readonly string[] }>({
  id: 'rules-off-are-house-style',
  severity: 'error',
  words: {
    zh: {
      name: '不能关闭的规则',
      message: ({ rule }) => `rulesOff 里的“${rule}”不是体例规则。`,
      advice: ({ nearest: meant, known }) =>
        meant ? `是否指“${meant}”？` : `请删去；可以关闭的有：${known.join('、')}。`,
    },
    en: {
      name: 'Rule that cannot be switched off',
      message: ({ rule }) => `“${rule}” under rulesOff is no rule of house style.`,
      advice: ({ nearest: meant, known }) =>
        meant ? `Did you mean “${meant}”?` : `Remove it; these can be switched off: ${known.join(', ')}.`,
    },
  },
  about: {
    zh: '`journal.yaml` 的 `rulesOff` 列出本刊不采用的体例规则。别的规则涉及内容是否正确、完整，不能关闭。',
    en: 'Under `rulesOff`, `journal.yaml` lists the rules of house style that the journal does not follow. All other rules are about content being right and whole, and cannot be switched off.',
  },
  examples: {
    bad: [{ 'journal.yaml': 'rulesOff: [numbers-agree]' }, { 'journal.yaml': 'rulesOff: [quotes-are-curled]' }],
    good: [{ 'journal.yaml': 'rulesOff: [series-end-with-a-comma, quotes-are-curly]' }],
  },
});

/** Looks at each entry of `rulesOff`. */
export function checkRulesOffAreHouseStyle(_article: Article, { journal, placeInJournal }: CheckContext): Diagnostic[] {
  const known = Object.keys(houseRules);
  return (journal?.rulesOff ?? []).flatMap((rule, index) => {
    if (known.includes(rule)) return [];
    const values = { rule, nearest: nearest(rule, known) ?? '', known };
    return [rulesOffAreHouseStyle.at(placeInJournal(['rulesOff', index]), values)];
  });
}
