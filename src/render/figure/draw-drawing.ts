import type { Element, ElementContent, Properties } from 'hast';
import { idOnPage, svgReferences } from '../../engines/svg/allowed.ts';
import { breakLabel } from '../../engines/svg/break-label.ts';
import { labelPlaces, type LabelPlace } from '../../engines/svg/label-places.ts';
import type { Drawing } from '../../model/figure.ts';
import type { ContentLanguage } from '../../model/language.ts';
import type { Measure } from '../../model/ports.ts';
import { h } from '../hast/h.ts';

/** From one line of a label to the next, in its size. */
const leading = 1.3;

/** What a drawing says to Diglot and not to the browser. */
const ownAttributes: ReadonlySet<string> = new Set(['dataLabel', 'dataWidth', 'dataLines', 'dataCentered']);

/** A drawing with the labels of one language in their places, and ids that no other figure of a page has. */
export function drawDrawing({ id, svg, labels }: Drawing, language: ContentLanguage, measure: Measure): Element {
  const places = new Map(labelPlaces(svg).map((place) => [place.element, place]));
  const named = (name: string) => `${id}-${idOnPage(name)}`;
  const draw = (element: Element): Element => {
    const place = places.get(element);
    const words = place && labels[place.key]?.[language];
    const lines = words === undefined ? [] : linesOf(words, place!, measure);
    return {
      type: 'element',
      tagName: element.tagName,
      properties: { ...propertiesOf(element, named), ...(place?.centered && raised(element, place, lines.length)) },
      children: place
        ? setLines(lines, place)
        : element.children.map((child): ElementContent => (child.type === 'element' ? draw(child) : child)),
    };
  };
  return draw(svg);
}

function linesOf(
  words: string,
  { width = Infinity, lines, fontSize, fontWeight }: LabelPlace,
  measure: Measure,
): string[] {
  return breakLabel(words, lines > 1 ? width : Infinity, (some) => measure(some, fontWeight) * fontSize);
}

/** One line as it is; several each at the label's own place from the left. */
function setLines(lines: readonly string[], { x, fontSize }: LabelPlace): ElementContent[] {
  if (lines.length <= 1) return lines.map((value) => ({ type: 'text', value }));
  const down = round(fontSize * leading);
  return lines.map((line, index) =>
    h('tspan', index === 0 ? { x: String(x) } : { x: String(x), dy: String(down) }, [line]),
  );
}

/** Several lines around the place of one. */
function raised({ properties }: Element, { fontSize }: LabelPlace, count: number): Properties {
  const y = Number.parseFloat(String(properties['y'] ?? 0));
  return { y: String(round(y - ((count - 1) / 2) * fontSize * leading)) };
}

function round(length: number): number {
  return Math.round(length * 100) / 100;
}

function propertiesOf({ properties }: Element, named: (name: string) => string): Properties {
  return Object.fromEntries(
    Object.entries(properties)
      .filter(([name]) => !ownAttributes.has(name))
      .map(([name, value]) => {
        if (name === 'id') return [name, named(String(value))];
        const target = svgReferences.has(name) ? /^url\(#([^)\s]+)\)$/.exec(String(value))?.[1] : undefined;
        return [name, target === undefined ? value : `url(#${named(target)})`];
      }),
  );
}
