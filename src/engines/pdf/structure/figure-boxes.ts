import { Bounds } from '../content/geometry.ts';
import type { MarkPlace } from '../content/mark-places.ts';
import { entriesOf } from '../document/pages.ts';
import { asArray, dictionary, type Indirect } from '../syntax/objects.ts';
import { elementsOf, marksOf, type Element, type Mark } from './tree.ts';

/** Says of every figure where on its page it stands (ISO 32000-1, 14.8.5.4.3, `BBox`). */
export function boundFigures(root: Element, placeOf: (mark: Mark) => MarkPlace | undefined): void {
  for (const figure of elementsOf(root)) {
    if (figure.type !== 'Figure') continue;
    // A figure at the head of a page can leave a mark on the page before, which marks nothing that is seen.
    const seen = marksOf(figure).flatMap((mark) => {
      const box = placeOf(mark)?.stretch.bounds;
      return box && !box.isEmpty() ? [{ page: mark.page, box }] : [];
    });
    const [page, ...others] = new Set(seen.map((place) => place.page));
    if (!page || others.length > 0) continue;
    const bounds = new Bounds();
    for (const { box } of seen) bounds.join(box);
    const layout = dictionary({ O: '/Layout', Placement: '/Block', BBox: onPage(bounds, page) });
    figure.attributes.set('A', [...asArray(figure.attributes.get('A')), layout]);
  }
}

function onPage(bounds: Bounds, page: Indirect): number[] {
  const [left = 0, bottom = 0, right = Infinity, top = Infinity] = asArray(entriesOf(page).get('MediaBox')).map(Number);
  return [
    Math.max(left, bounds.left),
    Math.max(bottom, bounds.bottom),
    Math.min(right, bounds.right),
    Math.min(top, bounds.top),
  ].map((length) => Math.round(length * 100) / 100);
}
