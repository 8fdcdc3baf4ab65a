import type { Element, Root, RootContent } from 'hast';
import { h } from './h.ts';

/** Puts each block and the notes under it into one element, so that a style sheet can set the notes beside the block. */
export function blocksBesideNotes({ children }: Root): Root {
  const set: RootContent[] = [];
  for (const child of children) {
    const block = set.at(-1);
    if (!isElement(child) || !hasClass(child, 'note') || !block || !isElement(block)) set.push(child);
    else if (hasClass(block, 'noted')) block.children.push(child);
    else set.splice(-1, 1, h('div', { className: ['noted'] }, [block, child]));
  }
  return { type: 'root', children: set };
}

function isElement(node: RootContent): node is Element {
  return node.type === 'element';
}

function hasClass({ properties }: Element, name: string): boolean {
  const classes = properties['className'];
  return Array.isArray(classes) && classes.includes(name);
}
