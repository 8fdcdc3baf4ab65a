import { promisify } from 'node:util';
import { deflate as deflateWithCallback, inflateSync } from 'node:zlib';
import { dictionary, PdfStream, unboxed, type Dictionary } from './objects.ts';

const deflate = promisify(deflateWithCallback);

/** A stream's data. Knows the one filter that Chromium uses for text: Flate, without a predictor. */
export function inflated(stream: PdfStream): Uint8Array {
  const filter = unboxed(stream.dictionary.get('Filter'));
  if (filter === undefined || filter === null) return stream.bytes;
  if (filter === '/FlateDecode') return inflateSync(stream.bytes);
  throw new Error(`No way to open a stream with the filter ${String(filter)}`);
}

/** A compressed stream with the given data; further entries of its dictionary as given. */
export async function deflated(data: Uint8Array, entries: Dictionary = dictionary({})): Promise<PdfStream> {
  return new PdfStream(new Map([...entries, ['Filter', '/FlateDecode']]), await deflate(data));
}
