import type { Element, ElementContent, Text } from 'hast';
import { h } from './h.ts';

/** A piece that no line parts. */
export function whole(...content: readonly (string | ElementContent)[]): Element {
  return h('span', { className: ['glue'] }, content);
}

/** Whether an element is such a piece. */
export function isWhole({ properties }: Element): boolean {
  return Array.isArray(properties['className']) && properties['className'].includes('glue');
}

export function text(value: string): Text {
  return { type: 'text', value };
}
