import { defineRule } from '../../model/rule.ts';

/** A row of this dose, for the examples. */
const rowOf = (dose: string): string => `rows:
  - id: t1-r01
    dose: ${dose}`;

/** A cell's value is written in its column type's notation. */
export const cellParses = defineRule<{ field: string; found: string; zh: string; en: string }>({
  id: 'cell-parses',
  severity: 'error',
  about: {
    zh: '格子里写的是数据，写法由字段的类型定：剂量是数和单位，次数是整数，时间是 `day 3` 或 `24 h`。这样两种语言才能各按自己的习惯印出同一个值，导出的数据也才能计算。“约”“若干”之类的话写成表注；没有值的，用四个词中的一个说明原因。',
    en: 'A cell holds data, written as the type of its field wants it: a dose is a number and a unit, a count is a whole number, a time is `day 3` or `24 h`. That is how both languages can print one value, each in its own way, and why the exported data can be calculated with. Words such as “about” or “several” belong in a note; where there is no value, one of four words says why.',
  },
  examples: {
    bad: [{ 'tables/t1.yaml': rowOf('300') }, { 'tables/t1.yaml': rowOf('约5 mg') }],
    good: [{ 'tables/t1.yaml': rowOf('5 mg') }, { 'tables/t1.yaml': rowOf('not-reported') }],
  },
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
        `Write ${en}; where there is no value, write not-reported, not-applicable, unclear, or not-stated.`,
    },
  },
});
