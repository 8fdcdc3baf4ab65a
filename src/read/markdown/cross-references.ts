import type { Link, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { CrossReference } from '../../model/mdast.ts';

/** Turns links to `#id` into cross-references; the words between the brackets are the tool's to set. */
export function readCrossReferences(root: Root): void {
  visit(root, 'link', (node: Link, index, parent) => {
    if (!parent || index === undefined || !node.url.startsWith('#')) return;
    const reference: CrossReference = {
      type: 'crossReference',
      target: node.url.slice(1),
      children: [],
      position: node.position!,
    };
    parent.children[index] = reference;
  });
}
