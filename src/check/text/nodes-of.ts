import type { Nodes } from 'mdast';
import type { UnitText } from '../../model/article.ts';

const nodesOfUnit = new WeakMap<UnitText, readonly Nodes[]>();

/** All nodes of a unit in reading order, its own first; walked once for all rules that look for some of them. */
export function nodesOf(unit: UnitText): readonly Nodes[] {
  const known = nodesOfUnit.get(unit);
  if (known) return known;
  const nodes: Nodes[] = [];
  const add = (node: Nodes): void => {
    nodes.push(node);
    if ('children' in node) for (const child of node.children) add(child);
  };
  add(unit.node);
  nodesOfUnit.set(unit, nodes);
  return nodes;
}
