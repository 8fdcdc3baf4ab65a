/**
 * PDF objects as values (ISO 32000-1, 7.3). Object numbers exist in files only: here an indirect object is a box,
 * and whoever holds the box holds the object.
 */

/** A name with its slash, as a file writes it: `/Link`. */
export type Name = `/${string}`;

/** Keys are without their slash; order is the file's. */
export type Dictionary = Map<string, PdfObject>;

export type PdfObject = null | boolean | number | Name | PdfString | PdfObject[] | Dictionary | PdfStream | Indirect;

/** A string's bytes, unescaped. */
export class PdfString {
  readonly bytes: Uint8Array;
  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }
}

/** A stream with its bytes as the file holds them, mostly compressed. */
export class PdfStream {
  readonly dictionary: Dictionary;
  readonly bytes: Uint8Array;
  constructor(dictionary: Dictionary, bytes: Uint8Array) {
    this.dictionary = dictionary;
    this.bytes = bytes;
  }
}

/** The box of an indirect object. */
export class Indirect {
  value: PdfObject;
  constructor(value: PdfObject = null) {
    this.value = value;
  }
}

/** A dictionary from its entries; those that are `undefined` are left out. */
export function dictionary(entries: Readonly<Record<string, PdfObject | undefined>>): Dictionary {
  const made: Dictionary = new Map();
  for (const [key, value] of Object.entries(entries)) if (value !== undefined) made.set(key, value);
  return made;
}

/** The object in the box, or the object itself. */
export function unboxed(value: PdfObject | undefined): Exclude<PdfObject, Indirect> | undefined {
  return value instanceof Indirect ? unboxed(value.value) : value;
}

/** The dictionary that a value, box or stream is; nothing for any other object. */
export function asDictionary(value: PdfObject | undefined): Dictionary | undefined {
  const object = unboxed(value);
  if (object instanceof PdfStream) return object.dictionary;
  return object instanceof Map ? object : undefined;
}

/** The array that a value is; a single object counts as an array of one, nothing as an empty one. */
export function asArray(value: PdfObject | undefined): readonly PdfObject[] {
  const object = unboxed(value);
  if (Array.isArray(object)) return object;
  return value === undefined || object === null || object === undefined ? [] : [value];
}
