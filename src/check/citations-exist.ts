import { nearest } from '../engines/nearest.ts';
import type { Article } from '../model/article.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { defineRule } from '../model/rule.ts';
import { citationsOf } from './citations-of.ts';
import type { CheckContext } from './context.ts';

/** Every cited key stands in the bibliography. */
export const citationsExist = defineRule<{ key: string; nearest: string }>({
  id: 'citations-exist',
  severity: 'error',
  words: {
    zh: {
      name: '引用的文献不存在',
      message: ({ key }) => `文献库里没有“${key}”。`,
      advice: ({ nearest: meant }) =>
        meant ? `是否指“${meant}”？否则请把该条加进 references.json。` : '请核对文献键，或把该条加进 references.json。',
    },
    en: {
      name: 'Cited work not in the bibliography',
      message: ({ key }) => `The bibliography has no “${key}”.`,
      advice: ({ nearest: meant }) =>
        meant
          ? `Did you mean “${meant}”? Otherwise add the record to references.json.`
          : 'Check the key, or add the record to references.json.',
    },
  },
});

/** Looks through texts, notes and tables. A bibliography that cannot be read at all is one finding, not many. */
export function checkCitationsExist(article: Article, { found }: CheckContext): Diagnostic[] {
  const keys = new Set(article.references.map(({ key }) => key));
  const isUnread = found.some(({ place }) => place?.file === `${article.slug}/references.json`);
  if (keys.size === 0 && isUnread) return [];
  return citationsOf(article)
    .filter(({ key }) => !keys.has(key))
    .map(({ key, place }) => citationsExist.at(place, { key, nearest: nearest(key, keys) ?? '' }));
}
