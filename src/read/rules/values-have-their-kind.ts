import { defineRule } from '../../model/rule.ts';

const zhKinds: Record<string, string> = {
  text: '文字',
  list: '列表',
  map: '键值表',
  number: '数',
  boolean: 'true 或 false',
};

/** A field's value is of the kind that the field wants: text, number, list, one of a few words. */
export const valuesHaveTheirKind = defineRule<{ field: string; expected: string; found: string; quote: number }>({
  id: 'values-have-their-kind',
  severity: 'error',
  words: {
    zh: {
      name: '字段的值不合要求',
      message: ({ field, expected, found }) =>
        expected
          ? `“${field}”应为${zhKinds[expected] ?? `：${expected}`}，现为“${found}”。`
          : `“${field}”的值“${found}”不合要求。`,
      advice: ({ quote, found }) =>
        quote ? `请加引号，写作 "${found}"（按原文照录，含前导零）。` : '请改成所要求的写法。',
    },
    en: {
      name: 'Value of the wrong kind',
      message: ({ field, expected, found }) =>
        expected ? `“${field}” wants ${expected}; it is “${found}”.` : `“${field}” cannot be “${found}”.`,
      advice: ({ quote, found }) =>
        quote
          ? `Put it in quotes, as in "${found}" (exactly as it should read, leading zeros included).`
          : 'Write it in the form wanted.',
    },
  },
});
