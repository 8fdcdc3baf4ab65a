import type { ColumnType } from '../model/table.ts';
import { listOf } from './inline.ts';
import { notParsed, parsed } from './parsed.ts';

const notation = {
  zh: '日期，如 2026、2026-11 或 2026-11-25',
  en: 'a date, such as 2026, 2026-11, or 2026-11-25',
};

/** A calendar date, as far as it is known: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
export const date: ColumnType<string> = {
  name: 'date',
  notation,
  parse(raw, field, context) {
    const text = typeof raw === 'number' || typeof raw === 'string' ? String(raw).trim() : '';
    return isDate(text) ? parsed(text) : notParsed(raw, field, context, notation);
  },
  format: (values, _field, rules) =>
    listOf(
      values.map((value) => [{ type: 'text', value: rules.date(value) }]),
      rules,
    ),
  parts: () => [{ name: '', kind: 'text' }],
  data: (value) => ({ '': value }),
  compare: (a, b) => (a < b ? -1 : a > b ? 1 : 0),
};

/** False also for a day that its month does not have. */
function isDate(text: string): boolean {
  if (!/^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d{2})?)?$/.test(text)) return false;
  const time = Date.parse(text);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
