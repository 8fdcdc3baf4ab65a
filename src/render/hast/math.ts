import type { Element } from 'hast';
import { toString } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import type { MathNode } from '../../model/mdast.ts';
import type { HastContext } from './context.ts';
import { h } from './h.ts';
import { spokenFormula } from './spoken-formula.ts';

/** A formula as MathML, with its spoken form as the accessible name where the browser would not tag it (print). */
export function math(node: MathNode, { mathml, medium, labels }: HastContext): Element {
  const display = node.type === 'math';
  const formula = mathml(node.value, display);
  const wrapper = h(display ? 'div' : 'span', { className: ['math'] }, [formula]);
  if (medium === 'print') {
    Object.assign(wrapper.properties, { role: 'img', ariaLabel: spokenFormula(formula, labels) });
    markNames(wrapper);
  }
  return wrapper;
}

/** Tells names of functions (sin, log) from variables, which alone are slanted: style sheets cannot count letters. */
function markNames(formula: Element): void {
  visit(formula, { tagName: 'mi' }, (identifier: Element) => {
    if ([...toString(identifier)].length > 1) identifier.properties['className'] = ['name'];
  });
}
