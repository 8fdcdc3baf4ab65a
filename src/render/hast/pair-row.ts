import type { Element, ElementContent } from 'hast';
import { h } from './h.ts';

type Two<Part> = readonly [first: Part, second: Part];

/** How the two languages of a row are marked. */
export interface SideMarks {
  /** As HTML names them. */
  readonly tags: Two<string>;
  /**
   * On screen: what follows a row's id in the ids of its sides, so that each can be led to. In print the blocks
   * keep their own.
   */
  readonly suffixes?: Two<string>;
}

/**
 * Blocks of two languages beside each other, each side marked with its language. `kind`: a class of its own for the row.
 * `id`: on screen that of the pair, by which it is found in all languages.
 */
export function pairRow(kind: string, marks: SideMarks, sides: Two<readonly ElementContent[]>, id?: string): Element {
  const named = marks.suffixes ? id : undefined;
  return h(
    'div',
    { className: ['pair', kind], ...(named !== undefined && { id: named }) },
    sides.map((content, side) => h('div', sideOf(marks, side, named), content)),
  );
}

/**
 * A heading in two languages: one heading for the outline and for who moves from heading to heading, its words beside
 * each other. A blank parts them where they are read in one line.
 */
export function pairedHeading(
  tagName: string,
  id: string,
  marks: SideMarks,
  [first, second]: Two<readonly ElementContent[]>,
): Element {
  return h(tagName, { className: ['pair'], id }, [
    h('span', sideOf(marks, 0, id), first.length > 0 ? [...first, ' '] : []),
    h('span', sideOf(marks, 1, id), second),
  ]);
}

function sideOf({ tags, suffixes }: SideMarks, side: number, id: string | undefined): Record<string, string> {
  const lang = tags[side]!;
  // Without the role the browser would leave a side, and with it its language, out of the PDF's tags.
  if (!suffixes) return { role: 'group', lang };
  return { lang, ...(id !== undefined && { id: `${id}-${suffixes[side]!}` }) };
}
