import temml from 'temml';

/** A formula as MathML, or the reason why its TeX cannot be read. */
export type MathResult = { readonly mathml: string } | { readonly problem: string };

/** Presentation MathML for a TeX formula; no styles, no links, nothing that loads anything. */
export function texToMathml(tex: string, display: boolean): MathResult {
  try {
    const mathml = temml.renderToString(tex, {
      displayMode: display,
      throwOnError: true,
      trust: false,
      maxExpand: 200,
      xml: true,
    });
    return { mathml };
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
}
