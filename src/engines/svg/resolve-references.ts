import type { Element, ElementContent, Properties } from 'hast';
import { svgReferences } from './allowed.ts';

/** What is wrong with the names of a drawing's parts, and where. */
export interface ReferenceProblem {
  /** `reference`: what is named is not there or cannot be used there; `id`: a name is used twice. */
  readonly kind: 'reference' | 'id';
  readonly name: string;
  readonly element: Element;
}

export interface ResolvedReferences {
  readonly svg: Element;
  /** How many elements it has now. */
  readonly parts: number;
  readonly problems: readonly ReferenceProblem[];
}

/** Gradients build on one another a few times at most. */
const longestChain = 10;
/** More colors than these no gradient has. */
const mostStops = 50;

/**
 * Settles which part of a drawing names which: gradients get what they take over from others, names that nothing uses are
 * left out, and the others become numbers in the order of the drawing, which on a page need only a prefix to differ from
 * those of other figures, however they are written here.
 */
export function resolveReferences(svg: Element): ResolvedReferences {
  let parts = 0;
  const problems: ReferenceProblem[] = [];
  const byId = new Map<string, Element>();
  const used = new Set<string>();
  const collect = (element: Element): void => {
    const id = element.properties['id'];
    if (typeof id === 'string' && byId.has(id)) problems.push({ kind: 'id', name: id, element });
    else if (typeof id === 'string') byId.set(id, element);
    for (const target of targetsOf(element)) used.add(target);
    for (const child of elementsIn(element)) collect(child);
  };
  collect(svg);

  const numbers = new Map([...byId.keys()].filter((id) => used.has(id)).map((id, index) => [id, String(index + 1)]));
  const settle = (element: Element): Element => {
    parts += 1;
    for (const target of targetsOf(element))
      if (!byId.has(target)) problems.push({ kind: 'reference', name: `#${target}`, element });
    const whole = takenOver(element, byId);
    if (!whole) problems.push({ kind: 'reference', name: String(element.properties['href']), element });
    const { properties, children } = whole ?? element;
    return {
      ...element,
      properties: renamed(properties, numbers),
      children: children.map((child): ElementContent => (child.type === 'element' ? settle(child) : child)),
    };
  };
  return { svg: settle(svg), parts, problems };
}

/** An element with what it takes over from those that it names (`href`, in gradients); nothing where it cannot. */
function takenOver(element: Element, byId: ReadonlyMap<string, Element>): Element | undefined {
  let { properties, children } = element;
  for (let step = 0; properties['href'] !== undefined; step += 1) {
    const { href, ...own } = properties;
    const target = byId.get(String(href).slice(1));
    const isUsable = !target || (isGradient(target) && target.children.length <= mostStops);
    if (step > longestChain || !isUsable) return undefined;
    const { id: _id, ...model } = target?.properties ?? {};
    properties = { ...model, ...own };
    if (children.length === 0) children = target?.children.map(withoutId) ?? [];
  }
  return { ...element, properties, children };
}

function isGradient({ tagName }: Element): boolean {
  return tagName === 'linearGradient' || tagName === 'radialGradient';
}

function withoutId(child: ElementContent): ElementContent {
  if (child.type !== 'element') return child;
  const { id: _id, ...properties } = child.properties;
  return { ...child, properties };
}

function renamed(properties: Properties, numbers: ReadonlyMap<string, string>): Properties {
  return Object.fromEntries(
    Object.entries(properties).flatMap(([name, value]) => {
      const own = name === 'id' ? numbers.get(String(value)) : undefined;
      if (name === 'id') return own === undefined ? [] : [[name, own]];
      const target = targetIn(name, value);
      return [[name, target === undefined ? value : `url(#${numbers.get(target) ?? ''})`]];
    }),
  );
}

/** The parts that an element names. */
function targetsOf({ properties }: Element): string[] {
  const named = Object.entries(properties).flatMap(([name, value]) => targetIn(name, value) ?? []);
  return properties['href'] === undefined ? named : [...named, String(properties['href']).slice(1)];
}

/** The name in `url(#arrow)`. */
export function targetIn(property: string, value: unknown): string | undefined {
  return svgReferences.has(property) ? /^url\(#([^)]+)\)$/.exec(String(value))?.[1] : undefined;
}

function elementsIn({ children }: Element): Element[] {
  return children.filter((child) => child.type === 'element');
}
