import type { Element, ElementContent } from 'hast';
import type { ChartPicture } from '../../model/chart-picture.ts';
import type { RenderTools } from '../views/tools.ts';

/** A chart as drawn, its marks linked to the rows that stand on the same page and its texts to the references; elsewhere unlinked. */
export function drawChart(
  picture: ChartPicture,
  all: readonly ChartPicture[],
  { drawChart: draw, measure }: Pick<RenderTools, 'drawChart' | 'measure'>,
  rows: ReadonlySet<string>,
): Element {
  return linked(draw(picture, all, measure), rows);
}

/** Marks keep their names where they are links; a link that nobody can follow leaves what is in it. */
function linked(element: Element, rows: ReadonlySet<string>): Element {
  const children = element.children.flatMap((child): ElementContent[] => {
    if (child.type !== 'element') return [child];
    const inner = linked(child, rows);
    if (inner.tagName !== 'a') return [inner];
    const target = String(inner.properties['href'] ?? '').slice(1);
    if (rows.has(target)) return [inner];
    // What stands beside a mark says again what the mark's name says: it is for the pointer alone.
    const isReference = rows.size > 0 && target.startsWith('ref-');
    return isReference ? [{ ...inner, properties: { ...inner.properties, tabIndex: -1 } }] : unlinked(inner);
  });
  return { ...element, children };
}

/** What a link holds; its title becomes that of the mark in it. */
function unlinked({ children }: Element): ElementContent[] {
  const [title, mark] = children;
  const isNamed = title?.type === 'element' && title.tagName === 'title' && mark?.type === 'element';
  return isNamed ? [{ ...mark, children: [title] }] : children;
}
