import { entryLanguage } from '../../engines/entry-language.ts';
import type { Article } from '../../model/article.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { defineRule } from '../../model/rule.ts';
import { citedReferences } from './cited.ts';

/** Titles of articles in English are written like sentences, and no title in capitals. */
export const referenceTitlesAreInSentenceCase = defineRule<{ key: string; title: string; case: 'capitals' | 'title' }>({
  id: 'reference-titles-are-in-sentence-case',
  severity: 'info',
  words: {
    zh: {
      name: '文献题名的大小写',
      message: ({ key, title, case: how }) =>
        how === 'capitals' ? `文献 ${key} 的题名全用大写：${title}` : `文献 ${key} 的题名各词首字母大写：${title}`,
      advice: () => '请改为只有句首和专名大写；照印原文大写的，可不改。',
    },
    en: {
      name: 'Case of a reference’s title',
      message: ({ key, title, case: how }) =>
        how === 'capitals'
          ? `The title of ${key} is all capitals: ${title}`
          : `The title of ${key} has a capital in every word: ${title}`,
      advice: () => 'Leave capitals to the first word and to names; where the house keeps the source’s, leave it.',
    },
  },
  about: {
    zh: '文献管理软件和数据库给出的英文题名，有的每个词首字母大写，有的全部大写，与别的条目混在一起。NLM 要求期刊论文的题名只有句首和专名大写；文献库里照此写，各种样式都印得一致。只看引用了的英文文献，其中各词首字母大写的只看期刊论文。',
    en: 'Some databases give English titles With a Capital in Every Word, some IN CAPITALS, and in a list they stand beside others. The NLM wants titles of articles written like sentences; kept so in the bibliography, they print alike in every style. Only English works that are cited are looked at, and for capitals in every word only articles.',
  },
  examples: {
    bad: [
      {
        'zh.md': '细胞在24 h内归巢[@lee2023]。',
        'en.md': 'The cells home within 24 h [@lee2023].',
        'references.bib':
          '@article{lee2023,\n  author = {Lee, Kim},\n  title = {An Invented Article About Samples and Their Keeping},\n  journal = {Journal of Samples},\n  year = 2023,\n  volume = {3},\n  pages = {1--2}\n}\n',
      },
    ],
    good: [
      {
        'zh.md': '细胞在24 h内归巢[@lee2023]。',
        'en.md': 'The cells home within 24 h [@lee2023].',
        'references.bib':
          '@article{lee2023,\n  author = {Lee, Kim},\n  title = {An invented article about samples and their keeping},\n  journal = {Journal of Samples},\n  year = 2023,\n  volume = {3},\n  pages = {1--2}\n}\n',
      },
    ],
  },
});

/** Looks at the cited works in English. */
export function checkReferenceTitlesAreInSentenceCase(article: Article): Diagnostic[] {
  return citedReferences(article).flatMap(({ key, item, place }) => {
    const { title } = item;
    if (title === undefined || entryLanguage(item).tag.split('-')[0] !== 'en') return [];
    const words = title.replace(/<[^<>]*>/g, '').match(/\p{L}[\p{L}’'-]*/gu) ?? [];
    if (isInCapitals(words)) return [referenceTitlesAreInSentenceCase.at(place, { key, title, case: 'capitals' })];
    const isArticle = item.type === 'article-journal' || item.type === 'article';
    return isArticle && isInTitleCase(words)
      ? [referenceTitlesAreInSentenceCase.at(place, { key, title, case: 'title' })]
      : [];
  });
}

/** Abbreviations alone do not make a title of three words that has no small letter. */
function isInCapitals(words: readonly string[]): boolean {
  return words.filter((word) => word.length > 3).length >= 3 && words.every((word) => word === word.toUpperCase());
}

/** True where nearly all longer words but the first begin with a capital, more of them than names would. */
function isInTitleCase(words: readonly string[]): boolean {
  const longer = words.slice(1).filter((word) => word.length > 3);
  const capitals = longer.filter((word) => /^\p{Lu}\p{Ll}/u.test(word));
  return longer.length >= 4 && capitals.length / longer.length >= 0.8;
}
