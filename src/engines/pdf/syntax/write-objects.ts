import { Indirect, PdfStream, PdfString, type PdfObject } from './objects.ts';

/** An object in PDF syntax, one Latin 1 character a byte. Streams have their own place in a file and are refused. */
export function writeObject(value: PdfObject, numberOf: (box: Indirect) => number): string {
  if (value === null) return 'null';
  if (typeof value === 'string') return writeName(value.slice(1));
  if (typeof value === 'number') return writeNumber(value);
  if (typeof value === 'boolean') return String(value);
  if (value instanceof Indirect) return `${numberOf(value)} 0 R`;
  if (value instanceof PdfString) return writeString(value.bytes);
  if (value instanceof PdfStream) throw new Error('A stream cannot stand inside another object');
  if (Array.isArray(value)) return `[${value.map((item) => writeObject(item, numberOf)).join(' ')}]`;
  let entries = '';
  for (const [key, entry] of value) entries += `${writeName(key)} ${writeObject(entry, numberOf)}`;
  return `<<${entries}>>`;
}

/** PDF knows no exponents; five places are finer than any device. */
function writeNumber(value: number): string {
  if (Number.isInteger(value)) return String(value);
  return String(Number(value.toFixed(5)));
}

/** The few names of a document come back thousands of times. */
const writtenNames = new Map<string, string>();

function writeName(name: string): string {
  let written = writtenNames.get(name);
  if (written === undefined) {
    const escape = (character: string): string => `#${character.charCodeAt(0).toString(16).padStart(2, '0')}`;
    written = `/${name.replaceAll(/[^\x21-\x7e]|[#()<>[\]{}/%]/g, escape)}`;
    writtenNames.set(name, written);
  }
  return written;
}

function writeString(bytes: Uint8Array): string {
  const text = Buffer.from(bytes).toString('latin1');
  return /^[\x20-\x7e]*$/.test(text)
    ? `(${text.replaceAll(/[\\()]/g, String.raw`\$&`)})`
    : `<${Buffer.from(bytes).toString('hex')}>`;
}
