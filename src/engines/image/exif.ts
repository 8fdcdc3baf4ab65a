/** The tag `Orientation` of the first image file directory (Exif 3.0, 4.6.5.1.6). */
const orientationTag = 0x0112;
const short = 3;

/**
 * How an image is to be turned before it is shown, from 1 (as it is) to 8, by the EXIF data that stand in a JPEG behind
 * `Exif`, in a PNG in `eXIf`: a TIFF file of its own. What cannot be read turns nothing.
 */
export function orientation(tiff: Uint8Array): number {
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength);
  if (tiff.length < 8) return 1;
  const order = view.getUint16(0);
  if (order !== 0x4949 && order !== 0x4d4d) return 1;
  const little = order === 0x4949;
  const directory = view.getUint32(4, little);
  if (directory + 2 > tiff.length) return 1;
  const count = view.getUint16(directory, little);
  for (let entry = directory + 2; entry < directory + 2 + count * 12 && entry + 12 <= tiff.length; entry += 12) {
    if (view.getUint16(entry, little) !== orientationTag || view.getUint16(entry + 2, little) !== short) continue;
    const value = view.getUint16(entry + 8, little);
    return value >= 1 && value <= 8 ? value : 1;
  }
  return 1;
}
