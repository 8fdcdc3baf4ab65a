import { defineRule } from '../../model/rule.ts';

/** Every character of a printed page is in one of the theme's faces; nothing prints as an empty box. */
export const glyphsAreCovered = defineRule<{ character: string; code: string; language: string }>({
  id: 'glyphs-are-covered',
  severity: 'error',
  about: {
    zh: 'PDF 里的每个字都要有字体可用，否则印成空框。容易碰上的是生僻字、古文字、少见的符号、表情，以及从别处粘贴来的异形字符，最后一种换成通行的字就好。正文、篇首、表格、参考文献和版面用语都查；字体只在做 PDF 时才看，所以 `diglot check` 不报。',
    en: 'Every character of a PDF has to be in one of the theme’s fonts, or it is printed as an empty box. Rare and ancient characters, unusual symbols, and emoji are the likely ones, and odd variants that came in with a paste, for which the ordinary character will do. Text, front matter, tables, references, and labels are all looked through. Fonts are opened only to make a PDF, so `diglot check` does not report this.',
  },
  examples: {
    bad: [{ 'zh.md': '碑文首字是𓀀。' }],
    good: [{ 'zh.md': '碑文首字是一个坐着的人。' }],
  },
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
