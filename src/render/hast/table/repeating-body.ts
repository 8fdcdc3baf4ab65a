import type { Element } from 'hast';
import type { Labels } from '../../../model/labels.ts';
import { h } from '../h.ts';
import { body, type BodyContext, type Run } from './bodies.ts';
import { columnCount, columns } from './heads.ts';

/**
 * A body whose group is named again where it goes on on a further page. Browsers repeat nothing but a table's head, so
 * that the rows of a group are a table of their own inside one cell, with the same columns; its head, `大鼠（续）`, is
 * hidden where it stands first, as the line 续表 is in the head of the whole. The tag tree of the PDF has one table again.
 */
export function repeatingBody(run: Run, context: BodyContext, labels: Labels): Element {
  if (!run.group) return body(run, context);
  const { table, second } = context;
  const all = { colSpan: columnCount(table) };
  const again = h('tr', { className: ['continued'], ariaHidden: 'true' }, [
    h('td', all, [labels('table.groupContinued', { group: run.group.label }), ...second.continued(run.group.id)]),
  ]);
  const rows = h('table', {}, [...columns(table), h('thead', {}, [again]), body(run, context)]);
  return h('tbody', {}, [
    h('tr', { className: ['whole-group'] }, [h('td', all, [h('div', { className: ['pages'] }, [rows])])]),
  ]);
}
