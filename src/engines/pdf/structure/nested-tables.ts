import { elementsOf, type Element } from './tree.ts';

/**
 * Makes the rows of a table that is all that stands in a row of another table rows of that one. Only in a table of their
 * own can the browser name the group of some rows again on a further page; to who listens, a table is one.
 */
export function joinNestedTables(root: Element): void {
  for (const table of elementsOf(root)) {
    if (table.type !== 'Table') continue;
    table.kids = table.kids.flatMap((kid) => (kid.kind === 'element' ? (tableInRow(kid)?.kids ?? [kid]) : [kid]));
  }
}

/** The table that a row holds and nothing else. */
export function tableInRow(row: Element): Element | undefined {
  const [cell, ...others] = row.kids;
  if (row.type !== 'TR' || cell?.kind !== 'element' || others.length > 0) return undefined;
  const [inner, ...beside] = cell.kids;
  return inner?.kind === 'element' && inner.type === 'Table' && beside.length === 0 ? inner : undefined;
}
