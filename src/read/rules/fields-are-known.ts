import { defineRule } from '../../model/rule.ts';

/** A data file has only fields that Diglot knows. */
export const fieldsAreKnown = defineRule<{ field: string; nearest: string }>({
  id: 'fields-are-known',
  severity: 'error',
  words: {
    zh: {
      name: '不认识的字段',
      message: ({ field }) => `没有名为“${field}”的字段。`,
      advice: ({ nearest }) =>
        nearest ? `是否指“${nearest}”？` : '请核对拼写，字段名区分大小写；README 列有各文件的字段。',
    },
    en: {
      name: 'Unknown field',
      message: ({ field }) => `There is no field “${field}”.`,
      advice: ({ nearest }) =>
        nearest
          ? `Did you mean “${nearest}”?`
          : 'Check the spelling, capitals included; the README lists the fields of each file.',
    },
  },
});
