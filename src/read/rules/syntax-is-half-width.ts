import { defineRule } from '../../model/rule.ts';

/** Syntax is written with half-width characters; a Chinese input method leaves look-alikes. */
export const syntaxIsHalfWidth = defineRule<{ found: string; wanted: string }>({
  id: 'syntax-is-half-width',
  severity: 'error',
  words: {
    zh: {
      name: '语法符号是全角',
      message: ({ found }) => (isBlank(found) ? '行首有全角空格。' : `“${found.trim()}”里有全角符号，不能当作语法。`),
      advice: ({ found, wanted }) =>
        wanted === ''
          ? '请删去；段首缩进由排版加。'
          : isBlank(found)
            ? '请改为半角空格。'
            : `请改为半角：${wanted.trim()}`,
    },
    en: {
      name: 'Full-width characters in syntax',
      message: ({ found }) =>
        isBlank(found)
          ? 'The line begins with an ideographic space.'
          : `“${found.trim()}” holds full-width characters and cannot be read as syntax.`,
      advice: ({ found, wanted }) =>
        wanted === ''
          ? 'Delete it; indents are set by the tool.'
          : isBlank(found)
            ? 'Use ordinary spaces.'
            : `Write it in half-width characters: ${wanted.trim()}`,
    },
  },
});

function isBlank(text: string): boolean {
  return text.trim() === '';
}
