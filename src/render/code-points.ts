/** The code points of a text. A page has a million characters and more, of which most are the same few: each is looked at once, without a copy. */
export function codePointsOf(text: string): Set<number> {
  const found = new Set<number>();
  const seen = new Uint8Array(0x110000);
  for (let at = 0; at < text.length; at += 1) {
    const code = text.codePointAt(at)!;
    if (code > 0xffff) at += 1;
    if (seen[code] === 1) continue;
    seen[code] = 1;
    found.add(code);
  }
  return found;
}
