import type { Article } from '../../model/article.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { defineRule } from '../../model/rule.ts';
import { examplePair, exampleRecord } from './example-record.ts';
import { pairStatesOf } from './pair-states.ts';
import { confirmersOf, sayConfirmers, type Confirmers } from './role-words.ts';
import { fileOf } from '../pairs/pairs.ts';

interface Values extends Confirmers {
  readonly [name: string]: string | readonly string[];
  readonly unit: string;
  /** The file, or in a data file the field, that has changed since, and the one that has not. */
  readonly changed: string;
  readonly kept: string;
}

/** Where a pair was confirmed and one language has changed since, the other is to be looked at. */
export const translationsAreCurrent = defineRule<Values>({
  id: 'translations-are-current',
  severity: 'warning',
  words: {
    zh: {
      name: '核对之后一种语言有改动',
      message: ({ changed, kept, ...confirmers }) =>
        `${sayConfirmers('zh', confirmers)}核对之后，${changed}${changed.endsWith('.md') ? ' 的这一处' : ' '}改了，${kept} 没有改。`,
      advice: ({ kept, unit }) =>
        `请用 diglot status --explain ${unit} 看改了什么，${kept} 要不要跟着改，然后用 diglot attest ${unit} 重新核对；若只改了错字，加 --typo，保留原来的核对人。`,
    },
    en: {
      name: 'One language changed since it was confirmed',
      message: ({ changed, kept, ...confirmers }) =>
        `${changed} has changed here since ${sayConfirmers('en', confirmers)} confirmed the pair; ${kept} has not.`,
      advice: ({ kept, unit }) =>
        `See what changed with diglot status --explain ${unit}, and whether ${kept} wants the same; then confirm the pair again with diglot attest ${unit}, adding --typo, which keeps the names, where only a slip was corrected.`,
    },
  },
  about: {
    zh: '一对文字由人核对之后记入 attestations.yaml。此后若只有一种语言改动，另一种可能已不相符，就在没有改的一边提示。核对按文字认定，段落移动、换行、编号变化都不算改动；中间插入一段，也只多出这一段待核对。',
    en: 'When a person has confirmed that a pair says the same, attestations.yaml keeps it. If only one language is changed afterward, the other may no longer say the same, so the side that was not changed is pointed out. Pairs are known by their words: moving a paragraph, wrapping it anew, or renumbering changes nothing, and an inserted paragraph leaves all others confirmed.',
  },
  examples: {
    bad: [{ 'attestations.yaml': exampleRecord, ...examplePair, 'zh.md': '大鼠随机分为三组。' }],
    good: [{ 'attestations.yaml': exampleRecord, ...examplePair }],
  },
});

/** Lists the pairs of which one language has changed since they were confirmed. */
export function checkTranslationsAreCurrent(article: Article): Diagnostic[] {
  if (article.ledger.attestations.length === 0) return [];
  return pairStatesOf(article).flatMap(({ pair, state, attestations }) => {
    if (state !== 'source-ahead' && state !== 'other-ahead') return [];
    const [changed, kept] = state === 'source-ahead' ? [pair.source, pair.other] : [pair.other, pair.source];
    const values = { unit: pair.id, changed: fileOf(changed), kept: fileOf(kept), ...confirmersOf(attestations) };
    return [translationsAreCurrent.at(kept.place, values, [{ place: changed.place }])];
  });
}
