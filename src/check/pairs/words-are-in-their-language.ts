import { isData, type UnitText } from '../../model/article.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { ContentLanguage, UiLanguage } from '../../model/language.ts';
import { defineRule } from '../../model/rule.ts';
import { fileOf, howToDeclare, type PairRule } from './pairs.ts';
import { writingOf } from './writing-of.ts';
import { placeOfWords, wordsOf } from '../text/words-of.ts';

/** The words of a data file under a language's tag are in that language. */
export const wordsAreInTheirLanguage = defineRule<{
  problem: 'other' | 'mixed';
  field: string;
  words: string;
  language: string;
}>({
  id: 'words-are-in-their-language',
  severity: 'warning',
  words: {
    zh: {
      name: '文字不是该语言的',
      message: ({ problem, field, words, language }) =>
        problem === 'other'
          ? `${field} 写着“${words}”，不是${nameIn('zh', language)}。`
          : `${field} 夹有“${words}”，不是${nameIn('zh', language)}。`,
      advice: ({ field }) => `请译出；若确应如此，${howToDeclare('zh', 'words-are-in-their-language', field)}。`,
    },
    en: {
      name: 'Words in another language',
      message: ({ problem, field, words, language }) =>
        problem === 'other'
          ? `${field} is “${words}”, which is not ${nameIn('en', language)}.`
          : `${field} holds “${words}”, which is not ${nameIn('en', language)}.`,
      advice: ({ field }) =>
        `Translate it; if it is right as it is, ${howToDeclare('en', 'words-are-in-their-language', field)}.`,
    },
  },
  about: {
    zh: '题名、关键词、表题、栏目名、单元格等，写在哪种语言之下，就是哪种语言的文字：`title.zh` 不是从英文抄来的，`en` 之下不夹汉字（引号和括号里的除外，如原名）。只有缩写、符号、数字、专名的（`PBS`、`IL-6`、`Diglot`）各语言相同，不算。只看数据文件，不看正文。',
    en: 'A title, keyword, caption, head, or cell is in the language that it stands under: `title.zh` is no copy of the English, and what stands under `en` holds no Chinese characters, but between quotation marks or brackets, as an original name does. Abbreviations, symbols, numbers, and proper names alone (`PBS`, `IL-6`, `Diglot`) are the same in all languages. Only data files are looked at, not the texts.',
  },
  examples: {
    bad: [
      { 'article.yaml': 'title:\n  zh: Cell therapy for stroke\n  en: Cell therapy for stroke' },
      { 'article.yaml': 'title:\n  zh: 脑卒中的细胞治疗\n  en: Cell therapy for 脑卒中' },
    ],
    good: [
      { 'article.yaml': 'title:\n  zh: 脑卒中的细胞治疗\n  en: Cell therapy for stroke' },
      { 'article.yaml': 'column:\n  zh: COVID-19\n  en: COVID-19' },
    ],
  },
});

function nameIn(ui: UiLanguage, language: ContentLanguage): string {
  return new Intl.DisplayNames([ui], { type: 'language' }).of(language)!;
}

/** Looks at both sides of each pair of a data file. */
export const wordsInTheirLanguagePairRule: PairRule = {
  rule: wordsAreInTheirLanguage,
  unless: [],
  compare: ({ source, other, languages }) => {
    if (!isData(source.kind)) return [];
    const [ours, theirs] = languages.map(writingOf);
    if (!ours || !theirs || ours.isLatin === theirs.isLatin) return [];
    const [latin, local] = ours.isLatin ? [source, other] : [other, source];
    const [latinTag, localTag] = ours.isLatin ? languages : [languages[1], languages[0]];
    const { letters } = ours.isLatin ? theirs : ours;
    return [...foreignIn(latin, latinTag, letters), ...untranslated(local, latin, localTag, letters)];
  },
};

/** Runs between quotation marks and brackets, where a name may stand in its own script. */
const aside = /“[^”]*”|"[^"]*"|‘[^’]*’|《[^》]*》|\([^()]*\)|（[^（）]*）|\[[^[\]]*\]/gu;

/** Letters of another script among Latin words. */
function foreignIn(unit: UnitText, language: ContentLanguage, letters: RegExp): Diagnostic[] {
  if (unit.source.search(letters) < 0) return [];
  const words = wordsOf(unit);
  const open = words.text.replace(aside, (run) => ' '.repeat(run.length));
  const [found] = open.matchAll(letters);
  if (!found) return [];
  const place = placeOfWords(unit, words, found.index, found.index + found[0].length);
  const values = { problem: 'mixed', field: fileOf(unit), words: found[0], language } as const;
  return [wordsAreInTheirLanguage.at(place, values)];
}

/** Words of a language that stand behind neither digits nor signs, and so are no symbol, name of a gene, or address. */
const latinWord = /(?<![\p{L}\p{N}@:/._-])\p{L}*\p{Ll}{2}(?![\p{L}\p{N}@:/_]|[-.]\p{L}|-\p{N})/gu;

/** Latin words alone where another script is wanted. */
function untranslated(unit: UnitText, latin: UnitText, language: ContentLanguage, letters: RegExp): Diagnostic[] {
  if (unit.source.search(letters) >= 0) return [];
  const { text } = wordsOf(unit);
  const all = text.match(latinWord) ?? [];
  const small = all.filter((word) => /^\p{Ll}{3}/u.test(word));
  const isTitle = unit.kind === 'caption' || /^front-(?:title|subtitle|short-title|column|keywords)\b/.test(unit.id);
  const isSame = text === wordsOf(latin).text;
  const areWords = isTitle ? small.length > 0 || all.length > 2 : small.length > 1 || (small.length === 1 && !isSame);
  if (!areWords) return [];
  const values = { problem: 'other', field: fileOf(unit), words: text, language } as const;
  return [wordsAreInTheirLanguage.at(unit.place, values, [{ place: latin.place }])];
}
