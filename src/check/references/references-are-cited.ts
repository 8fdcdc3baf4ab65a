import type { Article } from '../../model/article.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { defineRule } from '../../model/rule.ts';
import { citedReferences } from './cited.ts';

/** Every record of the bibliography is cited somewhere. */
export const referencesAreCited = defineRule<{ key: string }>({
  id: 'references-are-cited',
  severity: 'warning',
  words: {
    zh: {
      name: '文献未被引用',
      message: ({ key }) => `文献 ${key} 没有一处引用，不会印出。`,
      advice: ({ key }) => `请在正文相应处写上 [@${key}]；用不着的，从文献库中删去。`,
    },
    en: {
      name: 'Reference never cited',
      message: ({ key }) => `Nothing cites the record ${key}, so it is not printed.`,
      advice: ({ key }) => `Write [@${key}] where the text draws on it, or take the record out.`,
    },
  },
  about: {
    zh: '顺序编码制的文献表只收正文引用过的文献，所以没有引用的记录不会印出。多半是引文漏写了，或者改稿时删掉了引用它的句子。',
    en: 'A numbered list holds the works that the text cites, so a record that nothing cites is not printed. Most often a citation was forgotten, or the sentence that held it was cut.',
  },
  examples: {
    bad: [{ 'references.bib': '@book{lee2023, title = {An invented book}}\n' }],
    good: [
      {
        'zh.md': '样本很少[@lee2023]。',
        'en.md': 'There are few samples [@lee2023].',
        'references.bib':
          '@book{lee2023,\n  author = {Ann Lee},\n  title = {An invented book},\n  publisher = {Invented Press},\n  year = 2023\n}\n',
      },
    ],
  },
});

/** One finding for each record that no text, caption, or table cites. */
export function checkReferencesAreCited(article: Article): Diagnostic[] {
  const cited = new Set(citedReferences(article));
  return article.references
    .filter((reference) => !cited.has(reference))
    .map(({ key, place }) => referencesAreCited.at(place, { key }));
}
