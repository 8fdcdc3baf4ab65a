import type { Article } from '../../model/article.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { defineRule } from '../../model/rule.ts';
import type { CheckContext } from '../context.ts';
import { printsPairs } from './paired-references-have-both-languages.ts';
import { citedReferences } from './cited.ts';
import { closedTo } from './closed-to.ts';

const text = { 'zh.md': '细胞归巢[@lee2023; @zhang2020]。', 'en.md': 'The cells home [@lee2023; @zhang2020].' };
const records = `@article{zhang2020,
  author = {张三},
  title = {虚构的论文},
  journal = {示例期刊},
  year = 2020,
  volume = {1},
  pages = {1--2}
}
@article{lee2023,
  author = {李四},
  title = {又一篇虚构的论文},
  journal = {示例期刊},
  year = 2023,
  volume = {3},
  pages = {3--4}
}
`;

/** Where some entries that readers of an edition cannot read have a title in its language, all have one. */
export const referencesAreTranslatedAlike = defineRule<{ key: string; language: string; like: string }>({
  id: 'references-are-translated-alike',
  severity: 'warning',
  words: {
    zh: {
      name: '文献缺另一语言的题名',
      message: ({ key, language, like }) => `文献 ${key} 没有 ${language} 题名，而 ${like} 等条有。`,
      advice: ({ language }) => `请在该条的 translations 里补上 ${language} 的题名；刊物的英文目次多半载有。`,
    },
    en: {
      name: 'Reference lacks its second language',
      message: ({ key, language, like }) =>
        `The record ${key} has no title in ${language}, though others have, such as ${like}.`,
      advice: ({ language }) =>
        `Put the title in ${language} under translations in the record; many journals print one in their English contents.`,
    },
  },
  about: {
    zh: '英文版的读者看不懂中文文献的题名，所以有的刊物给中文文献配英文题名，写在该条的 `translations` 里。要么都配，要么都不配：引用了的文献里，只要有一条配了，没有配的就会指出。一条都没有配的，不报告，`diglot references` 会列出。',
    en: 'Readers of the English edition cannot read the title of a Chinese work, so some journals give such entries an English title as well, under `translations` in the record. It is done for all or for none: as soon as one of the works cited has such a title, those without are named. Where none has, nothing is reported; `diglot references` lists them.',
  },
  examples: {
    bad: [
      {
        ...text,
        'references.bib': records,
        'references.yaml': 'zhang2020:\n  translations: { en: { title: An invented article } }\n',
      },
    ],
    good: [
      {
        ...text,
        'references.bib': records,
        'references.yaml':
          'zhang2020:\n  translations: { en: { title: An invented article } }\nlee2023:\n  translations: { en: { title: Another invented article } }\n',
      },
    ],
  },
});

/** Looks at the cited works, edition by edition; where the journal prints pairs, another rule asks for more than titles. */
export function checkReferencesAreTranslatedAlike(article: Article, { journal }: CheckContext): Diagnostic[] {
  if (journal && article.languages.some((language) => printsPairs(journal, language))) return [];
  const languages = article.languages.filter((language) => article.editions[language] !== 'none');
  const cited = citedReferences(article);
  return languages.flatMap((language) => {
    const closed = cited.filter((reference) => closedTo(reference, [language]).length > 0);
    const like = closed.find(({ localized }) => localized[language]?.title !== undefined);
    if (!like) return [];
    return closed
      .filter(({ localized }) => localized[language]?.title === undefined)
      .map(({ key, place }) => referencesAreTranslatedAlike.at(place, { key, language, like: like.key }));
  });
}
