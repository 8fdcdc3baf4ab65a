/** The number of an entry as a style prints it in the margin: `[1]`, `1.`; the bare number where the style has none. */
export function entryLabel(xml: string, number: number): string {
  const bibliography = /<bibliography\b[^]*<\/bibliography>/.exec(xml)?.[0] ?? '';
  const printed = /<(?:text|number)\b[^>]*\bvariable="citation-number"[^>]*>/;
  const element = printed.exec(bibliography)?.[0] ?? '';
  const attribute = (name: string): string => new RegExp(`\\b${name}="([^"]*)"`).exec(element)?.[1] ?? '';
  return `${attribute('prefix')}${number}${attribute('suffix')}`.trim();
}
