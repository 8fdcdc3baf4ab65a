import { defineRule } from '../../model/rule.ts';

/** Headings have ids, begin at the second Markdown level and skip none. */
export const headingsAreInOrder = defineRule<{ problem: 'title' | 'skipped' | 'no-id'; heading: string }>({
  id: 'headings-are-in-order',
  severity: 'error',
  about: {
    zh: '节标题从 `##` 用起，一级一级往下，每个标题末尾写标识，两种语言相同。节号由级别算出，PDF 书签和读屏软件的目录也由它而来，跳一级就断了；没有标识，另一种语言的同一节和别处的“见第 2 节”都找不到它。题名不是正文的标题，写在 `article.yaml` 里。',
    en: 'Headings start at `##`, go down one level at a time, and end with an id that both languages share. The levels give the numbers of the sections, the bookmarks of the PDF, and the outline that a screen reader offers; a skipped level breaks all three. Without its id a section can be found neither by the other language nor by a cross-reference. The title of the article is not a heading of the text; it goes in `article.yaml`.',
  },
  examples: {
    bad: [
      { 'zh.md': '## 方法\n\n大鼠随机分组。' },
      { 'zh.md': '## 方法 {#s1}\n\n#### 统计 {#s1-1}\n\n数据以均数表示。' },
    ],
    good: [{ 'zh.md': '## 方法 {#s1}\n\n### 统计 {#s1-1}\n\n数据以均数表示。' }],
  },
  words: {
    zh: {
      name: '标题层级或标识有误',
      message: ({ problem, heading }) =>
        problem === 'title'
          ? `“${heading}”是一级标题（#）；题名写在 article.yaml。`
          : problem === 'skipped'
            ? `“${heading}”跳过了一级。`
            : `“${heading}”没有标识。`,
      advice: ({ problem }) =>
        problem === 'title'
          ? '正文的第一级标题用 ##。'
          : problem === 'skipped'
            ? '请逐级使用 ##、###、####。'
            : '请在标题末尾加标识，两种语言相同，如 {#s1-2}。',
    },
    en: {
      name: 'Heading out of order',
      message: ({ problem, heading }) =>
        problem === 'title'
          ? `“${heading}” is a first-level heading (#); the title stands in article.yaml.`
          : problem === 'skipped'
            ? `“${heading}” skips a level.`
            : `“${heading}” has no id.`,
      advice: ({ problem }) =>
        problem === 'title'
          ? 'Begin the text’s own headings at ##.'
          : problem === 'skipped'
            ? 'Use ##, ###, #### one after the other.'
            : 'Add an id at its end, the same in every language, as in {#s1-2}.',
    },
  },
});
