import type { Element, ElementContent, Properties } from 'hast';

/** A hast element; a string child is text. */
export function h(
  tagName: string,
  properties: Properties = {},
  children: readonly (ElementContent | string)[] = [],
): Element {
  return {
    type: 'element',
    tagName,
    properties: { ...properties },
    children: children.map((child) => (typeof child === 'string' ? { type: 'text', value: child } : child)),
  };
}
