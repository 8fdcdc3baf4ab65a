/** Characters that no text holds: their like says that a file is none. */
// oxlint-disable-next-line no-control-regex -- these are what is looked for
const binary = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/;

/**
 * The text of a file of separated values, without its byte order mark, and how it was encoded: as the mark says, else
 * UTF-8, else GB18030, as programs with a Chinese interface save. Nothing where it is none of these, or no text.
 */
export function decodeSheetText(
  bytes: Uint8Array,
): { readonly text: string; readonly encoding: 'UTF-8' | 'UTF-16' | 'GB18030' } | undefined {
  const marked = encodingByMark(bytes);
  const tries = marked ? [marked] : ['utf-8', 'gb18030'];
  for (const label of tries) {
    const text = decoded(bytes, label);
    if (text === undefined) continue;
    const encoding = label.startsWith('utf-16') ? 'UTF-16' : label === 'utf-8' ? 'UTF-8' : 'GB18030';
    return binary.test(text) ? undefined : { text, encoding };
  }
  return undefined;
}

function encodingByMark([first, second]: Uint8Array): string | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
}

/** A decoder takes the byte order mark off by itself. */
function decoded(bytes: Uint8Array, label: string): string | undefined {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
