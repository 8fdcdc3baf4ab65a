import type { ColumnType } from '../model/table.ts';
import { notParsed, parsed } from './parsed.ts';

const notation = { zh: ' yes 或 no', en: 'yes or no' };
const written: ReadonlyMap<unknown, boolean> = new Map<unknown, boolean>([
  ['yes', true],
  ['no', false],
  [true, true],
  [false, false],
]);

/** Whether something holds. Prints the field's label where it does, nothing where it does not. */
export const yesNo: ColumnType<boolean> = {
  name: 'yes-no',
  notation,
  parse(raw, field, context) {
    const value = written.get(raw);
    return value === undefined ? notParsed(raw, field, context, notation) : parsed(value);
  },
  format: (values, field, { tag }) => (values[0] ? [{ type: 'text', value: field.label[tag] ?? '' }] : []),
  parts: () => [{ name: '', kind: 'boolean' }],
  data: (value) => ({ '': value }),
  compare: (a, b) => Number(a) - Number(b),
};
