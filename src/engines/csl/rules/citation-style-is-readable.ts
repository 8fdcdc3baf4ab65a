import { defineRule } from '../../../model/rule.ts';

/** The style file is CSL with a bibliography of its own. */
export const citationStyleIsReadable = defineRule<{ style: string; problem: string }>({
  id: 'citation-style-is-readable',
  severity: 'error',
  words: {
    zh: {
      name: '著录格式文件无法读取',
      message: ({ style, problem }) => `著录格式“${style}”不是可用的 CSL 文件：${problem}。`,
      advice: () =>
        '请换用完整的独立样式。只指向另一样式的从属样式（dependent style）没有著录规则，请下载它所指的那一个。',
    },
    en: {
      name: 'Citation style cannot be read',
      message: ({ style, problem }) => `The citation style “${style}” is not a usable CSL file: ${problem}.`,
      advice: () =>
        'Use a complete, independent style. A dependent style only points to another one: download the one it points to.',
    },
  },
});
