import type { ColumnType } from '../model/table.ts';
import { citation } from './citation.ts';
import { count } from './count.ts';
import { date } from './date.ts';
import { duration } from './duration.ts';
import { note } from './note.ts';
import { number } from './number.ts';
import { quantity } from './quantity.ts';
import { range } from './range.ts';
import { term } from './term.ts';
import { text } from './text.ts';
import { timeAfter } from './time-after.ts';
import { yesNo } from './yes-no.ts';

/** The kinds of value that a table's field can hold, by the name that content gives them. */
export const columnTypes = {
  citation,
  count,
  date,
  duration,
  note,
  number,
  quantity,
  range,
  term,
  text,
  'time-after': timeAfter,
  'yes-no': yesNo,
} satisfies Record<string, ColumnType>;

/** A column type by its name; nothing for a name that is none. */
export function columnType(name: string): ColumnType | undefined {
  return Object.hasOwn(columnTypes, name) ? columnTypes[name as keyof typeof columnTypes] : undefined;
}
