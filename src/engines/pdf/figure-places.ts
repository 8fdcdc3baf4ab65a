import { contentStreams } from './content/content-streams.ts';
import { Bounds } from './content/geometry.ts';
import { markPlaces } from './content/mark-places.ts';
import { pagesOf } from './document/pages.ts';
import { readStructure } from './structure/read-structure.ts';
import { elementsOf, marksOf, type Element } from './structure/tree.ts';
import type { Indirect } from './syntax/objects.ts';
import { readFile } from './syntax/read-file.ts';

/** Where a figure with its caption and legend stands, in points. Pages count from 1. */
export interface FigurePlace {
  readonly page: number;
  /** Height of the picture, and from its top down to the end of its legend. */
  readonly pictureHeight: number;
  readonly height: number;
  /** From the foot of the page before up to what stands lowest on it, where the figure is the first thing on its page. */
  readonly lowestBefore?: number;
}

/**
 * The figures with captions of a PDF as Chromium prints it, in reading order. Takes a tagged PDF in the form that Chromium
 * writes, and throws on any other.
 */
export function readFigurePlaces(bytes: Uint8Array): FigurePlace[] {
  const file = readFile(bytes);
  const streams = contentStreams(file);
  const placeOf = markPlaces(streams);
  const pages = pagesOf(file);
  const areas = new Map(pages.map((page) => [page, new Bounds()]));
  for (const { page, stretches } of streams) {
    for (const { marked, bounds } of stretches) if (marked) areas.get(page)!.join(bounds);
  }
  const boundsOf = (part: Element): Map<Indirect, Bounds> => {
    const found = new Map<Indirect, Bounds>();
    for (const mark of marksOf(part)) {
      const bounds = placeOf(mark)?.stretch.bounds;
      if (!bounds || bounds.isEmpty()) continue;
      const whole = found.get(mark.page) ?? new Bounds();
      whole.join(bounds);
      found.set(mark.page, whole);
    }
    return found;
  };
  return figuresIn(readStructure(file)).flatMap(({ picture, whole }): FigurePlace[] => {
    const [[page, drawn] = []] = boundsOf(picture);
    const all = page && boundsOf(whole).get(page);
    if (!page || !drawn || !all) return [];
    const number = pages.indexOf(page) + 1;
    const before = pages[number - 2];
    const isFirst = all.top > areas.get(page)!.top - 1;
    return [
      {
        page: number,
        pictureHeight: drawn.top - drawn.bottom,
        height: all.top - all.bottom,
        ...(before && isFirst && { lowestBefore: areas.get(before)!.bottom }),
      },
    ];
  });
}

/** Figures that hold a caption, each with the picture in it and with what holds it and its legend. */
function figuresIn(root: Element): { picture: Element; whole: Element }[] {
  return elementsOf(root).flatMap((whole) =>
    whole.kids.flatMap((kid) => {
      if (kid.kind !== 'element' || !holds(kid, 'Caption') || kid.type !== 'Figure') return [];
      const picture = elementsOf(kid).find((part) => part !== kid && part.type === 'Figure');
      return picture ? [{ picture, whole }] : [];
    }),
  );
}

function holds(part: Element, type: string): boolean {
  return elementsOf(part).some((inner) => inner.type === type);
}
