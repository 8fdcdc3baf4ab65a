import type { Element, Kid, Mark } from './tree.ts';

/** Cells that stay although they are empty: a row without one of them would shift. */
const keptEmpty = new Set(['TD', 'TH', 'Document']);

/** Takes the given marks out of the tree, and with them every element that held nothing else. */
export function dropMarks(root: Element, dropped: ReadonlySet<Mark>): void {
  root.kids = root.kids.filter((kid) => staysIn(kid, dropped));
}

function staysIn(kid: Kid, dropped: ReadonlySet<Mark>): boolean {
  if (kid.kind === 'mark') return !dropped.has(kid);
  if (kid.kind === 'object') return true;
  dropMarks(kid, dropped);
  return kid.kids.length > 0 || keptEmpty.has(kid.type) || kid.attributes.has('Alt');
}
