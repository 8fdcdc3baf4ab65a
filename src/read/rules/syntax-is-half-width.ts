import { defineRule } from '../../model/rule.ts';

/** Syntax is written with half-width characters; a Chinese input method leaves look-alikes. */
export const syntaxIsHalfWidth = defineRule<{ found: string; wanted: string }>({
  id: 'syntax-is-half-width',
  severity: 'error',
  about: {
    zh: '引文、注释、交叉引用、标识和标题的记号都用半角。中文输入法打出的全角括号、`＠` 和 `＃` 看着差不多，却只是普通文字：读者会在文中看到它们，文献没有引上，表也没有排进去。段首不打空格，缩进由版面统一处理。句子里的全角标点不在此列；数据文件中查的是字段名后的冒号和行首的空格。',
    en: 'Citations, notes, cross-references, ids, and headings are marked with half-width characters. What a Chinese input method puts in their place looks much the same but is ordinary text: readers would see it on the page, the work would go uncited, and the table would not be placed. Paragraphs begin without spaces, since the layout sets indents. Full-width punctuation in a sentence is fine; in data files only the colon after a field’s name and the start of a line are looked at.',
  },
  examples: {
    bad: [
      { 'zh.md': '细胞在24 h内归巢［＠wang2020］。', 'en.md': 'The cells home within 24 h [@wang2020].' },
      { 'zh.md': '　　细胞在24 h内归巢。', 'en.md': 'The cells home within 24 h.' },
    ],
    good: [{ 'zh.md': '细胞在24 h内归巢[@wang2020]。', 'en.md': 'The cells home within 24 h [@wang2020].' }],
  },
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
