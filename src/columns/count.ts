import type { ColumnType } from '../model/table.ts';
import { listOf } from './inline.ts';
import { notParsed, parsed } from './parsed.ts';

const notation = { zh: '非负整数，如 2', en: 'a whole number, such as 2' };

/** How many: a whole number from 0 on. */
export const count: ColumnType<number> = {
  name: 'count',
  notation,
  parse(raw, field, context) {
    return typeof raw === 'number' && Number.isSafeInteger(raw) && raw >= 0
      ? parsed(raw)
      : notParsed(raw, field, context, notation);
  },
  format: (values, _field, rules) =>
    listOf(
      values.map((value) => [{ type: 'text', value: rules.number(value) }]),
      rules,
    ),
  parts: () => [{ name: '', kind: 'integer' }],
  data: (value) => ({ '': value }),
  compare: (a, b) => a - b,
};
