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
  readonly source: string;
  readonly other: string;
}

/** A pair that was confirmed and has changed in both languages is confirmed again. */
export const changedPairsAreConfirmed = defineRule<Values>({
  id: 'changed-pairs-are-confirmed',
  severity: 'info',
  words: {
    zh: {
      name: '两种语言都改过，待重新核对',
      message: ({ source, other, ...confirmers }) =>
        `${sayConfirmers('zh', confirmers)}核对之后，${source} 和 ${other} 都改了。`,
      advice: ({ unit }) => `请对照两种文字，用 diglot attest ${unit} 重新核对。`,
    },
    en: {
      name: 'Both languages changed since they were confirmed',
      message: ({ source, other, ...confirmers }) =>
        `Both ${source} and ${other} have changed here since ${sayConfirmers('en', confirmers)} confirmed the pair.`,
      advice: ({ unit }) => `Compare the two, then confirm them again with diglot attest ${unit}.`,
    },
  },
  about: {
    zh: '核对过的一对文字，两种语言后来都改了。两边可能改得一致，所以只作提示；但原来的核对已不作数，发布之前须重新核对。',
    en: 'A pair that was confirmed has since been changed in both languages. The two changes may well agree, so this is only a note; but nobody has confirmed the new words, and a release wants them confirmed.',
  },
  examples: {
    bad: [
      {
        'attestations.yaml': exampleRecord,
        'zh.md': '大鼠分为三组。',
        'en.md': 'The rats were divided into three groups.',
      },
    ],
    good: [{ 'attestations.yaml': exampleRecord, ...examplePair }],
  },
});

/** Lists the pairs that have changed in both languages since they were confirmed. */
export function checkChangedPairsAreConfirmed(article: Article): Diagnostic[] {
  if (article.ledger.attestations.length === 0) return [];
  return pairStatesOf(article).flatMap(({ pair, state, attestations }) => {
    if (state !== 'both-changed') return [];
    const { id, source, other } = pair;
    const values = { unit: id, source: fileOf(source), other: fileOf(other), ...confirmersOf(attestations) };
    return [changedPairsAreConfirmed.at(source.place, values, [{ place: other.place }])];
  });
}
