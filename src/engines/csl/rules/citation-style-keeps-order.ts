import { defineRule } from '../../../model/rule.ts';

/** The style lists entries in the order of their numbers, which both editions share. */
export const citationStyleKeepsOrder = defineRule<{ style: string }>({
  id: 'citation-style-keeps-order',
  severity: 'error',
  about: {
    zh: '各语言版本共用一套文献编号，按在文中引用的先后编。按著者或年份自行排序的格式（如 APA）会打乱这个次序：文中的[3]到了表里不再是第 3 条，两种语言的编号也可能不同。著者-出版年制的格式目前不能用。',
    en: 'All editions share one set of reference numbers, given in the order of citation. A style that sorts its list by author or year, as APA does, would undo that: [3] in the text would no longer be entry 3 of the list, and the languages might number the same work differently. Author–date styles cannot be used so far.',
  },
  examples: {
    bad: [{ 'journal.yaml': 'styles:\n  zh: gb-t-7714-2025-numeric\n  en: apa' }],
    good: [{ 'journal.yaml': 'styles:\n  zh: gb-t-7714-2025-numeric\n  en: vancouver' }],
  },
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
