import type { Nodes, Root } from 'mdast';
import { wholeFile } from '../../model/place.ts';
import { nestingIsBearable } from '../rules/nesting-is-bearable.ts';
import type { MarkdownSource } from './source.ts';

/** Far more than an article needs, and far less than what any later step bears. */
const limit = 50;

/** Reports a text that is nested too deep (`nesting-is-bearable`); without a tree, one that even the parser gave up on. */
export function reportNesting(root: Root | undefined, source: MarkdownSource): boolean {
  const deep = root && deepestWithin(root);
  if (root && !deep) return false;
  source.report(nestingIsBearable.at(deep ? source.placeOf(deep) : wholeFile(source.file), { limit }));
  return true;
}

/** The first node below the limit. */
function deepestWithin(root: Root): Nodes | undefined {
  let level: Nodes[] = [root];
  for (let depth = 0; depth < limit; depth += 1) {
    level = level.flatMap((node) => ('children' in node ? node.children : []));
  }
  return level[0];
}
