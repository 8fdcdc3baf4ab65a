import { Indirect, type Dictionary } from '../syntax/objects.ts';

/** An element of the structure tree: `type` is `P`, `Table`, `TH` and so on (ISO 32000-1, 14.8.4). */
export interface Element {
  readonly kind: 'element';
  type: string;
  /** Everything but type, kids, parent and page: `Lang`, `Alt`, `ID`, `A` and so on. */
  readonly attributes: Dictionary;
  kids: Kid[];
  /** The box that other parts of the document, such as the outline, know it by. */
  readonly box: Indirect;
}

/** A marked-content sequence on a page, or in a form XObject that the page draws. */
export interface Mark {
  readonly kind: 'mark';
  readonly page: Indirect;
  readonly form: Indirect | undefined;
  readonly mcid: number;
}

/** An annotation as part of an element: the clickable area of a link. */
export interface ObjectReference {
  readonly kind: 'object';
  readonly page: Indirect;
  readonly object: Indirect;
}

export type Kid = Element | Mark | ObjectReference;

export function element(type: string, kids: Kid[], attributes: Dictionary = new Map(), box = new Indirect()): Element {
  return { kind: 'element', type, attributes, kids, box };
}

/** The element and all below it, each before its kids. */
export function elementsOf(root: Element, found: Element[] = []): readonly Element[] {
  found.push(root);
  for (const kid of root.kids) if (kid.kind === 'element') elementsOf(kid, found);
  return found;
}

/** All marks below an element, in reading order. */
export function marksOf(root: Element, found: Mark[] = []): readonly Mark[] {
  for (const kid of root.kids) {
    if (kid.kind === 'mark') found.push(kid);
    else if (kid.kind === 'element') marksOf(kid, found);
  }
  return found;
}

/** Whose content stream the mark stands in: the form XObject's, else the page's. */
export function holderOf(mark: Mark): Indirect {
  return mark.form ?? mark.page;
}
