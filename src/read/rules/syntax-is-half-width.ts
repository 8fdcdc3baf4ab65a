import { defineRule } from '../../model/rule.ts';

/** Syntax is written with half-width characters; a Chinese input method leaves look-alikes. */
export const syntaxIsHalfWidth = defineRule<{ found: string; wanted: string }>({
  id: 'syntax-is-half-width',
  severity: 'error',
  words: {
    zh: {
      name: '语法符号是全角',
      message: ({ found, wanted }) => (wanted ? `“${found}”里有全角符号，不能当作语法。` : '行首有全角空格。'),
      advice: ({ wanted }) => (wanted ? `请改为半角：${wanted}` : '请删去；段首缩进由排版加。'),
    },
    en: {
      name: 'Full-width characters in syntax',
      message: ({ found, wanted }) =>
        wanted
          ? `“${found}” holds full-width characters and cannot be read as syntax.`
          : 'The line begins with an ideographic space.',
      advice: ({ wanted }) =>
        wanted ? `Write it in half-width characters: ${wanted}` : 'Delete it; indents are set by the tool.',
    },
  },
});
