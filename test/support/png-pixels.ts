import { inflateSync } from 'node:zlib';
import type { PageImage } from './render-pdf.ts';

const magic = 8;

/** The pixels of a PNG as the browser takes pictures: eight bits a sample, RGB or RGBA, not interlaced (PNG, 9.2 and 11.2). */
export function pngPixels(png: Uint8Array): PageImage {
  const bytes = Buffer.from(png);
  const data: Buffer[] = [];
  for (let at = magic; at < bytes.length;) {
    const length = bytes.readUInt32BE(at);
    if (bytes.toString('latin1', at + 4, at + 8) === 'IDAT') data.push(bytes.subarray(at + 8, at + 8 + length));
    at += 12 + length;
  }
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  const samples = bytes[25] === 6 ? 4 : 3;
  if (bytes[24] !== 8 || (bytes[25] !== 6 && bytes[25] !== 2) || bytes[28] !== 0)
    throw new Error('A PNG of another kind');
  const rows = unfiltered(inflateSync(Buffer.concat(data)), width * samples, height, samples);
  const pixels = new Uint8Array(width * height * 4).fill(255);
  for (let pixel = 0; pixel < width * height; pixel += 1) {
    for (let sample = 0; sample < samples; sample += 1) pixels[pixel * 4 + sample] = rows[pixel * samples + sample]!;
  }
  return { width, height, pixels, png };
}

/** Rows as they were before each was filtered by its left and upper neighbors. */
function unfiltered(filtered: Uint8Array, stride: number, height: number, step: number): Uint8Array {
  const rows = new Uint8Array(stride * height);
  for (let y = 0; y < height; y += 1) {
    const filter = filtered[y * (stride + 1)]!;
    for (let x = 0; x < stride; x += 1) {
      const at = y * stride + x;
      const left = x >= step ? rows[at - step]! : 0;
      const up = y > 0 ? rows[at - stride]! : 0;
      const corner = x >= step && y > 0 ? rows[at - stride - step]! : 0;
      const guess = [0, left, up, (left + up) >> 1, nearest(left, up, corner)][filter]!;
      rows[at] = filtered[y * (stride + 1) + 1 + x]! + guess;
    }
  }
  return rows;
}

/** Paeth's predictor: the neighbor nearest to left plus upper minus corner. */
function nearest(left: number, up: number, corner: number): number {
  const [toLeft, toUp, toCorner] = [left, up, corner].map((one) => Math.abs(left + up - corner - one)) as [
    number,
    number,
    number,
  ];
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}
