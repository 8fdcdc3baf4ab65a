import { asArray, asDictionary, dictionary, unboxed, type Dictionary } from '../syntax/objects.ts';
import { textString } from '../syntax/text-strings.ts';
import { tableInRow } from './nested-tables.ts';
import { elementsOf, type Element } from './tree.ts';

/**
 * Says of every data cell which heads are its own: all above it, those beside it, and the one over its group of rows.
 * Chromium names one above and one beside at most, and none from outside the table that a group is set in; hence this
 * is done while such tables still stand apart. Source: ISO 32000-1, table 349.
 */
export function nameHeaders(root: Element): void {
  const parts = elementsOf(root);
  const inner = new Set(parts.flatMap((part) => tableInRow(part) ?? []));
  const ids = { given: 0 };
  for (const table of parts) if (table.type === 'Table' && !inner.has(table)) nameInTable(table, [], undefined, ids);
}

/** A cell, its first column, and how many columns and rows it spans. */
interface Placed {
  readonly cell: Element;
  readonly column: number;
  readonly columns: number;
  readonly rows: number;
}

function nameInTable(table: Element, above: Placed[], group: Element | undefined, ids: { given: number }): void {
  const beside: { readonly cell: Element; readonly until: number }[] = [];
  const taken: number[] = [];
  for (const [index, row] of rowsOf(table).entries()) {
    const inner = tableInRow(row);
    if (inner) {
      nameInTable(inner, above, groupHead(inner), ids);
      continue;
    }
    const placed = placeCells(row, taken);
    for (const one of placed) {
      if (one.cell.type !== 'TH' || one.cell === group) continue;
      if (tableAttribute(one.cell, 'Scope') === '/Column') above.push(one);
      else beside.push({ cell: one.cell, until: index + one.rows });
    }
    const besideRow = beside.filter(({ until }) => until > index).map(({ cell }) => cell);
    for (const { cell, column, columns } of placed) {
      if (cell.type !== 'TD') continue;
      const own = above.filter((head) => head.column < column + columns && column < head.column + head.columns);
      setHeaders(cell, [...own.map((head) => head.cell), ...(group ? [group] : []), ...besideRow], ids);
    }
  }
}

function rowsOf(table: Element): Element[] {
  return table.kids.filter((kid): kid is Element => kid.kind === 'element' && kid.type === 'TR');
}

/** The head that has the first row of a group's table for itself. */
function groupHead(table: Element): Element | undefined {
  const [only, ...others] = rowsOf(table)[0]?.kids ?? [];
  return only?.kind === 'element' && only.type === 'TH' && others.length === 0 ? only : undefined;
}

/** The cells of a row in their columns. `taken`: how many rows more each column is filled from above; brought forward. */
function placeCells(row: Element, taken: number[]): Placed[] {
  const filled = [...taken];
  const placed: Placed[] = [];
  let column = 0;
  for (const cell of row.kids) {
    if (cell.kind !== 'element') continue;
    while ((filled[column] ?? 0) > 0) column += 1;
    const [columns, rows] = [spanOf(cell, 'ColSpan'), spanOf(cell, 'RowSpan')];
    placed.push({ cell, column, columns, rows });
    for (let at = column; at < column + columns; at += 1) taken[at] = rows;
    column += columns;
  }
  for (let at = 0; at < taken.length; at += 1) taken[at] = Math.max(0, (taken[at] ?? 0) - 1);
  return placed;
}

function spanOf(cell: Element, name: 'ColSpan' | 'RowSpan'): number {
  return Number(tableAttribute(cell, name) ?? 1);
}

function tableAttribute(cell: Element, name: string) {
  return unboxed(
    ownedByTable(cell)
      .find((attributes) => attributes.has(name))
      ?.get(name),
  );
}

function ownedByTable(cell: Element): Dictionary[] {
  return asArray(cell.attributes.get('A'))
    .flatMap((attributes) => asDictionary(attributes) ?? [])
    .filter((attributes) => attributes.get('O') === '/Table');
}

function setHeaders(cell: Element, heads: readonly Element[], ids: { given: number }): void {
  for (const head of heads)
    if (!head.attributes.has('ID')) head.attributes.set('ID', textString(`head${(ids.given += 1)}`));
  const [own] = ownedByTable(cell);
  for (const attributes of ownedByTable(cell)) attributes.delete('Headers');
  const headers = heads.map((head) => head.attributes.get('ID')!);
  if (headers.length === 0) return;
  if (own) own.set('Headers', headers);
  else cell.attributes.set('A', [...asArray(cell.attributes.get('A')), dictionary({ O: '/Table', Headers: headers })]);
}
