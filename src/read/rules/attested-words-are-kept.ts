import { defineRule } from '../../model/rule.ts';

const record = (english: string): string => `confirmed:
  - unit: s1-p1
    by: Wang Fang
    role: translator
    on: 2026-01-10
    digests: { zh: a1d624cd69837eaf, en: 24a8e1640216dafe }
    texts:
      zh: |-
        大鼠随机分组。
      en: |-
        ${english}
`;
const pair = { 'zh.md': '大鼠随机分组。', 'en.md': 'The rats were randomized.' } as const;

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
  about: {
    zh: '`attestations.yaml` 记下谁在何时核对了哪些文字，由 `diglot attest` 写入。每条记录里，核对过的文字与它的摘要值须相符；手工改了其中一样，这条记录就不再能证明什么，不予采用。',
    en: '`attestations.yaml` records who confirmed which words and when; `diglot attest` writes it. In each record the words confirmed give the digests beside them. Where one of the two was edited by hand, the record proves nothing anymore and is not used.',
  },
  examples: {
    bad: [{ 'attestations.yaml': record('The rats were randomised.'), ...pair }],
    good: [{ 'attestations.yaml': record('The rats were randomized.'), ...pair }],
  },
});
