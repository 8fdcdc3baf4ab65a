import type { Article } from '../../model/article.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { ContentLanguage, Localized } from '../../model/language.ts';
import { defineRule } from '../../model/rule.ts';
import type { CheckContext, PlaceOf } from '../context.ts';

/** What is said in one language on the first page is said in all. */
export const frontMatterIsTranslated = defineRule<{ field: string; missing: readonly string[] }>({
  id: 'front-matter-is-translated',
  severity: 'error',
  words: {
    zh: {
      name: '篇首信息缺一种语言',
      message: ({ field, missing }) => `“${field}”缺少 ${missing.join('、')}。`,
      advice: () => '请补上；若各语言都不用，请整项删去。',
    },
    en: {
      name: 'Front matter missing in a language',
      message: ({ field, missing }) => `“${field}” has no ${missing.join(', ')}.`,
      advice: () => 'Add it, or remove the element from all languages.',
    },
  },
  about: {
    zh: '文章正文之前的各项，凡一种语言写了的，有对应版本的各种语言都要写：题名、眉题、作者姓名、单位、关键词、基金、声明、说明等。刊名和著录格式也看。各语言都不写的项，版面上不留空位。',
    en: 'Of everything that stands before the text, what is said in one language is said in every language that has an edition: titles, authors’ names, affiliations, keywords, funding, statements, notices; of the journal its title and citation styles. What no language has leaves no gap on the page.',
  },
  examples: {
    bad: [
      {
        'article.yaml': `title:
  zh: 缺血性脑卒中的细胞治疗
  en: Cell Therapy for Ischemic Stroke
shortTitle:
  en: Cell therapy for stroke`,
      },
    ],
    good: [
      {
        'article.yaml': `title:
  zh: 缺血性脑卒中的细胞治疗
  en: Cell Therapy for Ischemic Stroke
shortTitle:
  zh: 脑卒中的细胞治疗
  en: Cell therapy for stroke`,
      },
      {
        'article.yaml': `title:
  zh: 缺血性脑卒中的细胞治疗
  en: Cell Therapy for Ischemic Stroke`,
      },
    ],
  },
});

type Path = readonly (string | number)[];

/** Every localized element of the front matter and of the journal has all languages of the article's editions. */
export function checkFrontMatterIsTranslated(article: Article, context: CheckContext): Diagnostic[] {
  const { journal, placeInArticle, placeInJournal } = context;
  const languages = article.languages.filter((language) => article.editions[language] !== 'none');
  const { doi: _doi, position: _position, ...elements } = article.frontMatter;
  const { history, cite, basedOn } = article;
  const printed = { ...elements, history, cite, ...(basedOn && { basedOn: { citation: basedOn.citation } }) };
  const report = (value: unknown, placeOf: PlaceOf) =>
    gaps(value, [], languages).map(({ path, missing }) =>
      frontMatterIsTranslated.at(placeOf(path), { field: placeOf(path).within ?? path.join('.'), missing }),
    );
  return [
    ...report(printed, placeInArticle),
    ...(journal ? report({ title: journal.title, styles: journal.styles }, placeInJournal) : []),
  ];
}

function gaps(
  value: unknown,
  path: Path,
  languages: readonly ContentLanguage[],
): { path: Path; missing: ContentLanguage[] }[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => gaps(item, [...path, index], languages));
  if (value === null || typeof value !== 'object') return [];
  if (!isLocalized(value))
    return Object.entries(value).flatMap(([key, inner]) => gaps(inner, [...path, key], languages));
  const missing = languages.filter((language) => value[language] === undefined);
  return missing.length > 0 ? [{ path, missing }] : [];
}

/** True for a map from language tags; no other map of the front matter has short keys alone. */
function isLocalized(value: object): value is Localized<unknown> {
  const keys = Object.keys(value);
  return keys.length > 0 && keys.every((key) => /^[a-z]{2,3}(-|$)/.test(key));
}
