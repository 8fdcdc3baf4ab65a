import { readFileSync } from 'node:fs';
import { array, assert, asyncProperty, constantFrom } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { advanceWidths, packFace, subsetFace, woff2ToTtf } from '../../src/engines/fonts.ts';

const fonts = new URL('../../node_modules/', import.meta.url);
const song = readFileSync(new URL('@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf', fonts));
const stix = readFileSync(new URL('@expo-google-fonts/stix-two-text/400Regular/STIXTwoText_400Regular.ttf', fonts));

const codes = (text: string): number[] => [...text].map((character) => character.codePointAt(0) ?? 0);

describe('advance widths', () => {
  test('are those of the face: a whole em for a Han character, less for a letter', () => {
    const widths = advanceWidths(song);
    expect([widths.get(0x6587), widths.get(0x3002)]).toEqual([1, 1]);
    expect(widths.get(0x69)!).toBeLessThan(widths.get(0x6d)!);
    expect(widths.get(0x6d)!).toBeLessThan(1);
  });

  test('holds what the Song face prints and nothing that it lacks', () => {
    const covered = advanceWidths(song);
    expect(covered.size).toBeGreaterThan(30_000);
    for (const code of codes('干骨言文入目，。“”——……Ⅰ≥≤→𠂇')) expect(covered.has(code)).toBe(true);
    for (const code of [0x0e01, 0x1f600, 0xffff, 0xe000]) expect(covered.has(code)).toBe(false);
  });

  test('reads format 4, which a small Latin face uses', () => {
    const covered = advanceWidths(stix);
    for (const code of codes('Aé⁷⁸⁻βχ−×')) expect(covered.has(code)).toBe(true);
    expect(covered.has(0x6587)).toBe(false);
  });

  test('refuses what is no font', () => {
    expect(() => advanceWidths(new Uint8Array(64))).toThrow(/font/);
  });
});

describe('subsetFace', () => {
  // Brackets are left out: a bracket brings its mirrored partner along, for right-to-left text.
  test('keeps exactly the asked characters that the face has', async () => {
    const printable = array(constantFrom(...codes('干骨言文，。…ABCabc019 ℃μ×')), { minLength: 1 });
    await assert(
      asyncProperty(printable, async (wanted) => {
        expect([...advanceWidths(await subsetFace(song, wanted)).keys()].sort()).toEqual([...new Set(wanted)].sort());
      }),
      { numRuns: 10 },
    );
  });

  test('gives the same static TrueType bytes for the same set in any order', async () => {
    const wanted = codes('中文（English），“引号”。');
    const once = await subsetFace(song, wanted);
    const again = await subsetFace(song, [...wanted, ...wanted].reverse());
    expect(Buffer.compare(once, again)).toBe(0);
    expect(Buffer.from(once.slice(0, 4)).toString('hex')).toBe('00010000');
    for (const tag of ['fvar', 'CFF ']) expect(tableTags(once)).not.toContain(tag);
  });

  test('keeps the features that set Chinese punctuation and Latin pairs', async () => {
    const han = layoutFeatures(await subsetFace(song, codes('（甲），“乙”。')), 'GPOS');
    expect(han).toEqual(expect.arrayContaining(['halt', 'chws']));
    expect(layoutFeatures(await subsetFace(stix, codes('AVATo fi')), 'GPOS')).toContain('kern');
    expect(layoutFeatures(await subsetFace(stix, codes('AVATo fi')), 'GSUB')).toContain('liga');
  });

  test('passes over code points that the face lacks or that are no characters', async () => {
    const subset = await subsetFace(stix, [0x41, 0x6587, 0xd800, 0x110000, -1]);
    expect([...advanceWidths(subset).keys()]).toEqual([0x41]);
  });
});

describe('packFace', () => {
  test('gives the same WOFF2 bytes for the same set in any order, with the asked characters alone', async () => {
    const wanted = codes('中文“引号”。');
    const once = await packFace(song, wanted);
    expect(Buffer.compare(once, await packFace(song, [...wanted, ...wanted].reverse()))).toBe(0);
    expect(Buffer.from(once.slice(0, 4)).toString('latin1')).toBe('wOF2');
    expect([...advanceWidths(await woff2ToTtf(once)).keys()].sort()).toEqual(wanted.sort());
  });

  test('keeps the features that screens set text and tables with, and no others', async () => {
    const han = await woff2ToTtf(await packFace(song, codes('（甲），“乙”。')));
    expect(layoutFeatures(han, 'GPOS')).toEqual(expect.arrayContaining(['halt', 'chws']));
    const latin = await woff2ToTtf(await packFace(stix, codes('AVATo fi 0123456789')));
    expect(layoutFeatures(latin, 'GPOS')).toContain('kern');
    const features = layoutFeatures(latin, 'GSUB');
    expect(features).toContain('liga');
    expect(features).not.toContain('smcp');
    expect(layoutFeatures(await subsetFace(stix, codes('AVATo fi 0123456789')), 'GSUB')).toContain('smcp');
  });

  test.each([
    ['Song', song],
    ['STIX', stix],
  ])('says whose the face is and under which license, %s', async (_name, face) => {
    const packed = await woff2ToTtf(await packFace(face, codes('a中')));
    const names = Buffer.from(packed).toString('latin1').replaceAll('\0', '');
    expect(names).toMatch(/Copyright|©|\(c\)/i);
    expect(names).toContain('SIL Open Font License');
  });
});

test('woff2ToTtf opens a compressed face', async () => {
  const kai = readFileSync(new URL('@fontsource/lxgw-wenkai/files/lxgw-wenkai-latin-500-normal.woff2', fonts));
  const opened = await woff2ToTtf(kai);
  expect(advanceWidths(opened).has(0x6587)).toBe(true);
  expect(tableTags(opened)).toContain('glyf');
});

function tables(font: Uint8Array): Map<string, number> {
  const bytes = Buffer.from(font);
  const found = new Map<string, number>();
  for (let at = 12; at < 12 + bytes.readUInt16BE(4) * 16; at += 16) {
    found.set(bytes.toString('latin1', at, at + 4), bytes.readUInt32BE(at + 8));
  }
  return found;
}

function tableTags(font: Uint8Array): string[] {
  return [...tables(font).keys()];
}

function layoutFeatures(font: Uint8Array, table: 'GPOS' | 'GSUB'): string[] {
  const bytes = Buffer.from(font);
  const start = tables(font).get(table);
  if (start === undefined) return [];
  const list = start + bytes.readUInt16BE(start + 6);
  const count = bytes.readUInt16BE(list);
  return Array.from({ length: count }, (_, n) => bytes.toString('latin1', list + 2 + n * 6, list + 6 + n * 6));
}
