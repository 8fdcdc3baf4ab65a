import type { Article } from '../model/article.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Journal } from '../model/journal.ts';
import type { ContentLanguage, Localized } from '../model/language.ts';
import { wholeFile } from '../model/place.ts';
import { defineRule } from '../model/rule.ts';

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
});

/** Every localized element of the front matter and of the journal has all languages of the article's editions. */
export function checkFrontMatterIsTranslated(article: Article, journal: Journal): Diagnostic[] {
  const languages = article.languages.filter((language) => article.editions[language] !== 'none');
  const { doi: _doi, position: _position, ...elements } = article.frontMatter;
  const inArticle = gaps(elements, '', languages, article.languages).map((gap) =>
    frontMatterIsTranslated.at(article.place, gap),
  );
  const { styles, title } = journal;
  const inJournal = gaps({ title, styles }, '', languages, article.languages).map((gap) =>
    frontMatterIsTranslated.at(wholeFile('journal.yaml'), gap),
  );
  return [...inArticle, ...inJournal];
}

function gaps(
  value: unknown,
  path: string,
  languages: readonly ContentLanguage[],
  tags: readonly ContentLanguage[],
): { field: string; missing: string[] }[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => gaps(item, `${path}.${index + 1}`, languages, tags));
  if (value === null || typeof value !== 'object') return [];
  if (isLocalized(value, tags)) {
    const missing = languages.filter((language) => value[language] === undefined);
    return missing.length > 0 ? [{ field: path.slice(1), missing }] : [];
  }
  return Object.entries(value).flatMap(([key, inner]) => gaps(inner, `${path}.${key}`, languages, tags));
}

function isLocalized(value: object, tags: readonly ContentLanguage[]): value is Localized<unknown> {
  const keys = Object.keys(value);
  return keys.length > 0 && keys.every((key) => tags.includes(key));
}
