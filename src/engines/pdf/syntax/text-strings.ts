import { PdfString } from './objects.ts';

/** A text string (ISO 32000-1, 7.9.2.2): ASCII as it stands, everything else in UTF-16BE with its mark. */
export function textString(text: string): PdfString {
  if (/^[\x20-\x7e]*$/.test(text)) return new PdfString(Buffer.from(text, 'latin1'));
  return new PdfString(Buffer.from(`\uFEFF${text}`, 'utf16le').swap16());
}

/** What a text string says. Without the mark of UTF-16BE it is read as Latin 1. */
export function decodeText(string: PdfString): string {
  const bytes = Buffer.from(string.bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return bytes.subarray(2).swap16().toString('utf16le');
  return bytes.toString('latin1');
}

/** A calendar date `YYYY`, `YYYY-MM` or `YYYY-MM-DD` as a PDF date of the same precision (7.9.4). */
export function dateString(iso: string): PdfString {
  return textString(`D:${iso.replaceAll('-', '')}`);
}
