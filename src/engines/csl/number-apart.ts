/**
 * A style that prints numbers, made to print them in the margin, apart from the text: the engine numbers entries
 * itself and wants the text alone. `second-field-align` is CSL's own way to say so; most numbered styles have it.
 */
export function withNumberApart(xml: string): string {
  const bibliography = /<bibliography\b[^>]*>(?=[^]*?citation-number)/.exec(xml)?.[0];
  if (!bibliography || bibliography.includes('second-field-align')) return xml;
  return xml.replace(bibliography, () =>
    bibliography.replace('<bibliography', '<bibliography second-field-align="flush"'),
  );
}
