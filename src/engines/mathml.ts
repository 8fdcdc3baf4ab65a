import type { Element } from 'hast';
import type { fromHtml } from 'hast-util-from-html';
import { createRequire } from 'node:module';
import type temml from 'temml';

const require = createRequire(import.meta.url);

/** A formula as a MathML element, or the reason why its TeX cannot be read. */
export type MathResult = { readonly formula: Element } | { readonly problem: string };

/**
 * Presentation MathML for a TeX formula; no styles, no links, nothing that loads anything. The libraries are loaded with
 * the first formula: most articles have none, and together they are as large as all else that reading loads.
 */
export function texToMathml(tex: string, display: boolean): MathResult {
  const { renderToString } = require('temml') as typeof temml;
  try {
    const mathml = renderToString(tex, {
      displayMode: display,
      throwOnError: true,
      trust: false,
      maxExpand: 200,
      xml: true,
    });
    return { formula: parse(mathml) };
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
}

function parse(mathml: string): Element {
  const parser = require('hast-util-from-html') as { readonly fromHtml: typeof fromHtml };
  const element = parser.fromHtml(mathml, { fragment: true }).children.find((child) => child.type === 'element');
  if (!element) throw new Error('No element in the MathML of a formula');
  return element;
}
