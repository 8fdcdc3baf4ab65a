import type { Element } from 'hast';
import { toString } from 'mdast-util-to-string';
import type { CrossReference } from '../../model/mdast.ts';
import { h } from './h.ts';

/** The name of a table, figure or section as a link to it; name and number never part. */
export function crossReference(node: CrossReference): Element {
  return h('a', { href: `#${node.target}`, className: ['cross-reference'] }, [toString(node)]);
}
