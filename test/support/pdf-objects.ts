import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFString,
  type PDFObject,
} from '@cantoo/pdf-lib';

/** A PDF opened by a library that the press itself does not use, so that tests do not believe the press's own eyes. */
export function openPdf(bytes: Uint8Array): Promise<PDFDocument> {
  return PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: Infinity });
}

/** The entry of a dictionary with indirect objects resolved. */
export function entry(from: PDFObject | undefined, key: string): PDFObject | undefined {
  const dict = asDict(from);
  return dict?.lookup(PDFName.of(key));
}

export function asDict(value: PDFObject | undefined): PDFDict | undefined {
  if (value instanceof PDFDict) return value;
  const { dict } = (value ?? {}) as { dict?: unknown };
  return dict instanceof PDFDict ? dict : undefined;
}

/** The items of an array, resolved; one for a single object, none for nothing. */
export function items(value: PDFObject | undefined): PDFObject[] {
  if (value instanceof PDFArray) return value.asArray().flatMap((_, index) => value.lookup(index) ?? []);
  return value ? [value] : [];
}

/** A name without its slash, a text string decoded, a number or boolean as text; nothing for other objects. */
export function text(value: PDFObject | undefined): string | undefined {
  if (value instanceof PDFName) return value.decodeText();
  if (value instanceof PDFString || value instanceof PDFHexString) return value.decodeText();
  if (value instanceof PDFNumber) return String(value.asNumber());
  return value === undefined || value instanceof PDFDict || value instanceof PDFArray ? undefined : String(value);
}
