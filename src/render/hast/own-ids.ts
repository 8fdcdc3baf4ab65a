import type { ElementContent, Root } from 'hast';
import { visit } from 'unist-util-visit';

/**
 * Gives what stands on a page a second time ids of its own, and leads the links among it there; other links still go
 * to what stands once. Changes the trees.
 */
export function giveOwnIds(parts: readonly (readonly ElementContent[])[], suffix: string): void {
  const tree: Root = { type: 'root', children: parts.flat() };
  const own = new Set<string>();
  visit(tree, 'element', ({ properties }) => {
    if (properties['id'] === undefined) return;
    own.add(String(properties['id']));
    properties['id'] = `${String(properties['id'])}-${suffix}`;
  });
  visit(tree, 'element', ({ properties }) => {
    const { href } = properties;
    if (typeof href === 'string' && own.has(href.slice(1))) properties['href'] = `${href}-${suffix}`;
  });
}
