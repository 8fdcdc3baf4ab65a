import type { ColumnType } from '../model/table.ts';
import { listOf } from './inline.ts';
import { leadingNumber, printedNumber } from './numbers.ts';
import { notParsed, parsed } from './parsed.ts';

/** A number without a unit, with as many decimal places as it was reported with. */
export interface PlainNumber {
  readonly value: number;
  readonly decimals: number;
}

const notation = {
  zh: '数，如 -1.5；末尾的零要保留时加引号，如 "1.50"',
  en: 'a number, such as -1.5; in quotes, such as "1.50", where a final zero is to stay',
};

/** A number: a score, a ratio, a mean. */
export const number: ColumnType<PlainNumber> = {
  name: 'number',
  notation,
  parse(raw, field, context) {
    const read = typeof raw === 'number' || typeof raw === 'string' ? leadingNumber(String(raw).trim()) : undefined;
    if (!read || read.rest !== '' || !Number.isFinite(read.value)) return notParsed(raw, field, context, notation);
    return parsed({ value: read.value, decimals: read.decimals });
  },
  format: (values, _field, rules) =>
    listOf(
      values.map(({ value, decimals }) => printedNumber(value, rules, decimals)),
      rules,
    ),
  parts: () => [{ name: '', kind: 'number' }],
  data: ({ value }) => ({ '': value }),
  compare: (a, b) => a.value - b.value,
};
