/**
 * Which code points a CSS `unicode-range` lets through (CSS Fonts 4, section 4.5): `U+4E00-9FFF`, `U+26`, `U+2??`.
 * Throws on anything else, which is a mistake in the theme.
 */
export function parseUnicodeRange(range: string): (codePoint: number) => boolean {
  const spans = range.split(',').map((part) => {
    const match = /^u\+(?:([0-9a-f]{1,6})(?:-([0-9a-f]{1,6}))?|([0-9a-f]*)(\?{1,6}))$/iu.exec(part.trim());
    if (!match) throw new Error(`No unicode-range: ${part.trim()}`);
    const [, from, to = from, stem, wildcards] = match;
    if (wildcards === undefined) return [hexadecimal(from!), hexadecimal(to!)] as const;
    return [
      hexadecimal(stem + '0'.repeat(wildcards.length)),
      hexadecimal(stem + 'f'.repeat(wildcards.length)),
    ] as const;
  });
  return (codePoint) => spans.some(([from, to]) => codePoint >= from && codePoint <= to);
}

function hexadecimal(digits: string): number {
  return Number.parseInt(digits, 16);
}
