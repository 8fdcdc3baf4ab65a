import { crc32 } from 'node:zlib';
import { orientation } from './exif.ts';
import { rasterOf, notPublishable, type ReadRaster } from './raster.ts';

const signatureLength = 8;
/** Length, type and checksum. */
const frame = 12;
const headerLength = 13;

/**
 * The chunks that make the image (PNG, third edition): its pixels, what they mean in color, and how large it wants to be.
 * All others stay behind: text, times, EXIF, and whatever programs keep for themselves.
 */
const kept: ReadonlySet<string> = new Set(
  'IHDR PLTE IDAT IEND tRNS cHRM gAMA iCCP sBIT sRGB cICP bKGD pHYs'.split(' '),
);

/** A PNG file whose signature was found, as an image. Every chunk is held to its checksum. */
export function readPng(bytes: Uint8Array): ReadRaster {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts = [bytes.subarray(0, signatureLength)];
  let size: readonly [width: number, height: number] | undefined;
  let hasPixels = false;
  for (let at = signatureLength; ;) {
    if (at + frame > bytes.length) return notPublishable('cut-off');
    const length = view.getUint32(at);
    const end = at + frame + length;
    if (end > bytes.length) return notPublishable('cut-off');
    if (crc32(bytes.subarray(at + 4, end - 4)) !== view.getUint32(end - 4)) return notPublishable('damaged');
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if ((type === 'IHDR') !== (at === signatureLength)) return notPublishable('damaged');
    if (type === 'IHDR') {
      if (length !== headerLength) return notPublishable('damaged');
      size = [view.getUint32(at + 8), view.getUint32(at + 12)];
    }
    if (type === 'acTL') return notPublishable('animated');
    if (type === 'eXIf' && orientation(bytes.subarray(at + 8, end - 4)) !== 1) return notPublishable('turned');
    if (type === 'IDAT') hasPixels = true;
    if (kept.has(type)) parts.push(bytes.subarray(at, end));
    if (type === 'IEND') break;
    at = end;
  }
  return size && hasPixels ? rasterOf('png', ...size, parts) : notPublishable('damaged');
}
