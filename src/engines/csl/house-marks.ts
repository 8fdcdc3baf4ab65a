/** Marks between the elements of an entry, half width with the space that they have there, and full width. */
const widths = [
  [', ', '，'],
  [': ', '：'],
  ['; ', '；'],
  ['(', '（'],
  [')', '）'],
] as const;

/**
 * A style with its marks between elements in the other width: `, : ; ( )`. Only what the style itself sets is changed,
 * never what records hold; the full stop, square brackets and slashes are half width in either.
 */
export function withMarks(xml: string, width: 'full' | 'half'): string {
  return xml.replace(/\b(prefix|suffix|delimiter)="([^"]*)"/g, (_, name: string, value: string) => {
    const set = widths.reduce(
      (text, [half, full]) => (width === 'full' ? text.replaceAll(half, full) : text.replaceAll(full, half)),
      value,
    );
    return `${name}="${set}"`;
  });
}
