import type { Article } from '../../model/article.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { defineRule } from '../../model/rule.ts';
import type { CheckContext } from '../context.ts';

/** No keyword stands twice, in any language. */
export const keywordsStandOnce = defineRule<{ keyword: string }>({
  id: 'keywords-stand-once',
  severity: 'warning',
  words: {
    zh: {
      name: '关键词重复',
      message: ({ keyword }) => `关键词“${keyword}”出现了两次。`,
      advice: () => '请删去一个，或改正译名。',
    },
    en: {
      name: 'Keyword twice',
      message: ({ keyword }) => `The keyword “${keyword}” stands twice.`,
      advice: () => 'Remove one, or correct its translation.',
    },
  },
  about: {
    zh: '同一种语言的关键词互不相同；大小写、空格和连字符不计。两个不同的中文词译成同一个英文词，也在此报告。',
    en: 'The keywords of a language differ from one another; case, spaces, and hyphens do not count. Two keywords of one language that have the same translation are reported too.',
  },
  examples: {
    bad: [
      {
        'article.yaml':
          'keywords:\n  - { zh: 卒中, en: stroke }\n  - { zh: 干细胞, en: stem cell }\n  - { zh: 中风, en: Stroke }',
      },
    ],
    good: [
      {
        'article.yaml':
          'keywords:\n  - { zh: 卒中, en: stroke }\n  - { zh: 干细胞, en: stem cell }\n  - { zh: 大鼠, en: rat }',
      },
    ],
  },
});

/** Compares the keywords of each language with one another. */
export function checkKeywordsStandOnce(
  { languages, frontMatter: { keywords } }: Article,
  { placeInArticle }: CheckContext,
): Diagnostic[] {
  return languages.flatMap((language) => {
    const folded = keywords.map((keyword) => fold(keyword[language] ?? ''));
    const placeOf = (index: number) => placeInArticle(['keywords', index, language]);
    return folded.flatMap((word, index) => {
      const first = folded.indexOf(word);
      if (word === '' || first === index) return [];
      return [
        keywordsStandOnce.at(placeOf(index), { keyword: keywords[index]![language]! }, [{ place: placeOf(first) }]),
      ];
    });
  });
}

function fold(word: string): string {
  return word
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
