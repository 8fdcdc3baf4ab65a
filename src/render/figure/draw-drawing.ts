import type { Element, ElementContent, Properties } from 'hast';
import type { Drawing } from '../../model/figure.ts';
import type { ContentLanguage } from '../../model/language.ts';
import { svgReferences } from '../../engines/svg/allowed.ts';

/** A drawing with the labels of one language in their places, and ids that no other figure of a page has. */
export function drawDrawing({ id, svg, labels }: Drawing, language: ContentLanguage): Element {
  const named = (name: string) => `${id}-${name.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`;
  const draw = (element: Element): Element => {
    const { dataLabel, dataWidth: _width, dataLines: _lines, ...properties } = element.properties;
    const label = typeof dataLabel === 'string' ? labels[dataLabel]?.[language] : undefined;
    return {
      type: 'element',
      tagName: element.tagName,
      properties: withIds(properties, named),
      children:
        label === undefined
          ? element.children.map((child): ElementContent => (child.type === 'element' ? draw(child) : child))
          : [{ type: 'text', value: label }],
    };
  };
  return draw(svg);
}

function withIds(properties: Properties, named: (name: string) => string): Properties {
  return Object.fromEntries(
    Object.entries(properties).map(([name, value]) => {
      if (name === 'id') return [name, named(String(value))];
      const target = svgReferences.has(name) ? /^url\(#([^)\s]+)\)$/.exec(String(value))?.[1] : undefined;
      return [name, target === undefined ? value : `url(#${named(target)})`];
    }),
  );
}
