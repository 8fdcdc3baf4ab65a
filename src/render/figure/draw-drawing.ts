import type { Element, ElementContent, Properties } from 'hast';
import { labelAttributes } from '../../engines/svg/allowed.ts';
import { labelPlaces, type LabelPlace } from '../../engines/svg/label-places.ts';
import { targetIn } from '../../engines/svg/resolve-references.ts';
import { firstBaseline, leading, linesOf } from '../../engines/svg/set-label.ts';
import type { Drawing } from '../../model/figure.ts';
import type { ContentLanguage } from '../../model/language.ts';
import type { Measure } from '../../model/ports.ts';
import { h } from '../hast/h.ts';

/**
 * A drawing with the labels of one language in their places, and ids that nothing else on a page has: no id of content has
 * two dashes in a row.
 */
export function drawDrawing(
  { id, svg, labels }: Pick<Drawing, 'id' | 'svg' | 'labels'>,
  language: ContentLanguage,
  measure: Measure,
): Element {
  const places = new Map(labelPlaces(svg).map((place) => [place.element, place]));
  const named = (part: string) => `${id}--${part}`;
  const draw = (element: Element): Element => {
    const place = places.get(element);
    const words = place && labels[place.key]?.[language];
    const lines = words === undefined ? [] : linesOf(words, place!, measure);
    return {
      type: 'element',
      tagName: element.tagName,
      properties: { ...propertiesOf(element, named), ...(place && settled(place, lines.length)) },
      children: place
        ? setLines(lines, place)
        : element.children.map((child): ElementContent => (child.type === 'element' ? draw(child) : child)),
    };
  };
  return draw(svg);
}

/** One line as it is; several each at the label's own place from the left. */
function setLines(lines: readonly string[], { x, fontSize }: LabelPlace): ElementContent[] {
  if (lines.length <= 1) return lines.map((value) => ({ type: 'text', value }));
  const down = round(fontSize * leading);
  return lines.map((line, index) => h('tspan', index === 0 ? { x: round(x) } : { x: round(x), dy: down }, [line]));
}

/** Where several lines stand, or one around its place; what is said of one line holds as it is. */
function settled(place: LabelPlace, lines: number): Properties {
  if (lines <= 1 && !place.centered) return {};
  return { x: round(place.x), y: round(firstBaseline(place, lines)), dx: undefined, dy: undefined };
}

function round(length: number): string {
  return String(Math.round(length * 100) / 100);
}

function propertiesOf({ properties }: Element, named: (part: string) => string): Properties {
  return Object.fromEntries(
    Object.entries(properties)
      .filter(([name]) => !labelAttributes.has(name))
      .map(([name, value]) => {
        if (name === 'id') return [name, named(String(value))];
        const target = targetIn(name, value);
        return [name, target === undefined ? value : `url(#${named(target)})`];
      }),
  );
}
