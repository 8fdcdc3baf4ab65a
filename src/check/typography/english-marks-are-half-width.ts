import { defineRule } from '../../model/rule.ts';
import { han } from '../house-style/characters.ts';
import { writeInstead, type HouseRule, type SlipValues } from '../house-style/house-rule.ts';
import { wordsBefore } from '../house-style/passage.ts';
import { byHand, slipsLike } from '../house-style/slip.ts';

/** English takes no Chinese marks, but for those inside Chinese words that it quotes. */
const englishMarksAreHalfWidth = defineRule<SlipValues>({
  id: 'english-marks-are-half-width',
  severity: 'warning',
  about: {
    zh: '英文里不用全角标点和顿号、书名号；所引中文词语里的除外。',
    en: 'English has no full-width marks, enumeration commas, or book marks, except inside Chinese words that it quotes.',
  },
  examples: {
    good: [
      { 'en.md': 'MSCs (mesenchymal stem cells) migrate, divide, and survive; see “《中国医药生物技术》，2024”.' },
    ],
    bad: [{ 'en.md': 'MSCs migrate， divide, and survive.' }, { 'en.md': 'MSCs（mesenchymal stem cells）migrate。' }],
  },
  words: {
    zh: {
      name: '英文用了全角标点',
      message: ({ found }) => `“${found}”里的标点是全角的。`,
      advice: (values) => (values.wanted ? writeInstead('zh', values) : '书名、刊名请改用斜体。'),
    },
    en: {
      name: 'Full-width mark in English',
      message: ({ found }) => `The mark in “${found}” is full-width.`,
      advice: (values) => (values.wanted ? writeInstead('en', values) : 'Set titles of books and journals in italics.'),
    },
  },
});

const halfWidth: Readonly<Record<string, string>> = {
  '，': ',',
  '、': ',',
  '。': '.',
  '；': ';',
  '：': ':',
  '？': '?',
  '！': '!',
  '（': '(',
  '）': ')',
  '【': '[',
  '】': ']',
  '～': '–',
};

const mark = / *[，。、；：？！（）【】《》「」～] */g;
const isHan = new RegExp(han, 'u');

/** Full-width marks with no Chinese beside them. */
export const englishMarks: HouseRule = {
  rule: englishMarksAreHalfWidth,
  languages: ['en'],
  find: (passages) =>
    slipsLike(passages, mark, (found, passage) => {
      const { 0: written, index } = found;
      const before = wordsBefore(passage, index).trimEnd();
      const after = passage.words.text.slice(index + written.length, index + written.length + 2);
      if (isHan.test(`${before.slice(-2)}${after}`)) return undefined;
      const half = halfWidth[written.trim()];
      if (half === undefined) return byHand(found);
      if (half === '–') return /\d$/.test(before) && /^\d/.test(after) ? half : byHand(found);
      if (half === '(' || half === '[') return before === '' || /[([“‘–—/]$/.test(before) ? half : ` ${half}`;
      return after === '' || /^[)\]”’.,;:?!，。；：？！）】–—]/.test(after) ? half : `${half} `;
    }),
};
