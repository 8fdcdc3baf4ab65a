import { defineRule } from '../../model/rule.ts';

/** A required field is there. */
export const fieldsArePresent = defineRule<{ field: string }>({
  id: 'fields-are-present',
  severity: 'error',
  about: {
    zh: '有些字段不能没有：文章的 `status`、`date`、`languages` 和 `title`，期刊的 `title`、`styles` 和 `languages`，表的 `caption`、`fields`、`columns` 和 `rows`，术语的 `preferred`，等等。缺了它们，版面上没有题名或表题，或者无从知道该不该印、按什么格式印。其余的字段没有内容就不写。',
    en: 'Some fields cannot be left out: of an article `status`, `date`, `languages`, and `title`; of the journal `title`, `styles`, and `languages`; of a table `caption`, `fields`, `columns`, and `rows`; of a term `preferred`; and so on. Without them the page would lack its title or caption, or nobody could tell whether to print the article and in what form. All other fields are simply left out where there is nothing to say.',
  },
  examples: {
    bad: [{ 'glossary.yaml': '- id: dose\n  zh: { allowed: [给药量] }\n  en: { preferred: dose }' }],
    good: [{ 'glossary.yaml': '- id: dose\n  zh: { preferred: 剂量, allowed: [给药量] }\n  en: { preferred: dose }' }],
  },
  words: {
    zh: {
      name: '缺少字段',
      message: ({ field }) => `缺少“${field}”。`,
      advice: ({ field }) => `请补写“${field}”。`,
    },
    en: {
      name: 'Field missing',
      message: ({ field }) => `“${field}” is missing.`,
      advice: ({ field }) => `Add “${field}”.`,
    },
  },
});
