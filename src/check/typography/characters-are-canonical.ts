import { defineRule } from '../../model/rule.ts';
import { writeInstead, type HouseRule, type SlipValues } from '../house-style/house-rule.ts';
import { slipsLike } from '../house-style/slip.ts';
import { hanOfRadical } from '../house-style/radicals.ts';

/** A character is the one that it looks like: no radical for a Han character, no ligature for letters, composed marks. */
const charactersAreCanonical = defineRule<SlipValues>({
  id: 'characters-are-canonical',
  severity: 'warning',
  about: {
    zh: '从 PDF 或旧编码复制来的文字，有的看着是某字，其实是部首（“⼈”）、兼容汉字（“樂”）、连字（“ﬁ”）、软连字符，或拆成两个字符的带符号字母。它们检索不到，应改为通常的字符（Unicode NFC）。',
    en: 'Text copied from a PDF or an old encoding may hold what only looks like a character: a radical (“⼈”), a compatibility ideograph (“樂”), a ligature (“ﬁ”), a soft hyphen, or a letter apart from its accent. No search finds them; write the usual characters (Unicode NFC).',
  },
  examples: {
    good: [{ 'zh.md': '人脐带来源。', 'en.md': 'The first naïve cells.' }],
    bad: [{ 'zh.md': '⼈脐带来源。' }, { 'en.md': 'The ﬁrst nai\u0308ve cells.' }],
  },
  words: {
    zh: {
      name: '字符不规范',
      message: ({ found }) => `“${found}”里有只是看着相同的字符。`,
      advice: (values) => writeInstead('zh', values),
    },
    en: {
      name: 'Character that only looks right',
      message: ({ found }) => `“${found}” holds a character that only looks right.`,
      advice: (values) => writeInstead('en', values),
    },
  },
});

const doubtful =
  /[\u2E80-\u2FDF]|[\uF900-\uFAFF\u2126\u212A\u212B\uFB00-\uFB06]|\u00AD|[^\u0300-\u036F][\u0300-\u036F]+/gu;

/** Characters that stand for others. */
export const canonicalCharacters: HouseRule = {
  rule: charactersAreCanonical,
  languages: 'all',
  find: (passages) =>
    slipsLike(passages, doubtful, ({ 0: character }) => {
      if (character === '\u00AD') return '';
      if (/[\u2E80-\u2FDF]/.test(character)) return hanOfRadical(character);
      return character.normalize(/[\uFB00-\uFB06]/.test(character) ? 'NFKC' : 'NFC');
    }),
};
