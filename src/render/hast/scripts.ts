import type { ElementContent } from 'hast';
import { toString } from 'mdast-util-to-string';
import type { Subscript, Superscript } from '../../model/mdast.ts';
import { h } from './h.ts';

const raised = new Map(Array.from('0123456789+-−', (sign, index) => [sign, Array.from('⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻')[index]!]));
const lowered = new Map(Array.from('0123456789+-−', (sign, index) => [sign, Array.from('₀₁₂₃₄₅₆₇₈₉₊₋₋')[index]!]));

/**
 * A super- or subscript. Digits and signs become the raised characters of Unicode, which stay what they are when a
 * reader copies or searches: `10<sup>6</sup>` would come out of a PDF as 106.
 */
export function script(node: Superscript | Subscript, children: readonly ElementContent[]): ElementContent {
  const [tag, signs] = node.type === 'superscript' ? (['sup', raised] as const) : (['sub', lowered] as const);
  const characters = Array.from(toString(node));
  if (!characters.every((character) => signs.has(character))) return h(tag, {}, children);
  return { type: 'text', value: characters.map((character) => signs.get(character)!).join('') };
}
