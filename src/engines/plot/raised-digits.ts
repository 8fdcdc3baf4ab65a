import type { Element, ElementContent } from 'hast';
import { sizes } from './sizes.ts';

const digits = '⁰¹²³⁴⁵⁶⁷⁸⁹⁻';
const plain = '0123456789−';
/** How large an exponent is, and how far it stands above the line, in its own ems. */
export const raisedSize = 0.76;
const rise = 0.48;
const raised = new RegExp(`([${digits}]+)`, 'u');

/** Text cut where it rises and falls: every second piece is an exponent, in digits of the line. */
export function cutRaised(text: string): string[] {
  return text
    .split(raised)
    .map((piece, index) =>
      index % 2 === 1 ? piece.replaceAll(/./gu, (digit) => plain[digits.indexOf(digit)]!) : piece,
    );
}

/** Exponents as smaller digits above the line: few sans faces for Chinese have raised ones. */
export function withRaisedDigits(node: ElementContent): ElementContent {
  if (node.type !== 'element' || node.tagName === 'title') return node;
  return {
    ...node,
    children: node.children.flatMap((child) =>
      child.type === 'text' ? pieces(child.value) : [withRaisedDigits(child)],
    ),
  };
}

function pieces(text: string): ElementContent[] {
  return cutRaised(text).flatMap((value, index): ElementContent[] => {
    if (value === '') return [];
    if (index % 2 === 1) return [piece(value, { dy: `-${rise}em`, fontSize: String(sizes.text * raisedSize) })];
    return index === 0 ? [{ type: 'text', value }] : [piece(value, { dy: `${rise * raisedSize}em` })];
  });
}

function piece(value: string, properties: Element['properties']): Element {
  return { type: 'element', tagName: 'tspan', properties, children: [{ type: 'text', value }] };
}
