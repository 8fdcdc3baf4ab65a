import { Bounds } from '../content/geometry.ts';
import { linesOf, type MarkPlace } from '../content/mark-places.ts';
import { entriesOf } from '../document/pages.ts';
import { asArray, dictionary, Indirect, type Dictionary } from '../syntax/objects.ts';
import type { PdfFile } from '../syntax/read-file.ts';
import { entriesFor, targetOf } from './link-targets.ts';
import { linkAreas } from './links.ts';
import { elementsOf, marksOf, type Element, type Mark, type ObjectReference } from './tree.ts';

/** How far, in points, a clickable area may stand from its words. */
const tolerance = 1;

/**
 * Puts the clickable areas of links where their words are. In a paragraph that goes on in another column Chromium
 * repeats the first column's areas over unrelated words, and on the next page it gives links no area at all.
 *
 * `targets` are those of all links in the order of the page's source. They serve links without any area, and only
 * if they fit all links that have one.
 */
export function mendLinkAreas(
  file: PdfFile,
  root: Element,
  placeOf: (mark: Mark) => MarkPlace | undefined,
  targets: readonly string[],
): void {
  const links = elementsOf(root).filter((part) => part.type === 'Link');
  const known = links.map((link) => linkAreas(link).map(targetOf)[0]);
  const fits =
    targets.length === links.length && known.every((target, at) => !target || target.fits(targets[at] ?? ''));
  for (const [at, link] of links.entries()) {
    const lines = marksOf(link).flatMap((mark) => linesAt(mark, placeOf(mark)));
    if (lines.length === 0) continue;
    dropStrayAreas(link, lines);
    const target = known[at]?.entries ?? (fits ? entriesFor(targets[at] ?? '', file) : undefined);
    if (target) addMissingAreas(link, lines, target);
  }
}

interface Line {
  readonly page: Indirect;
  readonly box: Bounds;
}

function linesAt({ page }: Mark, place: MarkPlace | undefined): Line[] {
  return place ? linesOf(place).map((box) => ({ page, box })) : [];
}

function dropStrayAreas(link: Element, lines: readonly Line[]): void {
  const strays = link.kids.filter((kid): kid is ObjectReference => {
    return kid.kind === 'object' && !lines.some((line) => line.page === kid.page && touches(areaOf(kid), line.box));
  });
  link.kids = link.kids.filter((kid) => kid.kind !== 'object' || !strays.includes(kid));
  for (const { page, object } of strays) {
    entriesOf(page).set(
      'Annots',
      asArray(entriesOf(page).get('Annots')).filter((annotation) => annotation !== object),
    );
  }
}

function addMissingAreas(link: Element, lines: readonly Line[], target: Dictionary): void {
  for (const { page, box } of lines) {
    const areas = link.kids.filter((kid) => kid.kind === 'object');
    if (areas.some((kid) => kid.page === page && touches(areaOf(kid), box))) continue;
    const entries = dictionary({
      Type: '/Annot',
      Subtype: '/Link',
      Border: [0, 0, 0],
      Rect: [box.left, box.bottom, box.right, box.top],
    });
    const object = new Indirect(new Map([...entries, ...target]));
    link.kids.push({ kind: 'object', page, object });
    entriesOf(page).set('Annots', [...asArray(entriesOf(page).get('Annots')), object]);
  }
}

function areaOf({ object }: ObjectReference): Bounds {
  const [left = 0, bottom = 0, right = 0, top = 0] = asArray(entriesOf(object).get('Rect')).map(Number);
  const bounds = new Bounds();
  bounds.include(left, bottom);
  bounds.include(right, top);
  return bounds;
}

function touches(one: Bounds, other: Bounds): boolean {
  return (
    one.left <= other.right + tolerance &&
    one.right >= other.left - tolerance &&
    one.bottom <= other.top + tolerance &&
    one.top >= other.bottom - tolerance
  );
}
