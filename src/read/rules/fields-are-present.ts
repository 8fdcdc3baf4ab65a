import { defineRule } from '../../model/rule.ts';

/** A required field is there. */
export const fieldsArePresent = defineRule<{ field: string }>({
  id: 'fields-are-present',
  severity: 'error',
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
