import type { Table } from '../../model/table.ts';
import { idFrom, type DataWords } from './words.ts';

/** What the fields of a table are called in its data files. They are no units: their columns’ heads are confirmed. */
export function wordsOfFields({ id, fields }: Pick<Table, 'id' | 'fields'>): DataWords[] {
  return Object.values(fields).map(({ id: field, label }) => ({
    id: idFrom(id, 'field', field),
    kind: 'data',
    section: id,
    path: ['fields', field, 'label'],
    words: label,
  }));
}
