import type { Position } from 'unist';
import type { RootContent } from 'mdast';
import { visit } from 'unist-util-visit';

/**
 * Counts the offsets in each block from where it begins instead of from where its file does, so that a block is the same
 * whatever else changes in its file, as long as it keeps its lines. To be done once every place is known.
 */
export function countOffsetsFromBlocks(blocks: readonly RootContent[]): void {
  // Some nodes stand at the very same place.
  const done = new Set<Position>();
  for (const block of blocks) {
    const base = block.position?.start.offset ?? 0;
    visit(block, ({ position }) => {
      if (!position || done.has(position)) return;
      done.add(position);
      const { start, end } = position;
      position.start = { ...start, offset: (start.offset ?? 0) - base };
      position.end = { ...end, offset: (end.offset ?? 0) - base };
    });
  }
}
