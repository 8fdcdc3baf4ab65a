import type { ColumnType } from '../model/table.ts';
import { notParsed, parsed } from './parsed.ts';

const notation = { zh: '表注的标识，如 washout', en: 'the id of a note of the table, such as washout' };

/**
 * A note of the table by its id. Prints nothing of its own: the note's mark stands in the cells of the column whose
 * pattern names the field.
 */
export const note: ColumnType<string> = {
  name: 'note',
  notation,
  parse(raw, field, context) {
    return typeof raw === 'string' && /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(raw)
      ? parsed(raw)
      : notParsed(raw, field, context, notation);
  },
  format: () => [],
  parts: () => [{ name: '', kind: 'text' }],
  data: (id) => ({ '': id }),
  compare: (a, b) => (a < b ? -1 : a > b ? 1 : 0),
};
