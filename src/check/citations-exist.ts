import type { Article } from '../model/article.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { defineRule } from '../model/rule.ts';
import { citationsOf } from './citations-of.ts';

/** Every cited key stands in the bibliography. */
export const citationsExist = defineRule<{ key: string; nearest: string }>({
  id: 'citations-exist',
  severity: 'error',
  words: {
    zh: {
      name: '引用的文献不存在',
      message: ({ key }) => `文献库里没有“${key}”。`,
      advice: ({ nearest }) =>
        nearest
          ? `是否指“${nearest}”？否则请把该条加进 references.json。`
          : '请核对文献键，或把该条加进 references.json。',
    },
    en: {
      name: 'Cited work not in the bibliography',
      message: ({ key }) => `The bibliography has no “${key}”.`,
      advice: ({ nearest }) =>
        nearest
          ? `Did you mean “${nearest}”? Otherwise add the record to references.json.`
          : 'Check the key, or add the record to references.json.',
    },
  },
});

/** Looks through texts, notes and tables. */
export function checkCitationsExist(article: Article): Diagnostic[] {
  const keys = new Set(article.references.map(({ key }) => key));
  return citationsOf(article)
    .filter(({ key }) => !keys.has(key))
    .map(({ key, place }) => citationsExist.at(place, { key, nearest: nearest(key, keys) }));
}

/** The key that differs by the fewest letters, if it is near enough to be a slip. */
function nearest(key: string, keys: ReadonlySet<string>): string {
  let best = '';
  let bestDistance = Math.min(4, Math.ceil(key.length / 3) + 1);
  for (const candidate of keys) {
    const distance = editDistance(key.toLowerCase(), candidate.toLowerCase());
    if (distance < bestDistance) [best, bestDistance] = [candidate, distance];
  }
  return best;
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      next[j] = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1));
    }
    row = next;
  }
  return row[b.length]!;
}
