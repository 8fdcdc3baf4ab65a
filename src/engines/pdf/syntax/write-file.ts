import { createHash } from 'node:crypto';
import { dictionary, Indirect, PdfStream, PdfString, type PdfObject } from './objects.ts';
import type { PdfFile } from './read-file.ts';
import { deflated } from './streams.ts';
import { writeObject } from './write-objects.ts';

/** Objects in one object stream: enough to compress well, few enough to open quickly. */
const objectsPerStream = 200;

/**
 * The document as a PDF 1.7 file with object streams. Only what can be reached is written, numbered by the way it
 * is reached, and the file's id is the digest of its bytes: the same document gives the same file.
 * Source: ISO 32000-1, 7.5.7 and 7.5.8.
 */
export async function writeFile(file: PdfFile): Promise<Uint8Array> {
  const numbers = numbered([file.catalog, file.info]);
  const numberOf = (box: Indirect): number => numbers.get(box) ?? 0;
  const boxes = [...numbers.keys()];
  const plain = boxes.filter((box) => !(box.value instanceof PdfStream));
  const packs = await Promise.all(chunks(plain, objectsPerStream).map((pack) => packed(pack, numberOf)));

  const entries: Entry[] = [{ kind: 0, at: 0, index: 65_535 }];
  const output = new Output('%PDF-1.7\n%\u00E2\u00E3\u00CF\u00D3\n');
  for (const box of boxes) {
    if (!(box.value instanceof PdfStream)) continue;
    entries[numberOf(box)] = { kind: 1, at: output.length, index: 0 };
    output.addStream(numberOf(box), box.value, numberOf);
  }
  for (const [index, stream] of packs.entries()) {
    const number = boxes.length + 1 + index;
    const pack = plain.slice(index * objectsPerStream, (index + 1) * objectsPerStream);
    for (const [place, box] of pack.entries()) entries[numberOf(box)] = { kind: 2, at: number, index: place };
    entries[number] = { kind: 1, at: output.length, index: 0 };
    output.addStream(number, stream, numberOf);
  }

  const start = output.length;
  entries.push({ kind: 1, at: start, index: 0 });
  const id = new PdfString(createHash('sha256').update(output.bytes()).digest().subarray(0, 16));
  const table = await deflated(
    tableBytes(entries),
    dictionary({
      Type: '/XRef',
      Size: entries.length,
      W: [1, 4, 2],
      Root: file.catalog,
      Info: file.info,
      ID: [id, id],
    }),
  );
  output.addStream(entries.length - 1, table, numberOf);
  output.add(`startxref\n${start}\n%%EOF\n`);
  return output.bytes();
}

interface Entry {
  readonly kind: 0 | 1 | 2;
  /** Byte offset, or number of the object stream that holds the object. */
  readonly at: number;
  readonly index: number;
}

class Output {
  readonly #parts: Uint8Array[] = [];
  length = 0;

  constructor(header: string) {
    this.add(header);
  }

  add(part: string | Uint8Array): void {
    const bytes = typeof part === 'string' ? Buffer.from(part, 'latin1') : part;
    this.#parts.push(bytes);
    this.length += bytes.length;
  }

  addStream(number: number, stream: PdfStream, numberOf: (box: Indirect) => number): void {
    const head = new Map([...stream.dictionary, ['Length', stream.bytes.length] as const]);
    this.add(`${number} 0 obj\n${writeObject(head, numberOf)}\nstream\n`);
    this.add(stream.bytes);
    this.add('\nendstream\nendobj\n');
  }

  bytes(): Uint8Array {
    return Buffer.concat(this.#parts);
  }
}

/** Every box that the given ones lead to, numbered from 1 in the order in which they are met. */
function numbered(starts: readonly Indirect[]): Map<Indirect, number> {
  const numbers = new Map<Indirect, number>();
  const queue: Indirect[] = [];
  const meet = (value: PdfObject): void => {
    if (value instanceof Indirect) {
      if (numbers.has(value)) return;
      numbers.set(value, numbers.size + 1);
      queue.push(value);
    } else if (Array.isArray(value)) for (const item of value) meet(item);
    else if (value instanceof Map) for (const item of value.values()) meet(item);
    else if (value instanceof PdfStream) meet(value.dictionary);
  };
  for (const start of starts) meet(start);
  for (const box of queue) meet(box.value);
  return numbers;
}

function packed(boxes: readonly Indirect[], numberOf: (box: Indirect) => number): Promise<PdfStream> {
  const bodies = boxes.map((box) => writeObject(box.value, numberOf));
  let offset = 0;
  const index = bodies.map((body, place) => {
    const entry = `${numberOf(boxes[place] as Indirect)} ${offset}`;
    offset += body.length + 1;
    return entry;
  });
  const head = `${index.join(' ')}\n`;
  const data = Buffer.from(`${head}${bodies.join('\n')}\n`, 'latin1');
  return deflated(data, dictionary({ Type: '/ObjStm', N: boxes.length, First: head.length }));
}

function tableBytes(entries: readonly Entry[]): Uint8Array {
  const bytes = Buffer.alloc(entries.length * 7);
  for (const [number, entry] of entries.entries()) {
    bytes.writeUInt8(entry.kind, number * 7);
    bytes.writeUInt32BE(entry.at, number * 7 + 1);
    bytes.writeUInt16BE(entry.index, number * 7 + 5);
  }
  return bytes;
}

function chunks<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, n) => items.slice(n * size, (n + 1) * size));
}
