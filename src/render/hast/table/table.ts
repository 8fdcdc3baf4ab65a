import type { Element } from 'hast';
import type { ResolvedTable } from '../../../model/table.ts';
import { caption } from '../caption.ts';
import type { HastContext } from '../context.ts';
import { glueBefore } from '../glue.ts';
import { h } from '../h.ts';
import type { Phrasing } from '../phrasing.ts';
import { bodies, runsOf, type BodyContext } from './bodies.ts';
import { cellSetter } from './cells.ts';
import { repeatingBody } from './repeating-body.ts';
import { columnCount, columns, headRows } from './heads.ts';
import { secondWords } from './second-words.ts';

/**
 * A three-line table with its caption, its groups as spanning heads or in a column of their own, and its notes.
 * In print the first row of the head says 续表 / (continued): the table is pulled up over it, so that it shows only
 * where the browser repeats the head on a further page, and it is hidden from the tag tree.
 */
export function table(table: ResolvedTable, context: HastContext, phrasing: Phrasing): Element {
  const { medium, labels, rowLimit, repeatGroups } = context;
  const captioned = caption(medium === 'print' ? 'figcaption' : 'caption', table.captions, context, phrasing);
  const shown = table.rows.slice(0, rowLimit);
  const runs = runsOf(table, shown);
  const second = secondWords(table, context);
  const inBody: BodyContext = { table, content: cellSetter(table, shown, context, phrasing), second };
  const cut = table.rows.length > rowLimit ? [cutSentence(table, context)] : [];
  const notes = h('div', { className: ['table-notes'] }, notesOf(table, context, phrasing));
  if (medium === 'screen') {
    const scroller = h(
      'div',
      { className: ['scroll'], role: 'region', tabIndex: 0, ariaLabel: `${table.label} ${table.caption}` },
      [
        h('table', {}, [
          captioned,
          ...columns(table),
          h('thead', {}, headRows(table, context, second)),
          ...bodies(runs, inBody),
        ]),
      ],
    );
    return h('div', { className: ['table'], id: table.id }, [scroller, ...cut, notes, ...context.belowTable(table)]);
  }
  const continued = h('tr', { className: ['continued'], ariaHidden: 'true' }, [
    h('td', { colSpan: columnCount(table) }, [
      labels('table.continued', { number: table.number }),
      ...second.continued(),
    ]),
  ]);
  // Without the role the browser would tag a Figure around the table.
  return h('figure', { className: ['table'], role: 'group', id: table.id }, [
    captioned,
    h('div', { className: ['pages'] }, [
      h('table', { ariaLabel: table.label }, [
        ...columns(table),
        h('thead', {}, [continued, ...headRows(table, context, second)]),
        ...(repeatGroups ? runs.map((run) => repeatingBody(run, inBody, labels)) : bodies(runs, inBody)),
      ]),
    ]),
    ...cut,
    notes,
  ]);
}

/** That the rest of a long table is in its data, on screen with a link to them. */
function cutSentence(table: ResolvedTable, { labels, rules, rowLimit, belowTable }: HastContext): Element {
  const [shown, count] = [rules.number(rowLimit), rules.number(table.rows.length)];
  const hasData = belowTable(table).some(
    (node) => node.type === 'element' && node.properties['id'] === `${table.id}-data`,
  );
  const link = hasData ? [' ', h('a', { href: `#${table.id}-data` }, [labels('data.title')])] : [];
  return h('p', { className: ['cut'] }, [labels('table.cut', { shown, count }), ...link]);
}

function notesOf(table: ResolvedTable, { labels }: HastContext, phrasing: Phrasing): Element[] {
  return table.notes.map((note, index) => {
    const content = phrasing(note.content);
    const label = index === 0 ? [h('span', { className: ['label'] }, [labels('table.notes')])] : [];
    const mark = note.mark && h('sup', { className: ['table-mark'] }, [note.mark]);
    return h('p', {}, [...label, ...(mark ? glueBefore(mark, content) : content)]);
  });
}
