import { Lexer } from './lexer.ts';
import { asDictionary, Indirect, PdfStream, unboxed, type Dictionary, type PdfObject } from './objects.ts';
import { readObject, type Boxes } from './read-objects.ts';

/** A PDF document: everything that its catalogue and its information dictionary lead to. */
export interface PdfFile {
  readonly catalog: Indirect;
  readonly info: Indirect;
}

/**
 * The document in a PDF file as Chromium writes it: one cross-reference table, no encryption, no object streams.
 * Throws on anything else, since only the browser's own files come here. Source: ISO 32000-1, 7.5.
 */
export function readFile(bytes: Uint8Array): PdfFile {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const lexer = new Lexer(bytes, file.lastIndexOf('startxref') + 'startxref'.length);
  lexer.next();
  const offsets = readTable(bytes, lexer.number());
  const boxes = new Map([...offsets.objects].map(([number]) => [number, new Indirect()]));
  const boxOf: Boxes = (number) => boxes.get(number) ?? new Indirect();

  const streams: [Indirect, Dictionary, start: number][] = [];
  for (const [number, offset] of offsets.objects) {
    const box = boxOf(number);
    const body = new Lexer(bytes, offset);
    for (let token = 0; token < 3; token += 1) body.next(); // `12 0 obj`
    box.value = readObject(body, boxOf);
    body.next();
    if (box.value instanceof Map && body.text() === 'stream')
      streams.push([box, box.value, dataStart(bytes, body.end)]);
  }
  // A stream's length may itself be an indirect object, so the streams are cut out when all objects are there.
  for (const [box, dictionary, start] of streams) {
    const length = Number(unboxed(dictionary.get('Length')));
    dictionary.delete('Length');
    box.value = new PdfStream(dictionary, bytes.subarray(start, start + length));
  }

  const trailer = asDictionary(readObject(new Lexer(bytes, offsets.trailer), boxOf));
  return { catalog: boxed(trailer?.get('Root')), info: boxed(trailer?.get('Info')) };
}

interface Table {
  /** Byte offsets by object number. */
  readonly objects: ReadonlyMap<number, number>;
  readonly trailer: number;
}

function readTable(bytes: Uint8Array, start: number): Table {
  const lexer = new Lexer(bytes, start);
  lexer.next();
  if (lexer.text() !== 'xref') throw new Error('The PDF has no cross-reference table of the kind that Chromium writes');
  const objects = new Map<number, number>();
  while (lexer.next() === 'number') {
    const first = lexer.number();
    lexer.next();
    const count = lexer.number();
    for (let number = first; number < first + count; number += 1) {
      lexer.next();
      const offset = lexer.number();
      lexer.next();
      lexer.next();
      if (lexer.text() === 'n') objects.set(number, offset);
    }
  }
  return { objects, trailer: lexer.end };
}

/** The data starts after the line end that follows the word `stream` (7.3.8.1). */
function dataStart(bytes: Uint8Array, end: number): number {
  return bytes[end] === 0x0d ? end + 2 : end + 1;
}

function boxed(value: PdfObject | undefined): Indirect {
  if (value instanceof Indirect) return value;
  throw new Error('The PDF has no catalogue or no information dictionary');
}
