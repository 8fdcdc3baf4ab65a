import type { Nodes } from 'mdast';
import { script } from '../../hast/scripts.ts';

/**
 * The words of a block on one line, as a catalogue takes them: without citations and notes, raised digits as characters
 * for them, formulas as they are written.
 */
export function plainText(node: Nodes): string {
  return wordsOf(node).replaceAll(/\s+/g, ' ').trim();
}

function wordsOf(node: Nodes): string {
  if (node.type === 'citationCluster' || node.type === 'footnoteReference') return '';
  if (node.type === 'break') return ' ';
  if (node.type === 'superscript' || node.type === 'subscript') {
    const set = script(node, []);
    if (set.type === 'text') return set.value;
  }
  if ('value' in node) return node.value;
  if (!('children' in node)) return '';
  // Items and paragraphs stand apart, words of a paragraph do not.
  const apart = ['list', 'listItem', 'blockquote'].includes(node.type) ? ' ' : '';
  return node.children.map(wordsOf).join(apart);
}
