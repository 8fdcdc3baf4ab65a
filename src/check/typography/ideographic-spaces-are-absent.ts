import { defineRule } from '../../model/rule.ts';
import { wide } from '../house-style/characters.ts';
import { writeInstead, type HouseRule, type SlipValues } from '../house-style/house-rule.ts';
import { wordsBefore } from '../house-style/passage.ts';
import { slipsLike } from '../house-style/slip.ts';

/** Space of the width of a Han character is set by the typesetter, but for one behind a run-in head. */
const ideographicSpacesAreAbsent = defineRule<SlipValues>({
  id: 'ideographic-spaces-are-absent',
  severity: 'warning',
  about: {
    zh: '不用全角空格排版：首行缩进、图表题中的空位都由程序排。只有段首的小标题之后可空一字（“关于本版　本文不是……”）。',
    en: 'Full-width spaces are not typed to lay out words: indents and the gap in a caption are set by Diglot. Only after a run-in head at the start of a paragraph may one stand (“关于本版　本文不是……”).',
  },
  examples: {
    good: [{ 'zh.md': '关于本版　本文不是译文。' }],
    bad: [{ 'zh.md': '共24只大鼠，　均为雄性。' }, { 'en.md': 'Twenty-four rats were used.　All were male.' }],
  },
  words: {
    zh: {
      name: '有全角空格',
      message: ({ found }) => `“${found}”里有全角空格。`,
      advice: (values) => writeInstead('zh', values),
    },
    en: {
      name: 'Full-width space',
      message: ({ found }) => `There is a full-width space in “${found}”.`,
      advice: (values) => writeInstead('en', values),
    },
  },
});

const besideHan = new RegExp(`^${wide}|${wide}$`, 'u');

/** Full-width spaces but for one behind a run-in head. */
export const ideographicSpaces: HouseRule = {
  rule: ideographicSpacesAreAbsent,
  languages: ['zh', 'en'],
  find: (passages) =>
    slipsLike(passages, /(?<! )[ ]*\u3000[\u3000 ]*/g, ({ 0: typed, index }, passage) => {
      const { language, words } = passage;
      const before = wordsBefore(passage, index);
      const isRunInHead = typed === '\u3000' && /^[^\s，。；：、？！,.;:?!]{1,16}$|】$/u.test(before);
      const isBlank = /[（(]$/.test(before) && /^[）)]/.test(words.text.slice(index + typed.length));
      // At the start of a text's line it stands for syntax, and reading has found it.
      if (before === '') return undefined;
      if ((isRunInHead && language !== 'en') || isBlank) return undefined;
      const around = `${before.at(-1) ?? ''}${words.text[index + typed.length] ?? ''}`;
      return besideHan.test(around) ? '' : ' ';
    }),
};
