import { defineRule } from '../../../model/rule.ts';

/** A row's id is its table's id and `-r` with two digits: `t1-r05`. */
export const rowIdsNameTheirTable = defineRule<{ id: string; table: string }>({
  id: 'row-ids-name-their-table',
  severity: 'error',
  about: {
    zh: '行标识以表的标识开头，数据导出以后，单看一行也知道它出自哪张表。行移动位置或删去一行，其余的标识不重编：它只是名称，不表示次序；重编了，别人引用的、以前导出的就对不上了。',
    en: 'A row’s id begins with that of its table, so that even a single row of the exported data tells where it comes from. When rows are moved or one is taken out, the other ids stay: they are names and not an order, and renumbering would cut off whatever cites a row or was exported before.',
  },
  examples: {
    bad: [{ 'tables/t1.yaml': 'rows:\n  - id: row1\n    dose: 5 mg' }],
    good: [{ 'tables/t1.yaml': 'rows:\n  - id: t1-r01\n    dose: 5 mg' }],
  },
  words: {
    zh: {
      name: '行标识写法有误',
      message: ({ id, table }) => `“${id}”不是表 ${table} 的行标识。`,
      advice: ({ table }) => `请写作 ${table}-r01、${table}-r02 等；行标识一经使用不再改动。`,
    },
    en: {
      name: 'Row id not well-formed',
      message: ({ id, table }) => `“${id}” is no row id of table ${table}.`,
      advice: ({ table }) => `Write ${table}-r01, ${table}-r02, and so on; once in use, a row id stays.`,
    },
  },
});
