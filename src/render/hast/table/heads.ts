import type { Element, Properties } from 'hast';
import type { Alignment, ResolvedTable } from '../../../model/table.ts';
import type { HastContext } from '../context.ts';
import { h } from '../h.ts';
import type { SecondWords } from './second-words.ts';

type ResolvedColumn = ResolvedTable['columns'][number];

/** Neighboring columns under one head, or those between two such heads. */
interface Stretch {
  readonly head?: string;
  readonly columns: readonly ResolvedColumn[];
}

/** How many columns a table prints, the one of its groups among them. */
export function columnCount({ columns: own, groupColumn }: ResolvedTable): number {
  return own.length + (groupColumn ? 1 : 0);
}

/** The columns with their widths. Those under one head are a group of columns, which is what its `scope` is about. */
export function columns(table: ResolvedTable): Element[] {
  const { groupColumn } = table;
  const own = stretchesOf(table).map(({ columns: some }) => some.map(({ width }) => column(width)));
  return [...(groupColumn ? [[column(groupColumn.width)]] : []), ...own].map((some) => h('colgroup', {}, some));
}

function column(width: number | undefined): Element {
  return h('col', width === undefined ? {} : { className: [`width-${Math.round(width)}`] });
}

/** How a cell is aligned, as a class; what begins at the start of its lines, as most cells do, needs none. */
export function alignment(align: Alignment): Properties {
  return align === 'start' ? {} : { className: [`align-${align}`] };
}

/** The row of heads; with groups of columns a second one under it, in which their own heads stand. */
export function headRows(table: ResolvedTable, { text, medium }: HastContext, second: SecondWords): Element[] {
  const { groupColumn } = table;
  const stretches = stretchesOf(table);
  const levels = stretches.some(({ head }) => head !== undefined) ? 2 : 1;
  const headOf = (
    { id, head, unit, align }: Pick<ResolvedColumn, 'head' | 'unit' | 'align'> & { readonly id?: string },
    rowSpan: number,
  ): Element => {
    const inBrackets = unit === undefined ? [] : [h('span', { className: ['unit'] }, [unit])];
    const named = medium === 'screen' && id !== undefined && { dataColumn: id };
    const properties = { scope: 'col', ...(rowSpan > 1 && { rowSpan }), ...alignment(align), ...named };
    return h('th', properties, [text(head), ...inBrackets, ...second.head(id)]);
  };
  const top = stretches.flatMap(({ head, columns: some }) =>
    head === undefined
      ? some.map((one) => headOf(one, levels))
      : [
          h('th', { scope: 'colgroup', colSpan: some.length, className: ['spanning'] }, [
            text(head),
            ...second.spanning(some[0]!.id),
          ]),
        ],
  );
  const ofGroups = groupColumn && headOf({ head: groupColumn.head, align: 'start' }, levels);
  const below = stretches.flatMap(({ head, columns: some }) =>
    head === undefined ? [] : some.map((one) => headOf(one, 1)),
  );
  return [h('tr', {}, [...(ofGroups ? [ofGroups] : []), ...top]), ...(levels > 1 ? [h('tr', {}, below)] : [])];
}

function stretchesOf({ columns: all, columnGroups }: ResolvedTable): Stretch[] {
  const stretches: { group: (typeof columnGroups)[number] | undefined; columns: ResolvedColumn[] }[] = [];
  for (const one of all) {
    const group = columnGroups.find(({ columns: grouped }) => grouped.includes(one.id));
    const last = stretches.at(-1);
    if (last && last.group === group) last.columns.push(one);
    else stretches.push({ group, columns: [one] });
  }
  return stretches.map(({ group, columns: some }) => ({ ...(group && { head: group.head }), columns: some }));
}
