import { notPublishable, type ReadRaster } from './raster.ts';
import { readJpeg } from './jpeg.ts';
import { readPng } from './png.ts';
import { sniff } from './sniff.ts';

/**
 * A PNG or JPEG image, told by its bytes whatever it is called, without metadata: what may hold names, places, times, or
 * an earlier state of the image (EXIF, XMP, IPTC, comments, thumbnails, whatever stands behind the end) is left out, and
 * the image itself is copied as it is, byte by byte.
 */
export function readRaster(bytes: Uint8Array): ReadRaster {
  if (bytes.length === 0) return notPublishable('empty');
  const type = sniff(bytes);
  if (type === 'PNG') return readPng(bytes);
  if (type === 'JPEG') return readJpeg(bytes);
  return notPublishable('other-type', type);
}
