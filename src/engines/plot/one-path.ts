import type { Element, ElementContent } from 'hast';

/**
 * What is drawn alike in one stroke: groups of lines, ticks, or rectangles become a path each, and paths of one look that
 * follow one another a single one. The picture stays what it is, at a third of the size. What has a name or words of its own
 * stays apart.
 */
export function onePath(nodes: readonly ElementContent[]): ElementContent[] {
  const found: ElementContent[] = [];
  for (const node of nodes) {
    const path = node.type === 'element' ? drawn(node) : node;
    const before = found.at(-1);
    if (isPath(before) && isPath(path) && lookOf(before) === lookOf(path))
      found.splice(-1, 1, withOutline(before, `${outline(before)}${outline(path)}`));
    else found.push(path);
  }
  return found;
}

function drawn(node: Element): Element {
  const outlines = node.tagName === 'g' ? node.children.map(outlineOf) : [];
  return outlines.length > 0 && outlines.every((one) => one !== undefined)
    ? withOutline({ ...node, tagName: 'path', children: [] }, outlines.join(''))
    : { ...node, children: onePath(node.children) };
}

/** What a pen draws of an element; nothing of one that has a look or words of its own. */
function outlineOf(node: ElementContent): string | undefined {
  if (node.type !== 'element' || node.children.length > 0) return undefined;
  const own = Object.keys(node.properties).sort().join(' ');
  const value = (name: string): string => String(node.properties[name]);
  if (node.tagName === 'line' && own === 'x1 x2 y1 y2') {
    const to = value('y1') === value('y2') ? `H${value('x2')}` : value('x1') === value('x2') && `V${value('y2')}`;
    return `M${value('x1')},${value('y1')}${to || `L${value('x2')},${value('y2')}`}`;
  }
  if (node.tagName === 'rect' && own === 'height width x y')
    return `M${value('x')},${value('y')}h${value('width')}v${value('height')}h-${value('width')}z`;
  if (node.tagName !== 'path') return undefined;
  return own === 'd' ? outline(node) : own === 'd transform' ? tick(node) : undefined;
}

/** A line from a place that it has been moved to. */
function tick({ properties }: Element): string | undefined {
  const line = /^M0,0L(-?[\d.]+),(-?[\d.]+)$/.exec(String(properties['d']));
  const place = /^translate\((-?[\d.]+),(-?[\d.]+)\)$/.exec(String(properties['transform']));
  return line && place ? `M${place[1]},${place[2]}l${line[1]},${line[2]}` : undefined;
}

function isPath(node: ElementContent | undefined): node is Element {
  return node?.type === 'element' && node.tagName === 'path' && node.children.length === 0;
}

function outline({ properties }: Element): string {
  return String(properties['d']);
}

function withOutline(path: Element, d: string): Element {
  return { ...path, properties: { ...path.properties, d } };
}

function lookOf({ properties: { d: _outline, ...look } }: Element): string {
  return JSON.stringify(Object.entries(look).sort());
}
