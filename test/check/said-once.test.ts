import { expect, test } from 'vitest';
import type { pairRules } from '../../src/check/pairs/pair-rules.ts';
import { findInFiles } from './terms/findings-in.ts';

const files = (when: string): Record<string, string> => ({
  'article.yaml': 'status: draft\ndate: 2026-01-15\nlanguages: [zh, en]\ntitle: { zh: 题, en: Title }\n',
  'zh.md': '文。\n',
  'en.md': 'Text.\n',
  'tables/t1.yaml': `caption: { zh: 时间, en: Times }
fields:
  when: { type: text, label: { zh: 时间, en: Time } }
columns:
  - { id: when, head: { zh: 时间, en: Time }, show: '{when}' }
rows:
  - { id: t1-r01, when: ${when} }
`,
});

const numberRules = ['numbers-agree', 'approximations-agree'] as const satisfies (keyof typeof pairRules)[];

test('words that are given once for all languages cannot differ in their numbers', () => {
  for (const when of ['day 3', '第3天', 'about 3 wk', '1.2万'])
    expect(findInFiles(files(when), numberRules), when).toEqual([]);
});

test('words that are given by language can', () => {
  const found = findInFiles(files('{ zh: 第3天, en: day 4 }'), numberRules);
  expect(found.map(({ rule }) => rule)).toEqual(['numbers-agree']);
});
