import { crc32, deflateSync } from 'node:zlib';

/** Pieces of picture files, to put into sound ones what they should not hold. */

const ascii = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));

/** A chunk of a PNG with its checksum. */
export function pngChunk(type: string, data: Uint8Array): Uint8Array {
  const chunk = Buffer.concat([Buffer.alloc(4), ascii(type), data, Buffer.alloc(4)]);
  chunk.writeUInt32BE(data.length);
  chunk.writeUInt32BE(crc32(chunk.subarray(4, -4)), chunk.length - 4);
  return chunk;
}

/** A gray PNG; `claimed`: the size that its header gives. */
export function grayPng(
  width: number,
  height: number,
  claimed: readonly [number, number] = [width, height],
): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(claimed[0]);
  header.writeUInt32BE(claimed[1], 4);
  header[8] = 8;
  const pixels = deflateSync(Buffer.alloc((width + 1) * height));
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    pngChunk('IHDR', header),
    pngChunk('IDAT', pixels),
    pngChunk('IEND', Buffer.alloc(0)),
  ]);
}

/** A PNG with chunks behind its header. */
export function withChunks(png: Uint8Array, ...chunks: readonly Uint8Array[]): Uint8Array {
  const afterHeader = 8 + 25;
  return Buffer.concat([png.subarray(0, afterHeader), ...chunks, png.subarray(afterHeader)]);
}

/** A JPEG with segments behind its start. */
export function withSegments(jpeg: Uint8Array, ...segments: readonly Uint8Array[]): Uint8Array {
  return Buffer.concat([jpeg.subarray(0, 2), ...segments, jpeg.subarray(2)]);
}

/** A segment of a JPEG. */
export function jpegSegment(marker: number, payload: Uint8Array | string): Uint8Array {
  const bytes = typeof payload === 'string' ? ascii(payload) : payload;
  const length = bytes.length + 2;
  return Buffer.concat([Uint8Array.of(0xff, marker, length >> 8, length & 0xff), bytes]);
}

/** EXIF data as a TIFF file: an orientation, and a place on earth (53° 33′ N) as cameras write it. */
export function exif(orientation: number, order: 'big' | 'little' = 'big'): Uint8Array {
  const bytes = Buffer.alloc(26 + 12 + 18 + 12 + 24);
  const little = order === 'little';
  const u16 = (at: number, value: number) => (little ? bytes.writeUInt16LE(value, at) : bytes.writeUInt16BE(value, at));
  const u32 = (at: number, value: number) => (little ? bytes.writeUInt32LE(value, at) : bytes.writeUInt32BE(value, at));
  const entry = (at: number, tag: number, type: number, count: number): void => {
    u16(at, tag);
    u16(at + 2, type);
    u32(at + 4, count);
  };
  bytes.write(little ? 'II' : 'MM', 'latin1');
  u16(2, 42);
  u32(4, 8);
  // The first directory: orientation, and where the directory of the place stands.
  u16(8, 2);
  entry(10, 0x0112, 3, 1);
  u16(18, orientation);
  entry(22, 0x8825, 4, 1);
  u32(30, 38);
  // The directory of the place: north, and three fractions.
  u16(38, 2);
  entry(40, 1, 2, 2);
  bytes.write('N', 48, 'latin1');
  entry(52, 2, 5, 3);
  u32(60, 68);
  for (const [index, value] of [53, 1, 33, 1, 0, 1].entries()) u32(68 + index * 4, value);
  return bytes;
}
