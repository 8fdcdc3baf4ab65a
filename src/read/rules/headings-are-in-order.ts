import { defineRule } from '../../model/rule.ts';

/** Headings have ids, begin at the second Markdown level and skip none. */
export const headingsAreInOrder = defineRule<{ problem: 'title' | 'skipped' | 'no-id'; heading: string }>({
  id: 'headings-are-in-order',
  severity: 'error',
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
