import type { ElementContent } from 'hast';
import type { ResolvedCell, ResolvedTable } from '../../../model/table.ts';
import type { HastContext } from '../context.ts';
import { h } from '../h.ts';
import { saysTheSame, wordsIn } from '../same-words.ts';

/** What stands beneath the words of a table in a page's other language; nothing where both say the same. */
export interface SecondWords {
  /** Beneath the head of a column; without an id, of the column of the groups. */
  head(column?: string): ElementContent[];
  /** Beneath the head over several columns, by the first of them. */
  spanning(column: string): ElementContent[];
  /** Beneath the label of a group. */
  group(id: string): ElementContent[];
  /** Beneath the content of a cell. */
  cell(row: string, cell: ResolvedCell): ElementContent[];
  /** What says that the table, or one of its groups, goes on. */
  continued(group?: string): ElementContent[];
}

const none: SecondWords = {
  head: () => [],
  spanning: () => [],
  group: () => [],
  cell: () => [],
  continued: () => [],
};

/** The other language's words of a table on a page that has two languages. */
export function secondWords(first: ResolvedTable, { second, medium }: HastContext): SecondWords {
  const other = second?.tables[first.id];
  if (!second || !other) return none;
  const { htmlTag, labels, phrasing } = second;
  // Without the role the browser would leave the language out of the PDF's tags. On screen the language is all that is needed.
  const marked = medium === 'print' ? { className: ['second'], role: 'group' } : {};
  const beneath = (content: readonly ElementContent[]): ElementContent[] =>
    content.length > 0 ? [h('div', { ...marked, lang: htmlTag }, content)] : [];
  const text = (value: string): ElementContent[] => [{ type: 'text', value }];
  const unlike = (one: string, words = ''): ElementContent[] =>
    words === '' || saysTheSame(one, words) ? [] : beneath(text(words));
  const cells = new Map(other.rows.map(({ id, cells: own }) => [id, new Map(own.map((cell) => [cell.column, cell]))]));
  const labelOf = ({ groups }: ResolvedTable, id: string): string =>
    groups.find((group) => group.id === id)?.label ?? '';
  const spanOf = ({ columnGroups }: ResolvedTable, column: string): string =>
    columnGroups.find(({ columns }) => columns.includes(column))?.head ?? '';
  return {
    head: (column) =>
      column === undefined
        ? unlike(first.groupColumn?.head ?? '', other.groupColumn?.head)
        : unlike(headOf(first, column), headOf(other, column)),
    spanning: (column) => unlike(spanOf(first, column), spanOf(other, column)),
    group: (id) => unlike(labelOf(first, id), labelOf(other, id)),
    cell: (row, { column, content }) => {
      const words = cells.get(row)?.get(column)?.content ?? [];
      const said = wordsIn(words);
      return said === '' || saysTheSame(wordsIn(content), said) ? [] : beneath(phrasing(words));
    },
    continued: (group) => {
      const words =
        group === undefined
          ? labels('table.continued', { number: other.number })
          : labels('table.groupContinued', { group: labelOf(other, group) });
      return [h('span', { className: ['second'], lang: htmlTag }, text(words))];
    },
  };
}

function headOf({ columns }: ResolvedTable, id: string): string {
  const column = columns.find((one) => one.id === id);
  return column ? column.head + (column.unit ?? '') : '';
}
