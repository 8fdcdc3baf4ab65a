import { defineRule } from '../../model/rule.ts';

/** A cell's value is written in its column type's notation. */
export const cellParses = defineRule<{ field: string; found: string; zh: string; en: string }>({
  id: 'cell-parses',
  severity: 'error',
  words: {
    zh: {
      name: '单元格的值无法识别',
      message: ({ field, found }) => `“${field}”的值“${found}”无法识别。`,
      advice: ({ zh }) => `请写作${zh}；没有值时写 not-reported、not-applicable、unclear 或 not-stated。`,
    },
    en: {
      name: 'Cell not understood',
      message: ({ field, found }) => `Cannot read “${found}” as a value of “${field}”.`,
      advice: ({ en }) =>
        `Write ${en}; where there is no value, write not-reported, not-applicable, unclear or not-stated.`,
    },
  },
});
