import { defineRule } from '../../model/rule.ts';

/** Every character of a printed page is in one of the theme's faces; nothing prints as an empty box. */
export const glyphsAreCovered = defineRule<{ character: string; code: string; language: string }>({
  id: 'glyphs-are-covered',
  severity: 'error',
  words: {
    zh: {
      name: '字体里没有这个字',
      message: ({ character, code, language }) => `${language} 版用到“${character}”（${code}），版式的字体都没有它。`,
      advice: () => '请改用通行的字形，或在版式的 theme.yaml 中加一种含此字的字体。',
    },
    en: {
      name: 'No font has this character',
      message: ({ character, code, language }) =>
        `The ${language} edition uses “${character}” (${code}), which none of the theme’s fonts has.`,
      advice: () => 'Use the usual form of the character, or add a face that has it to the theme’s theme.yaml.',
    },
  },
});
