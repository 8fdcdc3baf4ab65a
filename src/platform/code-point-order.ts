/** Order by code point, which is that of UTF-8 bytes: the same in every locale, beyond U+FFFF too. */
export function byCodePoint(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}
