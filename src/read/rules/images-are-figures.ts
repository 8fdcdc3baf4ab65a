import { defineRule } from '../../model/rule.ts';

/** Images are figures, with caption and alternative text in every language. */
export const imagesAreFigures = defineRule<{ image: string }>({
  id: 'images-are-figures',
  severity: 'error',
  about: {
    zh: '图片不用 `![](…)` 直接插进正文：那样的图没有图号和图题，看不见图的读者也没有文字可读，两种语言还可能插得不一样。',
    en: 'Pictures are not put straight into a text with `![](…)`. Such a picture has no number, no caption, and no words for readers who cannot see it, and the languages may end up with different ones.',
  },
  examples: {
    bad: [
      {
        'zh.md': '细胞形态如下。\n\n![细胞形态](cells.png)',
        'en.md': 'The cells are shown below.\n\n![Cells](cells.png)',
      },
    ],
    good: [{ 'zh.md': '细胞呈梭形。', 'en.md': 'The cells are spindle-shaped.' }],
  },
  words: {
    zh: {
      name: '图片不能直接插入正文',
      message: ({ image }) => `“${image}”是直接插入的图片。`,
      advice: () => '请把它做成 figures/ 里的图，用 ::figure{#f1} 放置，两种语言各有图题和替代文字。',
    },
    en: {
      name: 'Image in the text',
      message: ({ image }) => `“${image}” is an image put straight into the text.`,
      advice: () =>
        'Make it a figure in figures/ and place it with ::figure{#f1}, with caption and alternative text in both languages.',
    },
  },
});
