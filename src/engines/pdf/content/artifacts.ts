import { holderOf, type Element, type Mark } from '../structure/tree.ts';
import type { Indirect } from '../syntax/objects.ts';
import type { ContentStream } from './content-streams.ts';
import { Bounds } from './geometry.ts';
import { repeatedHeads } from './repeated-heads.ts';
import type { Stretch } from './scan.ts';

/** Why a stretch of content is no part of the text (ISO 32000-1, 14.8.2.2). */
export type ArtifactKind = 'header' | 'footer' | 'pagination' | 'layout';

export interface Artifacts {
  readonly kinds: ReadonlyMap<Stretch, ArtifactKind>;
  /** Marks whose content turned out to be an artifact. */
  readonly marks: ReadonlySet<Mark>;
}

/** Elements whose lines and shapes are what they have to say. */
const drawnElements = new Set(['Figure', 'Formula', 'Form', 'Lbl']);

/**
 * Everything that is painted and not read: running heads, folios and other content without a mark; rules,
 * backgrounds and borders; heads of tables that are printed again on the next page.
 */
export function findArtifacts(streams: readonly ContentStream[], root: Element): Artifacts {
  const kinds = new Map<Stretch, ArtifactKind>();
  const marks = new Set<Mark>();
  const owners = ownersOf(root);
  const heads = repeatedHeads(root, [...new Set(streams.map((stream) => stream.page))]);
  for (const stream of streams) {
    const body = textArea(stream.stretches);
    for (const stretch of stream.stretches) {
      if (!stretch.marked) {
        if (!stretch.drawsMarkedForm) kinds.set(stretch, pageFurniture(stretch, body));
        continue;
      }
      const owner = stretch.mcid === undefined ? undefined : owners.get(stream.holder)?.[stretch.mcid];
      if (!owner) continue;
      const kind = heads.has(owner.mark) ? 'pagination' : decoration(stretch, owner);
      if (!kind) continue;
      kinds.set(stretch, kind);
      marks.add(owner.mark);
    }
  }
  return { kinds, marks };
}

interface Owner {
  readonly mark: Mark;
  /** True inside a figure and the like. */
  readonly isDrawn: boolean;
}

/** The owners of marked content by the page or form that it stands in and its number there. */
function ownersOf(root: Element): Map<Indirect, Owner[]> {
  const owners = new Map<Indirect, Owner[]>();
  const visit = (part: Element, isDrawn: boolean): void => {
    for (const kid of part.kids) {
      if (kid.kind === 'element') visit(kid, isDrawn || drawnElements.has(kid.type));
      if (kid.kind !== 'mark') continue;
      const list = owners.get(holderOf(kid)) ?? [];
      list[kid.mcid] = { mark: kid, isDrawn };
      owners.set(holderOf(kid), list);
    }
  };
  visit(root, false);
  return owners;
}

function decoration(stretch: Stretch, owner: Owner): ArtifactKind | undefined {
  const isRead = stretch.showsText || stretch.drawsXObject || owner.isDrawn;
  return isRead ? undefined : 'layout';
}

/** From the lowest to the highest marked text. */
function textArea(stretches: readonly Stretch[]): Bounds {
  const area = new Bounds();
  for (const stretch of stretches) if (stretch.marked && stretch.showsText) area.join(stretch.bounds);
  return area;
}

function pageFurniture({ bounds }: Stretch, body: Bounds): ArtifactKind {
  if (bounds.isEmpty() || body.isEmpty()) return 'pagination';
  if (bounds.bottom >= body.top) return 'header';
  return bounds.top <= body.bottom ? 'footer' : 'pagination';
}
