import { defineRule } from '../../../model/rule.ts';

/** A row's id is its table's id and `-r` with two digits: `t1-r05`. */
export const rowIdsNameTheirTable = defineRule<{ id: string; table: string }>({
  id: 'row-ids-name-their-table',
  severity: 'error',
  words: {
    zh: {
      name: '行标识写法有误',
      message: ({ id, table }) => `“${id}”不是表 ${table} 的行标识。`,
      advice: ({ table }) => `请写作 ${table}-r01、${table}-r02 等；行标识一经使用不再改动。`,
    },
    en: {
      name: 'Row id not well-formed',
      message: ({ id, table }) => `“${id}” is no row id of table ${table}.`,
      advice: ({ table }) => `Write ${table}-r01, ${table}-r02 and so on; once in use, a row id stays.`,
    },
  },
});
