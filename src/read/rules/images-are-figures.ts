import { defineRule } from '../../model/rule.ts';

/** Images are figures, with caption and alternative text in every language. */
export const imagesAreFigures = defineRule<{ image: string }>({
  id: 'images-are-figures',
  severity: 'error',
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
