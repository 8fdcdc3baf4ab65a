import { orientation } from './exif.ts';
import { rasterOf, notPublishable, type ReadRaster } from './raster.ts';

/** Markers (ITU-T T.81, table B.1): the second byte behind FF. */
const endOfImage = 0xd9;
const startOfScan = 0xda;
const app = (number: number): number => 0xe0 + number;

/** Frames that browsers show: baseline, extended and progressive, in Huffman coding. */
const frames: ReadonlySet<number> = new Set([0xc0, 0xc1, 0xc2]);
/** Lossless, hierarchical and arithmetic frames, and what belongs to them alone. */
const otherFrames: ReadonlySet<number> = new Set([
  0xc3, 0xc5, 0xc6, 0xc7, 0xc8, 0xc9, 0xca, 0xcb, 0xcc, 0xcd, 0xce, 0xcf, 0xde, 0xdf,
]);
/** Markers without a length, and zero, which is none: none of them stands between segments. */
const bare: ReadonlySet<number> = new Set([0, 0x01, 0xd0, 0xd1, 0xd2, 0xd3, 0xd4, 0xd5, 0xd6, 0xd7, 0xd8]);
/** Tables, restart intervals and numbers of lines: what the pixels are coded with. */
const tables: ReadonlySet<number> = new Set([0xc4, 0xdb, 0xdc, 0xdd]);

/**
 * A JPEG file whose start was found, as an image: its frame, tables and scans, and of the application segments the density
 * (JFIF), the color profile and Adobe's note on the color space. Thumbnails, EXIF, XMP, IPTC and comments stay behind.
 */
export function readJpeg(bytes: Uint8Array): ReadRaster {
  const parts = [bytes.subarray(0, 2)];
  let size: readonly [width: number, height: number] | undefined;
  let hasPixels = false;
  for (let at = 2; ;) {
    if (at + 2 > bytes.length) return notPublishable('cut-off');
    if (bytes[at] !== 0xff) return notPublishable('damaged');
    const marker = bytes[at + 1]!;
    // FF may be repeated before a marker.
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === endOfImage) {
      parts.push(bytes.subarray(at, at + 2));
      break;
    }
    if (bare.has(marker)) return notPublishable('damaged');
    const end = at + 2 + (((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0));
    if (end > bytes.length) return notPublishable('cut-off');
    if (end < at + 4) return notPublishable('damaged');
    const payload = bytes.subarray(at + 4, end);
    if (otherFrames.has(marker)) return notPublishable('coding');
    if (frames.has(marker)) {
      const [precision = 0, high = 0, low = 0, wide = 0, narrow = 0, components = 0] = payload;
      if (size || payload.length < 6) return notPublishable('damaged');
      if (components === 4) return notPublishable('cmyk');
      if (precision !== 8 || (components !== 1 && components !== 3)) return notPublishable('coding');
      size = [(wide << 8) | narrow, (high << 8) | low];
    }
    if (isExif(marker, payload) && orientation(payload.subarray(6)) !== 1) return notPublishable('turned');
    if (marker === startOfScan) {
      const scanEnd = endOfScan(bytes, end);
      parts.push(bytes.subarray(at, scanEnd));
      hasPixels = true;
      at = scanEnd;
      continue;
    }
    if (frames.has(marker) || tables.has(marker)) parts.push(bytes.subarray(at, end));
    else parts.push(...keptOf(marker, payload));
    at = end;
  }
  return size && hasPixels ? rasterOf('jpeg', ...size, parts) : notPublishable('damaged');
}

/** Where the next marker stands that is no restart; a zero behind FF is part of the pixels. */
function endOfScan(bytes: Uint8Array, start: number): number {
  for (let at = bytes.indexOf(0xff, start); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1];
    if (next === undefined) break;
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
  }
  return bytes.length;
}

/** What of an application segment goes into the published file. */
function keptOf(marker: number, payload: Uint8Array): Uint8Array[] {
  // The last two of JFIF's fourteen bytes are the size of a thumbnail.
  if (marker === app(0) && begins(payload, 'JFIF\0')) return [segment(marker, [...payload.subarray(0, 12), 0, 0])];
  if (marker === app(2) && begins(payload, 'ICC_PROFILE\0')) return [segment(marker, payload)];
  if (marker === app(14) && begins(payload, 'Adobe')) return [segment(marker, payload.subarray(0, 12))];
  return [];
}

function segment(marker: number, payload: ArrayLike<number>): Uint8Array {
  const length = payload.length + 2;
  const bytes = new Uint8Array(length + 2);
  bytes.set([0xff, marker, length >> 8, length & 0xff]);
  bytes.set(payload, 4);
  return bytes;
}

function isExif(marker: number, payload: Uint8Array): boolean {
  return marker === app(1) && begins(payload, 'Exif\0\0');
}

function begins(payload: Uint8Array, text: string): boolean {
  return Array.from(text).every((character, index) => payload[index] === character.charCodeAt(0));
}
