import { defineRule } from '../../../model/rule.ts';

/** The style file is CSL with a bibliography of its own. */
export const citationStyleIsReadable = defineRule<{ style: string; problem: string }>({
  id: 'citation-style-is-readable',
  severity: 'error',
  about: {
    zh: '著录格式文件要是完整的 CSL 样式，里面写有参考文献表的排法（`<bibliography>`）。公开样式库里有不少文件只写明“同某某样式”，自己没有排法；下载中断的文件也常缺后半截。用了这样的文件，文献表会是空的。',
    en: 'A style file has to be a complete CSL style, with rules of its own for the list of references (`<bibliography>`). A good many files in the public repository only say which other style they follow, and a broken download may lack its second half. With either of them the list would come out empty.',
  },
  examples: {
    bad: [
      {
        'journal.yaml': 'styles:\n  zh: gb-t-7714-2025-numeric\n  en: sample-journal',
        'templates/csl/sample-journal.csl': `<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0">
  <info>
    <title>Sample Journal</title>
    <link href="http://www.zotero.org/styles/vancouver" rel="independent-parent"/>
  </info>
</style>`,
      },
    ],
    good: [{ 'journal.yaml': 'styles:\n  zh: gb-t-7714-2025-numeric\n  en: vancouver' }],
  },
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
