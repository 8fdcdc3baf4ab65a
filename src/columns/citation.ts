import type { ColumnType } from '../model/table.ts';
import { notParsed, parsed } from './parsed.ts';

const notation = {
  zh: '文献键，不带 @，如 friedenstein1970',
  en: 'a citation key without @, such as friedenstein1970',
};

/** A work cited by its key. Prints a citation, which is numbered as those of the text are. */
export const citation: ColumnType<string> = {
  name: 'citation',
  notation,
  parse(raw, field, context) {
    return typeof raw === 'string' && /^[A-Za-z0-9](?:[A-Za-z0-9:._-]*[A-Za-z0-9])?$/.test(raw)
      ? parsed(raw)
      : notParsed(raw, field, context, notation);
  },
  format: (keys) => [{ type: 'citationCluster', items: keys.map((key) => ({ key })) }],
  parts: () => [{ name: 'key', kind: 'text' }],
  data: (key) => ({ key }),
  compare: (a, b) => (a < b ? -1 : a > b ? 1 : 0),
};
