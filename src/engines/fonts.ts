import { once } from './once.ts';

/**
 * The code points that an sfnt font (TrueType or CFF, not compressed) has a glyph for, each with its advance width in em.
 * Reads the widest Unicode subtable of `cmap` in format 12 or 4 and `hmtx` (OpenType 1.9.1); variation sequences
 * are not counted. Throws on bytes that are no sfnt font or hold no such subtable.
 */
export function advanceWidths(font: Uint8Array): ReadonlyMap<number, number> {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const subtable = unicodeSubtable(view, tableOffset(view, 'cmap'));
  const unitsPerEm = view.getUint16(tableOffset(view, 'head') + 18);
  const measured = view.getUint16(tableOffset(view, 'hhea') + 34);
  const metrics = tableOffset(view, 'hmtx');
  const widths = new Map<number, number>();
  // Glyphs past the last metric share its width.
  const add = (code: number, glyph: number): void =>
    void widths.set(code, view.getUint16(metrics + Math.min(glyph, measured - 1) * 4) / unitsPerEm);
  if (view.getUint16(subtable) === 12) readSegmentedCoverage(view, subtable, add);
  else readSegmentMapping(view, subtable, add);
  return widths;
}

/**
 * The face reduced to the given code points, as a static TrueType file with the layout features and glyphs that
 * these can reach (`halt`, `chws`, `kern`, `liga` and so on). Code points that the face lacks are passed over.
 * The same face and the same set give the same bytes, in whatever order the set is written.
 */
export async function subsetFace(font: Uint8Array, codePoints: Iterable<number>): Promise<Uint8Array> {
  const subset = await loadSubsetter();
  return subset(asBuffer(font), textOf(codePoints), { targetFormat: 'truetype' });
}

/**
 * The face reduced to the given code points as `subsetFace` does it, packed as WOFF2 for web pages: with the features that
 * running text and tables use, without hints, and with its license in its name table, since it goes out as a file.
 */
export async function packFace(font: Uint8Array, codePoints: Iterable<number>): Promise<Uint8Array> {
  const subset = await loadSubsetter();
  return subset(asBuffer(font), textOf(codePoints), {
    targetFormat: 'woff2',
    noHinting: true,
    keepFeatures: 'calt ccmp chws clig halt kern liga lnum locl mark mkmk rlig tnum'.split(' '),
    // Copyright notice, license and its address (OpenType 1.9.1, name IDs).
    preserveNameIds: [0, 13, 14],
  });
}

/** The sfnt font inside a WOFF2 file. Slow for a full CJK face (half a second): keep what it gives. */
export async function woff2ToTtf(woff2: Uint8Array): Promise<Uint8Array> {
  const { convert } = await loadConverter();
  return convert(asBuffer(woff2), 'truetype', 'woff2');
}

// Both bring WebAssembly along, which a build with a filled cache never needs.
const loadSubsetter = once(async () => (await import('subset-font')).default);
const loadConverter = once(async () => (await import('fontverter')).default);

function textOf(codePoints: Iterable<number>): string {
  const scalars = [...new Set(codePoints)].filter(isScalarValue).sort((a, b) => a - b);
  return scalars.map((code) => String.fromCodePoint(code)).join('');
}

function isScalarValue(code: number): boolean {
  return code >= 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
}

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function tableOffset(view: DataView, tag: string): number {
  const wanted = [...tag].reduce((sum, letter) => sum * 256 + letter.charCodeAt(0), 0);
  const count = view.getUint16(4);
  for (let record = 12; record < 12 + count * 16; record += 16) {
    if (view.getUint32(record) === wanted) return view.getUint32(record + 8);
  }
  throw new Error(`Not a font with a ${tag} table`);
}

/** Offset of the subtable with the most planes: format 12 before format 4. */
function unicodeSubtable(view: DataView, cmap: number): number {
  let best: { offset: number; format: number } | undefined;
  const count = view.getUint16(cmap + 2);
  for (let record = cmap + 4; record < cmap + 4 + count * 8; record += 8) {
    const platform = view.getUint16(record);
    const encoding = view.getUint16(record + 2);
    if (platform !== 0 && !(platform === 3 && (encoding === 1 || encoding === 10))) continue;
    const offset = cmap + view.getUint32(record + 4);
    const format = view.getUint16(offset);
    if ((format === 4 || format === 12) && format > (best?.format ?? 0)) best = { offset, format };
  }
  if (!best) throw new Error('The font has no Unicode cmap subtable in format 4 or 12');
  return best.offset;
}

function readSegmentedCoverage(view: DataView, subtable: number, add: (code: number, glyph: number) => void): void {
  const groups = view.getUint32(subtable + 12);
  for (let group = subtable + 16; group < subtable + 16 + groups * 12; group += 12) {
    const start = view.getUint32(group);
    const end = view.getUint32(group + 4);
    const glyph = view.getUint32(group + 8);
    // Glyph 0 is "no glyph", and it can only be a group's first.
    for (let code = glyph === 0 ? start + 1 : start; code <= end; code += 1) add(code, glyph + code - start);
  }
}

function readSegmentMapping(view: DataView, subtable: number, add: (code: number, glyph: number) => void): void {
  const twice = view.getUint16(subtable + 6);
  const ends = subtable + 14;
  const starts = ends + twice + 2;
  const deltas = starts + twice;
  const rangeOffsets = deltas + twice;
  for (let segment = 0; segment < twice; segment += 2) {
    const start = view.getUint16(starts + segment);
    const end = view.getUint16(ends + segment);
    const delta = view.getUint16(deltas + segment);
    const rangeOffset = view.getUint16(rangeOffsets + segment);
    for (let code = start; code <= end; code += 1) {
      const place = rangeOffsets + segment + rangeOffset + (code - start) * 2;
      const mapped = rangeOffset === 0 ? code : view.getUint16(place);
      const glyph = rangeOffset === 0 || mapped !== 0 ? (mapped + delta) & 0xffff : 0;
      if (glyph !== 0 && code !== 0xffff) add(code, glyph);
    }
  }
}
