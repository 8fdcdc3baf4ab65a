import type { Element, ElementContent } from 'hast';
import type { ResolvedCell, ResolvedRow, ResolvedTable } from '../../model/table.ts';
import { caption } from './caption.ts';
import type { HastContext } from './context.ts';
import { glueBefore, glueMarks } from './glue.ts';
import { h } from './h.ts';
import type { Phrasing } from './phrasing.ts';

/**
 * A three-line table with its caption, merged groups as spanning heads, and its notes.
 * In print the first row of the head says 续表 / (continued): the table is pulled up over it, so that it shows only
 * where the browser repeats the head on a further page, and it is hidden from the tag tree.
 */
export function table(table: ResolvedTable, context: HastContext, phrasing: Phrasing): Element {
  const { medium, labels } = context;
  const captioned = caption(medium === 'print' ? 'figcaption' : 'caption', table.captions, context, phrasing);
  const head = h(
    'tr',
    {},
    table.columns.map((column) =>
      h('th', { scope: 'col', className: [`align-${column.align}`] }, [context.text(column.head)]),
    ),
  );
  const columns = h(
    'colgroup',
    {},
    table.columns.map(({ width }) =>
      h('col', width === undefined ? {} : { className: [`width-${Math.round(width)}`] }),
    ),
  );
  const bodies = bodiesOf(table, table.rows.slice(0, context.rowLimit), phrasing);
  const cut = table.rows.length > context.rowLimit ? [cutSentence(table, context)] : [];
  const notes = h('div', { className: ['table-notes'] }, notesOf(table, context, phrasing));
  if (medium === 'screen') {
    const scroller = h(
      'div',
      { className: ['scroll'], role: 'region', tabIndex: 0, ariaLabel: `${table.label} ${table.caption}` },
      [h('table', {}, [captioned, columns, h('thead', {}, [head]), ...bodies])],
    );
    return h('div', { className: ['table'], id: table.id }, [scroller, ...cut, notes, ...context.belowTable(table)]);
  }
  const continued = h('tr', { className: ['continued'], ariaHidden: 'true' }, [
    h('td', { colSpan: table.columns.length }, [labels('table.continued', { number: table.number })]),
  ]);
  // Without the role the browser would tag a Figure around the table.
  return h('figure', { className: ['table'], role: 'group', id: table.id }, [
    captioned,
    h('div', { className: ['pages'] }, [
      h('table', { ariaLabel: table.label }, [columns, h('thead', {}, [continued, head]), ...bodies]),
    ]),
    ...cut,
    notes,
  ]);
}

/** That the rest of a long table is in its data, on screen with a link to them. */
function cutSentence(table: ResolvedTable, { labels, rules, rowLimit, belowTable }: HastContext): Element {
  const [shown, count] = [rules.number(rowLimit), rules.number(table.rows.length)];
  const link = belowTable(table).length > 0 ? [' ', h('a', { href: `#${table.id}-data` }, [labels('data.title')])] : [];
  return h('p', { className: ['cut'] }, [labels('table.cut', { shown, count }), ...link]);
}

function bodiesOf(table: ResolvedTable, shown: readonly ResolvedRow[], phrasing: Phrasing): Element[] {
  const byGroup = Map.groupBy(shown, ({ group }) => group);
  const groups = table.groups.length > 0 ? table.groups.filter(({ id }) => byGroup.has(id)) : [undefined];
  return groups.map((group) => {
    const rows = group ? byGroup.get(group.id)! : shown;
    const heading =
      group &&
      h('tr', { className: ['group'] }, [h('th', { scope: 'rowgroup', colSpan: table.columns.length }, [group.label])]);
    return h('tbody', {}, [...(heading ? [heading] : []), ...rows.map((row) => bodyRow(table, row, phrasing))]);
  });
}

function bodyRow(table: ResolvedTable, row: ResolvedRow, phrasing: Phrasing): Element {
  return h(
    'tr',
    { id: row.id },
    row.cells.map((cell, index) => {
      const properties = { className: [`align-${table.columns[index]!.align}`] };
      const children = cellContent(cell, phrasing);
      return index === 0 ? h('th', { scope: 'row', ...properties }, children) : h('td', properties, children);
    }),
  );
}

function cellContent(cell: ResolvedCell, phrasing: Phrasing): ElementContent[] {
  const marks = cell.marks.length > 0 ? [h('sup', { className: ['table-mark'] }, [cell.marks.join(',')])] : [];
  return glueMarks([...phrasing(cell.content), ...marks]);
}

function notesOf(table: ResolvedTable, { labels }: HastContext, phrasing: Phrasing): Element[] {
  return table.notes.map((note, index) => {
    const content = phrasing(note.content);
    const label = index === 0 ? [h('span', { className: ['label'] }, [labels('table.notes')])] : [];
    const mark = note.mark && h('sup', { className: ['table-mark'] }, [note.mark]);
    return h('p', {}, [...label, ...(mark ? glueBefore(mark, content) : content)]);
  });
}
