import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import type { MathNode } from '../../model/mdast.ts';
import type { HastContext } from './context.ts';
import { h } from './h.ts';

/** A formula as MathML, with its TeX as the accessible name where the browser would not tag it (print). */
export function math(node: MathNode, { mathml, medium }: HastContext): Element {
  const display = node.type === 'math';
  const tree = fromHtml(mathml(node.value, display), { fragment: true });
  const formula = tree.children.find((child) => child.type === 'element') ?? h('code', {}, [node.value]);
  const wrapper = h(display ? 'div' : 'span', { className: ['math'] }, [formula]);
  if (medium === 'print') Object.assign(wrapper.properties, { role: 'img', ariaLabel: node.value });
  return wrapper;
}
