import type { Nodes } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { script } from '../hast/scripts.ts';

/** Stands where a mark was left out, and takes the space before it away. */
const leftOut = '\u0000';

/** Words of a node as a reader sees them, on one line: raised digits raised, without the marks of citations and notes. */
export function plainText(node: Nodes): string {
  return textOf(node)
    .replaceAll(new RegExp(`\\s*${leftOut}`, 'g'), '')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

function textOf(node: Nodes): string {
  if (node.type === 'citationCluster' || node.type === 'footnoteReference') return leftOut;
  if (node.type === 'break') return ' ';
  if (node.type === 'superscript' || node.type === 'subscript') {
    const set = script(node, []);
    return set.type === 'text' ? set.value : toString(node);
  }
  if ('children' in node) {
    const apart = (node.children as Nodes[]).some(({ type }) => type === 'paragraph' || type === 'listItem');
    return (node.children as Nodes[]).map(textOf).join(apart ? ' ' : '');
  }
  return 'value' in node ? node.value : '';
}
