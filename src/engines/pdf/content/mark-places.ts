import { holderOf, type Mark } from '../structure/tree.ts';
import type { Indirect } from '../syntax/objects.ts';
import type { ContentStream } from './content-streams.ts';
import type { Bounds } from './geometry.ts';
import type { Stretch } from './scan.ts';

/** What a mark of the structure tree marks. */
export interface MarkPlace {
  readonly stream: ContentStream;
  readonly stretch: Stretch;
}

/** Finds the content of marks. Nothing is found for a mark that no content stream holds. */
export function markPlaces(streams: readonly ContentStream[]): (mark: Mark) => MarkPlace | undefined {
  const places = new Map<Indirect, MarkPlace[]>();
  for (const stream of streams) {
    const list: MarkPlace[] = [];
    for (const stretch of stream.stretches) if (stretch.mcid !== undefined) list[stretch.mcid] = { stream, stretch };
    places.set(stream.holder, list);
  }
  return (mark) => places.get(holderOf(mark))?.[mark.mcid];
}

/** Where marked content stands: its lines of text, or one box around what it paints where it shows none. */
export function linesOf({ stretch }: MarkPlace): readonly Bounds[] {
  return stretch.lines.length > 0 ? stretch.lines : [stretch.bounds];
}
