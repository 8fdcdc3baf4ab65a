import { defineRule } from '../../model/rule.ts';

/** The families that `journal.yaml` sets print in are among the theme's faces. `known`: those, parted by `、`. */
export const fontFamiliesExist = defineRule<{ family: string; theme: string; known: string }>({
  id: 'font-families-exist',
  severity: 'error',
  about: {
    zh: 'PDF 只用版式里列出的字体，并把用到的字嵌在文件里，这样在任何机器上印出来都一样。`journal.yaml` 的 `print.families` 只能从中挑选和排列；想用别的字体，先在版式的 `theme.yaml` 的 `print.faces` 里加上。',
    en: 'A PDF is set in the fonts that its theme lists, and carries the characters that it uses, so that it prints alike on every machine. `print.families` in `journal.yaml` can only choose among them and put them in order; another font is first added to `print.faces` in the `theme.yaml` of the theme.',
  },
  examples: {
    bad: [{ 'journal.yaml': 'print: { families: { zh: { head: [SimHei] } } }' }],
    good: [{ 'journal.yaml': 'print: { families: { zh: { head: [Diglot Latin, Diglot Kai] } } }' }],
  },
  words: {
    zh: {
      name: '没有这种字体',
      message: ({ family, theme }) => `版式“${theme}”没有字体“${family}”。`,
      advice: ({ known }) => `请改用其中之一：${known}；或在版式的 theme.yaml 的 print.faces 里加上这种字体。`,
    },
    en: {
      name: 'Font family not in the theme',
      message: ({ family, theme }) => `The theme “${theme}” has no font family “${family}.”`,
      advice: ({ known }) =>
        `Use one of ${known.replaceAll('、', ', ')}, or add the font to print.faces in the theme’s theme.yaml.`,
    },
  },
});
