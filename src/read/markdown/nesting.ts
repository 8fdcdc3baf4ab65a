import type { Nodes, Root } from 'mdast';
import { wholeFile } from '../../model/place.ts';
import { nestingIsBearable } from '../rules/nesting-is-bearable.ts';
import type { MarkdownSource } from './source.ts';

/** Far more than an article needs, and far less than what any later step bears. */
const limit = 50;

/** A line that opens so many levels that the parser, whose work grows with their square, is not asked to take them in. */
const unparsable = 4 * limit;

/** Reports a text in which a line opens far too many levels (`nesting-is-bearable`); it is not to be parsed. */
export function reportOpenings(source: MarkdownSource): boolean {
  for (const { 0: opening, index } of source.text.matchAll(/^[ \t>*+\-.)\d]{400,}(?=[^\s>*+\-.)\d])/gm)) {
    if (levelsOf(opening) <= unparsable) continue;
    source.report(nestingIsBearable.at(source.placeAt(index, index + opening.length), { limit }));
    return true;
  }
  return false;
}

/** Levels that the start of a line opens by its marks, or continues by its indentation. */
function levelsOf(opening: string): number {
  const marks = opening.match(/>|(?:[*+-]|\d[.)])(?=[ \t])/g)?.length ?? 0;
  return marks === 0 ? 0 : marks + /^[ \t]*/.exec(opening)![0].length / 2;
}

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
