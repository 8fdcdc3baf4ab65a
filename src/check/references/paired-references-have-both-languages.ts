import { entryLanguage } from '../../engines/entry-language.ts';
import type { Article } from '../../model/article.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Journal } from '../../model/journal.ts';
import type { ContentLanguage } from '../../model/language.ts';
import type { Reference } from '../../model/reference.ts';
import { defineRule } from '../../model/rule.ts';
import type { CheckContext } from '../context.ts';
import { citedReferences } from './cited.ts';
import { fieldWords } from './field-words.ts';

interface Values {
  readonly [name: string]: string | readonly string[];
  readonly key: string;
  readonly language: string;
  readonly fields: readonly string[];
}

const text = { 'zh.md': '细胞归巢[@zhang2020]。', 'en.md': 'The cells home [@zhang2020].' };
const journal = `styles:
  zh: gb-t-7714-2025-numeric
  en: vancouver
references:
  zh: { secondLanguage: below }`;
const records = `@article{zhang2020,
  author = {张三},
  title = {虚构的论文},
  journal = {示例期刊},
  year = 2020,
  volume = {1},
  pages = {1--2}
}
`;

/** Where a journal prints entries in two languages, a record has in the second what the entry shows. */
export const pairedReferencesHaveBothLanguages = defineRule<Values>({
  id: 'paired-references-have-both-languages',
  severity: 'warning',
  words: {
    zh: {
      name: '双语文献缺另一语言',
      message: ({ key, language, fields }) =>
        `本刊文献双语著录，文献 ${key} 缺 ${language} 的${fields.map((field) => fieldWords([field], 'zh')).join('、')}。`,
      advice: ({ language }) =>
        `请写进该条的 translations.${language}；原刊的英文目次或摘要页多半载有。没有题名的，只印原文一行。`,
    },
    en: {
      name: 'Paired reference lacks its second language',
      message: ({ key, language, fields }) =>
        `The journal prints entries in two languages; missing in ${language} from the record ${key}: ${fields.map((field) => fieldWords([field], 'en')).join(', ')}.`,
      advice: ({ language }) =>
        `Put it under translations.${language} in the record; many journals print it in their English contents. Without a title only the original is printed.`,
    },
  },
  about: {
    zh: '有的期刊要求中文文献同时给出英文，两行共用一个编号，或写在括号里。排法写在 `journal.yaml` 的 `references.zh.secondLanguage`，英文的题名、作者、刊名等写在该条的 `translations.en`。缺题名的只印原文；缺作者或刊名的，英文一行里就仍是中文。绝不自行翻译或拼写，所以在此逐条指出。',
    en: 'Some journals want a Chinese entry in English as well, under the same number or in brackets. The form stands under `references.zh.secondLanguage` in `journal.yaml`, the English title, authors, and journal under `translations.en` in the record. Without a title only the original is printed; without authors or journal the English line has the Chinese ones. Nothing is ever translated or spelled out for you, so each gap is named here.',
  },
  examples: {
    bad: [{ ...text, 'journal.yaml': journal, 'references.bib': records }],
    good: [
      {
        ...text,
        'journal.yaml': journal,
        'references.bib': records,
        'references.yaml':
          'zhang2020:\n  translations:\n    en:\n      title: An invented article\n      container-title: Journal of Samples\n      author: [{ family: Zhang, given: San }]\n',
      },
    ],
  },
});

/** What a second entry shows in words; the rest is the same in every language. */
const shown = ['title', 'author', 'container-title', 'publisher'] as const;

/** Looks at the cited works in the language of each list that prints a second one. */
export function checkPairedReferencesHaveBothLanguages(article: Article, { journal }: CheckContext): Diagnostic[] {
  if (!journal) return [];
  return article.languages
    .filter((language) => printsPairs(journal, language))
    .flatMap((list) => {
      const second = journal.languages.find((language) => language !== list);
      if (second === undefined) return [];
      return citedReferences(article)
        .filter(({ item, status }) => status !== 'unresolved' && isIn(item, list))
        .flatMap((reference) => missingIn(reference, second));
    });
}

/** True for a journal whose list in that language prints both languages of an entry. */
export function printsPairs(journal: Pick<Journal, 'references'>, language: ContentLanguage): boolean {
  const form = journal.references?.[language]?.secondLanguage ?? 'none';
  return form !== 'none' && form !== 'title-in-brackets';
}

function missingIn({ key, item, localized, place }: Reference, language: ContentLanguage): Diagnostic[] {
  const words = localized[language] ?? {};
  const fields = shown.filter((field) => item[field] !== undefined && words[field] === undefined);
  return fields.length > 0 ? [pairedReferencesHaveBothLanguages.at(place, { key, language, fields })] : [];
}

function isIn(item: Reference['item'], language: ContentLanguage): boolean {
  return item.title !== undefined && new Intl.Locale(entryLanguage(item).tag).language === language.split('-')[0];
}
