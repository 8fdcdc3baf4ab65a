import { defineRule } from '../../model/rule.ts';

/** A record of the ledger holds the words that were confirmed: they give the digests that stand beside them. */
export const attestedWordsAreKept = defineRule<{ unit: string; language: string; by: string }>({
  id: 'attested-words-are-kept',
  severity: 'error',
  words: {
    zh: {
      name: '核对记录被改动',
      message: ({ unit, language, by }) =>
        `${by} 对 ${unit} 的核对记录里，${language} 的文字（texts）与摘要值（digests）不符：有一处在核对之后改过。`,
      advice: () => '核对记录请勿手改：请恢复原样，或删去这条记录，用 diglot attest 重新核对。',
    },
    en: {
      name: 'Record of a confirmation changed',
      message: ({ unit, language, by }) =>
        `In ${by}’s record about ${unit}, the words in ${language} (texts) do not give the digest beside them (digests): one of the two was changed afterward.`,
      advice: () =>
        'Records are not to be edited by hand: restore this one, or remove it and confirm the pair again with diglot attest.',
    },
  },
});
