import type { Element, ElementContent, Properties } from 'hast';
import { find, svg as svgSchema } from 'property-information';
import { svgAttributes, svgTags } from '../svg/allowed.ts';

/** As much as is used of the elements that Plot makes. */
export interface DomNode {
  readonly nodeType: number;
  readonly localName?: string;
  readonly textContent?: string | null;
  readonly attributes?: Iterable<{ readonly name: string; readonly value: string }>;
  readonly childNodes?: Iterable<DomNode>;
}

const tags: ReadonlySet<string> = new Set([...svgTags, 'a']);
const attributes: ReadonlySet<string> = new Set([...svgAttributes, 'ariaLabel']);
const elementNode = 1;
const textNode = 3;

/**
 * What Plot drew, as far as the list of allowed parts goes: its style sheet, classes and faces stay behind, links lead
 * only into the page. Numbers have two decimal places.
 */
export function fromDom(node: DomNode): ElementContent[] {
  if (node.nodeType === textNode) return [{ type: 'text', value: node.textContent ?? '' }];
  const tagName = node.localName ?? '';
  if (node.nodeType !== elementNode || !tags.has(tagName)) return [];
  const isText = tagName === 'text' || tagName === 'tspan' || tagName === 'title';
  const children = [...(node.childNodes ?? [])].filter(({ nodeType }) => isText || nodeType === elementNode);
  const drawn: Element = {
    type: 'element',
    tagName,
    properties: propertiesOf(node, tagName),
    children: children.flatMap(fromDom),
  };
  return [asCircle(drawn) ?? asPlaced(drawn) ?? drawn];
}

/** Plot's way around a circle, from its middle. */
const aroundCircle = /^M([\d.]+),0A\1,\1,0,1,1,-\1,0A\1,\1,0,1,1,\1,0$/;

/** A path around a circle as the circle that it is. */
function asCircle({ properties: { d, ...look }, ...node }: Element): Element | undefined {
  const radius = aroundCircle.exec(String(d))?.[1];
  return radius === undefined ? undefined : { ...node, tagName: 'circle', properties: { r: radius, ...look } };
}

function propertiesOf({ attributes: written = [] }: DomNode, tagName: string): Properties {
  const properties: Properties = {};
  for (const { name, value } of written) {
    if (tagName === 'a') {
      if (name === 'href' && value.startsWith('#')) properties['href'] = value;
      continue;
    }
    const { property } = find(svgSchema, name);
    if (attributes.has(property)) properties[property] = property === 'ariaLabel' ? value : shortened(value);
  }
  return properties;
}

function shortened(value: string): string {
  return value.replaceAll(/-?\d+\.\d{3,}/g, (number) => String(Number(Number(number).toFixed(2))));
}

/** Words of one line that were moved to their place as words that stand there. */
function asPlaced({ properties: { transform, y, ...look }, ...node }: Element): Element | undefined {
  const place = /^translate\((-?[\d.]+),(-?[\d.]+)\)$/.exec(String(transform));
  return node.tagName === 'text' && place && y !== undefined && look['x'] === undefined
    ? { ...node, properties: { x: place[1], y: place[2], dy: y, ...look } }
    : undefined;
}

/** The elements among nodes. */
export function elementsOf(nodes: readonly ElementContent[]): Element[] {
  return nodes.filter((node) => node.type === 'element');
}
