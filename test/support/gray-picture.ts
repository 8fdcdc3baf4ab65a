import { crc32, deflateSync, inflateSync } from 'node:zlib';
import type { PageImage } from './render-pdf.ts';

/** A picture in sixteen shades of gray, 0 black and 15 white, row by row. */
export interface GrayPicture {
  readonly width: number;
  readonly height: number;
  readonly shades: Uint8Array;
}

/** What a page looks like without its colors; transparent is white, as paper is. */
export function toGray({ width, height, pixels }: PageImage): GrayPicture {
  const shades = Uint8Array.from({ length: width * height }, (_, index) => {
    const [red, green, blue, alpha] = pixels.subarray(index * 4, index * 4 + 4) as unknown as number[];
    const luminance = 0.299 * red! + 0.587 * green! + 0.114 * blue!;
    return Math.round(((luminance * alpha! + 255 * (255 - alpha!)) / 255 / 255) * 15);
  });
  return { width, height, shades };
}

/** The picture as a PNG of four bits a pixel (PNG, 11.2.1), the same bytes for the same picture. */
export function writeGray({ width, height, shades }: GrayPicture): Uint8Array {
  const stride = Math.ceil(width / 2);
  const rows = Buffer.alloc((stride + 1) * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const at = y * (stride + 1) + 1 + (x >> 1);
      rows[at] = rows[at]! | (shades[y * width + x]! << (x % 2 === 0 ? 4 : 0));
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width);
  header.writeUInt32BE(height, 4);
  header[8] = 4;
  const parts = [chunk('IHDR', header), chunk('IDAT', deflateSync(rows, { level: 9 })), chunk('IEND', Buffer.alloc(0))];
  return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), ...parts]);
}

/** Reads what `writeGray` has written, and no other PNG. */
export function readGray(png: Uint8Array): GrayPicture {
  const bytes = Buffer.from(png);
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  const start = 8 + 25;
  const rows = inflateSync(bytes.subarray(start + 8, start + 8 + bytes.readUInt32BE(start)));
  const stride = Math.ceil(width / 2);
  const shades = Uint8Array.from({ length: width * height }, (_, index) => {
    const [x, y] = [index % width, Math.floor(index / width)];
    return (rows[y * (stride + 1) + 1 + (x >> 1)]! >> (x % 2 === 0 ? 4 : 0)) & 15;
  });
  return { width, height, shades };
}

/**
 * The share of a page that looks different, 0 to 1; 1 for pages of different size. What stands in squares of two by two
 * pixels is compared, so that the edge of a letter drawn a little otherwise counts for nothing.
 */
export function differenceOf(one: GrayPicture, other: GrayPicture): number {
  if (one.width !== other.width || one.height !== other.height) return 1;
  const [columns, rows] = [one.width >> 1, one.height >> 1];
  let different = 0;
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const [a, b] = [square(one, column, row), square(other, column, row)];
      if (Math.abs(a - b) > 4 * 3) different += 1;
    }
  }
  return different / (columns * rows);
}

/** The sum of the shades in a square of two by two pixels. */
function square({ width, shades }: GrayPicture, column: number, row: number): number {
  const at = row * 2 * width + column * 2;
  return shades[at]! + shades[at + 1]! + shades[at + width]! + shades[at + width + 1]!;
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const bytes = Buffer.concat([Buffer.alloc(4), Buffer.from(type, 'latin1'), data, Buffer.alloc(4)]);
  bytes.writeUInt32BE(data.length);
  bytes.writeUInt32BE(crc32(bytes.subarray(4, -4)), bytes.length - 4);
  return bytes;
}
