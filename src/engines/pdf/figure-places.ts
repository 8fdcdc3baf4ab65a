import { contentStreams } from './content/content-streams.ts';
import { Bounds } from './content/geometry.ts';
import { markPlaces } from './content/mark-places.ts';
import { pagesOf } from './document/pages.ts';
import { readStructure } from './structure/read-structure.ts';
import { elementsOf, marksOf, type Element } from './structure/tree.ts';
import type { Indirect } from './syntax/objects.ts';
import { readFile } from './syntax/read-file.ts';

/** Items whose left edges are no further apart stand in one column, in points. */
const sameColumn = 60;

/** Where a figure with its caption and legend stands, in points. Pages count from 1. */
export interface FigurePlace {
  readonly page: number;
  /** Height of the picture, and from its top down to the end of its legend. */
  readonly pictureHeight: number;
  readonly height: number;
  /** From the foot of the page before up to what stands lowest on it, where the figure is the first thing on its page. */
  readonly lowestBefore?: number;
}

/** What of a printed page decides where its figures may go. */
export interface PrintPlaces {
  /** The figures with captions, in reading order. */
  readonly figures: readonly FigurePlace[];
  /** By how much an item of the longest list raises the foot of its columns, in points; absent where no list runs on. */
  readonly perItem?: number;
}

/**
 * Where the figures and the list of references of a PDF stand as Chromium prints it. Takes a tagged PDF in the form that
 * Chromium writes, and throws on any other.
 */
export function readPrintPlaces(bytes: Uint8Array): PrintPlaces {
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
  const structure = readStructure(file);
  const figures = figuresIn(structure).flatMap(({ picture, whole }): FigurePlace[] => {
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
  const perItem = heightOfItems(longestList(structure).map((item) => [...boundsOf(item).values()]));
  return { figures, ...(perItem !== undefined && { perItem }) };
}

function longestList(root: Element): Element[] {
  const lists = elementsOf(root).filter(({ type }) => type === 'L');
  const itemsOf = (list: Element): Element[] => list.kids.filter((kid) => kid.kind === 'element');
  return lists.map(itemsOf).reduce((longest, items) => (items.length > longest.length ? items : longest), []);
}

/** The distance from one item to the next in a column, for each of the columns that it fills. */
function heightOfItems(items: readonly (readonly Bounds[])[]): number | undefined {
  const whole = items.flatMap((bounds) => (bounds.length === 1 ? bounds : []));
  const steps = whole.slice(1).flatMap((item, index) => {
    const step = whole[index]!.top - item.top;
    return step > 0 && Math.abs(item.left - whole[index]!.left) < sameColumn ? [step] : [];
  });
  if (steps.length === 0) return undefined;
  const columns = new Set(whole.map(({ left }) => Math.round(left / sameColumn)));
  return steps.reduce((sum, step) => sum + step, 0) / steps.length / columns.size;
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
