import type { ElementContent } from 'hast';
import type { PhrasingContent } from 'mdast';
import { plainText } from '../../../columns/plain-text.ts';
import type { ResolvedCell, ResolvedRow, ResolvedTable } from '../../../model/table.ts';
import type { HastContext } from '../context.ts';
import { glueMarks } from '../glue.ts';
import { h } from '../h.ts';
import type { Phrasing } from '../phrasing.ts';

/** The content of a cell with its marks, or of a cell that is nothing but empty. */
export type SetCell = (cell?: ResolvedCell) => ElementContent[];

/** Signs that the cells of a column need before the decimal point and from it on, so that all fit. */
interface Room {
  before: string;
  behind: string;
}

/**
 * Sets the cells of a table. A number in a column that is aligned by the decimal point gets, on either side, a pad as
 * wide as what it lacks of the column's longest: all are equally wide then, so that their points stand under one another
 * wherever the column puts them, and the number stays one piece of text with nothing typed around it.
 */
export function cellSetter(
  table: ResolvedTable,
  shown: readonly ResolvedRow[],
  { medium }: HastContext,
  phrasing: Phrasing,
): SetCell {
  const rooms = roomsOf(table, shown);
  // What prints nothing is left out of the tag tree, and the cells behind it would count as those of other columns.
  const nothing: ElementContent[] = medium === 'print' ? [{ type: 'text', value: '\u00a0' }] : [];
  return (cell) => {
    if (!cell || isEmpty(cell)) return nothing;
    const marks = cell.marks.length > 0 ? [h('sup', { className: ['table-mark'] }, [cell.marks.join(',')])] : [];
    const content = glueMarks([...phrasing(cell.content), ...marks]);
    const room = rooms.get(cell.column);
    const sides = sidesOf(cell);
    if (!room || !sides) return content;
    const before = pad(lacking(room.before, sides.before));
    return [h('span', { className: ['decimal'] }, [...before, ...content, ...pad(lacking(room.behind, sides.behind))])];
  };
}

function isEmpty({ content, marks }: ResolvedCell): boolean {
  return marks.length === 0 && content.every((node) => node.type === 'text' && node.value === '');
}

function roomsOf({ columns }: ResolvedTable, shown: readonly ResolvedRow[]): ReadonlyMap<string, Room> {
  const rooms = new Map<string, Room>();
  for (const { id, align } of columns) if (align === 'decimal') rooms.set(id, { before: '', behind: '' });
  for (const { cells } of rooms.size > 0 ? shown : []) {
    for (const cell of cells) {
      const room = rooms.get(cell.column);
      const sides = room && sidesOf(cell);
      if (!sides) continue;
      room.before += lacking(sides.before, room.before);
      room.behind += lacking(sides.behind, room.behind);
    }
  }
  return rooms;
}

/** What stands before the decimal point and from it on; every digit as a zero, since figures are equally wide. */
function sidesOf({ content, point }: ResolvedCell): Room | undefined {
  if (point === undefined) return undefined;
  const signs = plainText(content as PhrasingContent[]).replaceAll(/\d/g, '0');
  return { before: signs.slice(0, point), behind: signs.slice(point) };
}

/** The signs of one text that another has not, or not as often. */
function lacking(wanted: string, there: string): string {
  const rest = Array.from(there);
  return Array.from(wanted)
    .filter((sign) => {
      const at = rest.indexOf(sign);
      if (at >= 0) rest.splice(at, 1);
      return at < 0;
    })
    .join('');
}

/** The style sheet puts the signs in, unseen: they are nobody's words and are neither read out nor copied. */
function pad(signs: string): ElementContent[] {
  return signs === '' ? [] : [h('span', { className: ['pad'], dataPad: signs })];
}
