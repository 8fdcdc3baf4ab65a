import type { Article } from '../../model/article.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { defineRule } from '../../model/rule.ts';
import type { CheckContext } from '../context.ts';

/** An article with keywords has three to eight of them (GB/T 7713.2-2022). */
export const keywordsAreThreeToEight = defineRule<{ count: number }>({
  id: 'keywords-are-three-to-eight',
  severity: 'info',
  words: {
    zh: {
      name: '关键词个数',
      message: ({ count }) => `关键词有 ${count} 个，标准为 3～8 个。`,
      advice: ({ count }) => (count < 3 ? '请酌情增补。' : '请酌情删减。'),
    },
    en: {
      name: 'Number of keywords',
      message: ({ count }) =>
        `There ${count === 1 ? 'is 1 keyword' : `are ${count} keywords`}; the standard asks for 3 to 8.`,
      advice: ({ count }) => (count < 3 ? 'Consider adding some.' : 'Consider leaving some out.'),
    },
  },
  about: {
    zh: 'GB/T 7713.2—2022 规定每篇论文选取 3～8 个关键词。没有关键词的文章（如消息、勘误）不受限制。',
    en: 'GB/T 7713.2-2022 asks for three to eight keywords. An article without any, such as a news item or an erratum, is not concerned.',
  },
  examples: {
    bad: [{ 'article.yaml': 'keywords:\n  - { zh: 卒中, en: stroke }\n  - { zh: 干细胞, en: stem cell }' }],
    good: [
      {
        'article.yaml':
          'keywords:\n  - { zh: 卒中, en: stroke }\n  - { zh: 干细胞, en: stem cell }\n  - { zh: 大鼠, en: rat }',
      },
      { 'article.yaml': 'keywords: []' },
    ],
  },
});

/** Counts the keywords, which are as many in every language. */
export function checkKeywordsAreThreeToEight(
  { frontMatter: { keywords } }: Article,
  { placeInArticle }: CheckContext,
): Diagnostic[] {
  const count = keywords.length;
  if (count === 0 || (count >= 3 && count <= 8)) return [];
  return [keywordsAreThreeToEight.at(placeInArticle(['keywords', 0]), { count })];
}
