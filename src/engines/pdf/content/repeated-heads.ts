import { elementsOf, marksOf, type Element, type Kid, type Mark } from '../structure/tree.ts';
import type { Indirect } from '../syntax/objects.ts';

/**
 * The marks of table heads that are printed again where the table goes on: Chromium puts every repetition into the
 * one header cell, which a reading machine would then read as often as the table has pages.
 */
export function repeatedHeads(root: Element, pages: readonly Indirect[]): ReadonlySet<Mark> {
  const repeated = new Set<Mark>();
  for (const table of elementsOf(root)) {
    if (table.type !== 'Table') continue;
    const marks = headRows(table).flatMap((row) => marksOf(row));
    const first = Math.min(...marks.map((mark) => pages.indexOf(mark.page)));
    for (const mark of marks) if (pages.indexOf(mark.page) > first) repeated.add(mark);
  }
  return repeated;
}

/** The rows at the top that hold header cells only. */
function headRows(table: Element): Element[] {
  const rows = elementsOf(table).filter((part) => part.type === 'TR');
  const firstBodyRow = rows.findIndex((row) => row.kids.some((kid) => isCell(kid, 'TD')));
  return firstBodyRow < 0 ? [] : rows.slice(0, firstBodyRow);
}

function isCell(kid: Kid, type: 'TD' | 'TH'): boolean {
  return kid.kind === 'element' && kid.type === type;
}
