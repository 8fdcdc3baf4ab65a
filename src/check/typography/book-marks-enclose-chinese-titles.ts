import { defineRule } from '../../model/rule.ts';
import { han } from '../house-style/characters.ts';
import { writeInstead, type HouseRule, type SlipValues } from '../house-style/house-rule.ts';
import { byHand, slipsLike } from '../house-style/slip.ts';

/** 《》 stand around Chinese titles; foreign ones are in italics (CY/T 154-2017). */
const bookMarksEncloseChineseTitles = defineRule<SlipValues>({
  id: 'book-marks-enclose-chinese-titles',
  severity: 'warning',
  about: {
    zh: '中文的书名、刊名、篇名用书名号“《》”，不用 `<<>>`、`«»` 代替。外文书刊名不加书名号，排斜体：`*Stroke*`。',
    en: 'In Chinese text, Chinese titles stand between “《” and “》”, not between `<<` and `>>` or `«` and `»`. Foreign titles take no such marks but italics: `*Stroke*`.',
  },
  examples: {
    good: [{ 'zh.md': '发表于《中国医药生物技术》和*Stroke*。' }],
    bad: [{ 'zh.md': '发表于«中国医药生物技术»。' }, { 'zh.md': '发表于《Stroke》。' }],
  },
  words: {
    zh: {
      name: '书名号使用不当',
      message: ({ found, wanted }) =>
        wanted ? `“${found}”用别的符号代替了书名号。` : `“${found}”是外文名称，不用书名号。`,
      advice: (values) => (values.wanted ? writeInstead('zh', values) : '请去掉书名号，改用斜体：*名称*。'),
    },
    en: {
      name: 'Book marks misused',
      message: ({ found, wanted }) =>
        wanted
          ? `“${found}” has other marks in the place of book marks.`
          : `“${found}” is foreign and takes no book marks.`,
      advice: (values) =>
        values.wanted ? writeInstead('en', values) : 'Take the book marks away and use italics: *title*.',
    },
  },
});

const substitutes = new RegExp(
  String.raw`(?:<<|«|≪|＜＜)((?=[^<>«»≪≫＜＞]{0,60}${han})[^<>«»≪≫＜＞]{1,60})(?:>>|»|≫|＞＞)`,
  'gu',
);
const foreign = new RegExp(String.raw`《[A-Z][^《》]{1,100}》`, 'gu');
const anyHan = new RegExp(han, 'u');

/** Substitutes for book marks, and book marks around foreign titles. */
export const bookMarks: HouseRule = {
  rule: bookMarksEncloseChineseTitles,
  languages: ['zh'],
  around: 0,
  find: (passages) => [
    ...slipsLike(passages, substitutes, (found) => `《${found[1]}》`),
    ...slipsLike(passages, foreign, (found) => (anyHan.test(found[0]) ? undefined : byHand(found))),
  ],
};
