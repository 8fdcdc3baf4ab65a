import type { Measure } from '../../model/ports.ts';
import type { LabelPlace } from './label-places.ts';
import { beyondEdge, setLabel } from './set-label.ts';
import type { ViewBox } from './view-box.ts';

/**
 * How a label does not fit: it takes more `lines` than its place has, is wider than its place (`width`, in the place's units), or
 * leaves the drawing (`edge`: by how much, in the drawing's units, with no room at all).
 */
export interface Misfit {
  readonly kind: 'lines' | 'width' | 'edge';
  readonly needed: number;
  readonly room: number;
}

/** Less than can be seen. */
const tolerance = 0.01;

/** What keeps a label from fitting its place, if anything does. `shown`: what the drawing shows, if its edge counts. */
export function misfitOf(words: string, place: LabelPlace, measure: Measure, shown?: ViewBox): Misfit | undefined {
  const set = setLabel(words, place, measure);
  if (set.lines.length > place.lines) return { kind: 'lines', needed: set.lines.length, room: place.lines };
  if (place.width !== undefined && set.width > place.width + tolerance)
    return { kind: 'width', needed: set.width, room: place.width };
  const beyond = shown ? beyondEdge(set, place, shown) : 0;
  return beyond > tolerance ? { kind: 'edge', needed: beyond, room: 0 } : undefined;
}
