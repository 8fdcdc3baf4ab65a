/** A ledger with one pair of the example article confirmed, as the examples of rules show it. */
export const exampleRecord = `confirmed:
  - unit: s1-p1
    by: Wang Fang
    role: translator
    on: 2026-01-10
    digests: { zh: a1d624cd69837eaf, en: 24a8e1640216dafe }
    texts:
      zh: |-
        大鼠随机分组。
      en: |-
        The rats were randomized.
`;

/** The paragraph that was confirmed. */
export const examplePair = { 'zh.md': '大鼠随机分组。', 'en.md': 'The rats were randomized.' } as const;
