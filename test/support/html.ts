import type { Element, Nodes, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toString } from 'hast-util-to-string';

/** A web page as a tree. */
export function readHtml(text: string): Root {
  return fromHtml(text);
}

/** Elements below a node in document order, all or those of one tag name. */
export function elementsOf(node: Nodes, tagName?: string): Element[] {
  const below = 'children' in node ? (node.children as Nodes[]) : [];
  return below.flatMap((child) => [
    ...(child.type === 'element' && (tagName === undefined || child.tagName === tagName) ? [child] : []),
    ...elementsOf(child, tagName),
  ]);
}

/** An attribute's value as written; lists such as classes with a blank between their items. */
export function attribute(element: Element, name: string): string | undefined {
  const value = element.properties[name];
  if (value === undefined || value === null || value === false) return undefined;
  return Array.isArray(value) ? value.join(' ') : String(value);
}

export function hasClass(element: Element, name: string): boolean {
  return attribute(element, 'className')?.split(' ').includes(name) ?? false;
}

/** The element of an id, which must be there. */
export function byId(root: Nodes, id: string): Element {
  const found = elementsOf(root).find((element) => element.properties['id'] === id);
  if (!found) throw new Error(`No element #${id}`);
  return found;
}

/** The words of a node with runs of white space as one blank. */
export function wordsOf(node: Nodes): string {
  return toString(node).replaceAll(/\s+/g, ' ').trim();
}
