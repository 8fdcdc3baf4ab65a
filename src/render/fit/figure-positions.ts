import type { ResolvedBlock } from '../../model/publication.ts';

/** How many blocks a figure lets by at most: it is not to be looked for far from where the text calls it. */
const mostPassed = 12;

/** How many blocks figures let by, by their ids; a figure that is not named stands where its text has it. */
export type Passed = Readonly<Record<string, number>>;

/**
 * After how many of the blocks that follow it a figure may stand, the fewest first: behind no heading of a higher rank
 * than its section's, behind no other figure, not between a heading and its text, nor between words and the code or formula that they lead to.
 */
export function positionsOf(blocks: readonly ResolvedBlock[], figure: string): number[] {
  const at = blocks.findIndex((block) => isFigure(block, figure));
  if (at < 0) return [];
  const rank = blocks.slice(0, at).reduce((depth, { node }) => (node.type === 'heading' ? node.depth : depth), 2);
  const following = blocks.slice(at + 1, at + 1 + mostPassed);
  const end = following.findIndex(
    ({ node }) => node.type === 'figurePlacement' || (node.type === 'heading' && node.depth < rank),
  );
  const passable = end < 0 ? following : following.slice(0, end);
  return passable.flatMap(({ node }, index) => {
    const next = blocks[at + index + 2]?.node.type;
    return node.type === 'heading' || next === 'code' || next === 'math' ? [] : [index + 1];
  });
}

/** Whether a figure may let by all of the text that follows it. */
export function mayLeaveText(blocks: readonly ResolvedBlock[], figure: string): boolean {
  const at = blocks.findIndex((block) => isFigure(block, figure));
  return at >= 0 && (blocks.length - 1 === at || positionsOf(blocks, figure).at(-1) === blocks.length - 1 - at);
}

/** The block that places a figure. */
export function placementOf(blocks: readonly ResolvedBlock[], figure: string): ResolvedBlock | undefined {
  return blocks.find((block) => isFigure(block, figure));
}

/** The blocks with figures behind those that they let by. */
export function movedFigures(blocks: readonly ResolvedBlock[], passed: Passed): ResolvedBlock[] {
  const moved = [...blocks];
  for (const [figure, count] of Object.entries(passed)) {
    const at = moved.findIndex((block) => isFigure(block, figure));
    if (at >= 0) moved.splice(at + count, 0, ...moved.splice(at, 1));
  }
  return moved;
}

function isFigure({ node }: ResolvedBlock, id: string): boolean {
  return node.type === 'figurePlacement' && node.target === id;
}
