import { defineRule } from '../../../model/rule.ts';

/** The style lists entries in the order of their numbers, which both editions share. */
export const citationStyleKeepsOrder = defineRule<{ style: string }>({
  id: 'citation-style-keeps-order',
  severity: 'error',
  words: {
    zh: {
      name: '著录格式自行排序',
      message: ({ style }) => `著录格式“${style}”按著者或年份排列文献，而本刊各版共用按引用次序编的号。`,
      advice: () => '请换用顺序编码制的格式，或删去样式文件中 <bibliography> 里的 <sort>。',
    },
    en: {
      name: 'Citation style sorts its entries',
      message: ({ style }) =>
        `The citation style “${style}” sorts by author or year; here the editions share numbers in the order of citation.`,
      advice: () =>
        'Choose a style with numbers in citation order, or delete <sort> from <bibliography> in the style file.',
    },
  },
});
