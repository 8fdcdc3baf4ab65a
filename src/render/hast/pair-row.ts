import type { Element, ElementContent } from 'hast';
import { h } from './h.ts';

type Two<Part> = readonly [first: Part, second: Part];

// Without the role the browser would leave a side, and with it its language, out of the PDF's tags.
const role = 'group';

/** Blocks of two languages beside each other, each side marked with its language. `kind`: a class of its own for the row. */
export function pairRow(kind: string, tags: Two<string>, sides: Two<readonly ElementContent[]>): Element {
  return h(
    'div',
    { className: ['pair', kind] },
    sides.map((content, side) => h('div', { role, lang: tags[side]! }, content)),
  );
}

/**
 * A heading in two languages: one heading for the outline and for who moves from heading to heading, its words beside
 * each other. A blank parts them where they are read in one line.
 */
export function pairedHeading(
  tagName: string,
  id: string,
  tags: Two<string>,
  [first, second]: Two<readonly ElementContent[]>,
): Element {
  return h(tagName, { className: ['pair'], id }, [
    h('span', { role, lang: tags[0] }, first.length > 0 ? [...first, ' '] : []),
    h('span', { role, lang: tags[1] }, second),
  ]);
}
