import { defineRule } from '../../model/rule.ts';

/** A data file has only fields that Diglot knows. */
export const fieldsAreKnown = defineRule<{ field: string }>({
  id: 'fields-are-known',
  severity: 'error',
  words: {
    zh: {
      name: '不认识的字段',
      message: ({ field }) => `没有名为“${field}”的字段。`,
      advice: () => '请核对拼写；字段名区分大小写，见 README 的“一篇文章的文件夹”。',
    },
    en: {
      name: 'Unknown field',
      message: ({ field }) => `There is no field “${field}”.`,
      advice: () => 'Check the spelling, capitals included; the README lists the fields of each file.',
    },
  },
});
