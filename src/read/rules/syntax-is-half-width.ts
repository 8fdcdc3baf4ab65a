import { defineRule } from '../../model/rule.ts';

/** Syntax is written with half-width characters; a Chinese input method leaves look-alikes. */
export const syntaxIsHalfWidth = defineRule<{ found: string; wanted: string }>({
  id: 'syntax-is-half-width',
  severity: 'error',
  words: {
    zh: {
      name: '语法符号是全角',
      message: ({ found }) => `“${found}”里有全角符号，不会被当作语法。`,
      advice: ({ wanted }) => (wanted ? `请改为半角：${wanted}` : '请删去行首的全角空格；段首缩进由排版加。'),
    },
    en: {
      name: 'Full-width characters in syntax',
      message: ({ found }) => `“${found}” holds full-width characters and is not read as syntax.`,
      advice: ({ wanted }) =>
        wanted
          ? `Write it in half-width characters: ${wanted}`
          : 'Delete the ideographic space at the line start; indents are set by the tool.',
    },
  },
});
