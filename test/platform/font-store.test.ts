import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { advanceWidths } from '../../src/engines/fonts.ts';
import type { FontFace } from '../../src/model/ports.ts';
import { cacheIn } from '../../src/platform/cache.ts';
import { openFontStore } from '../../src/platform/font-store.ts';
import { project, temporaryFolder } from './printing.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());
const store = () => openFontStore({ project, cache: cacheIn(folder.path) });

const face = (family: string, file: string, unicodeRange?: string): FontFace => ({
  family,
  weight: 400,
  style: 'normal',
  file,
  ...(unicodeRange === undefined ? {} : { unicodeRange }),
});
const song = face('Song', '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf');
const stixFile = '@expo-google-fonts/stix-two-text/400Regular/STIXTwoText_400Regular.ttf';
const latin = face('Latin', stixFile, 'U+0-24F, U+2070-209F');
const kai = face('Kai', '@fontsource/lxgw-wenkai/files/lxgw-wenkai-latin-500-normal.woff2');

const codes = (text: string): Set<number> => new Set([...text].map((character) => character.codePointAt(0)!));
const textIn = (bytes: Uint8Array): string =>
  [...advanceWidths(bytes).keys()]
    .sort((a, b) => a - b)
    .map((code) => String.fromCodePoint(code))
    .join('');

describe('the font store', () => {
  test('gives each face the characters that it has and may serve', async () => {
    const { subsets, missing } = await store().subset([latin, song], codes('脑卒中 stroke⁷，“a”'));
    expect(subsets.map((subset) => subset.face)).toEqual([latin, song]);
    expect(textIn(subsets[0]!.bytes)).toBe(' aekorst⁷');
    expect(textIn(subsets[1]!.bytes)).toContain('“”中卒脑');
    expect(missing).toEqual([]);
  });

  test('leaves out a face that holds none of them', async () => {
    const { subsets } = await store().subset([latin, song], codes('脑'));
    expect(subsets.map((subset) => subset.face.family)).toEqual(['Song']);
  });

  test('names what no face holds, but not what prints nothing', async () => {
    const asked = codes('a\u00ad\u200b\u2060\u3000\n\u{1f600}\u0e01');
    expect((await store().subset([latin, song], asked)).missing).toEqual([0x0e01, 0x1f600]);
    expect((await store().subset([latin], codes('a脑'))).missing).toEqual([0x8111]);
  });

  test('brings the hyphen along that a soft hyphen prints', async () => {
    const { subsets } = await store().subset([face('Latin', stixFile)], codes('ab\u00ad'));
    expect(textIn(subsets[0]!.bytes)).toContain('\u2010');
    expect(textIn((await store().subset([face('Latin', stixFile)], codes('ab'))).subsets[0]!.bytes)).toBe('ab');
  });

  test('gives the same bytes in whatever order the characters come, the second time from the cache', async () => {
    const first = await store().subset([song], codes('移植干细胞'));
    const before = readdirSync(join(folder.path, 'fonts', 'subsets'));
    const second = await store().subset([song], codes('胞细干植移'));
    expect(Buffer.from(second.subsets[0]!.bytes).equals(Buffer.from(first.subsets[0]!.bytes))).toBe(true);
    expect(readdirSync(join(folder.path, 'fonts', 'subsets'))).toEqual(before);
  });

  test('measures words in the weight nearest to the wanted one, with the gaps between Han and letters or digits', async () => {
    const latin = face('Latin', stixFile);
    const bold = { ...face('Latin', stixFile.replaceAll('400Regular', '700Bold')), weight: 700 };
    const measure = await store().measure([latin, bold, { ...latin, style: 'italic', file: 'none/none.ttf' }]);
    expect(measure('', 400)).toBe(0);
    expect(measure('mm', 400)).toBeCloseTo(2 * measure('m', 400));
    expect(measure('m', 600)).toBe(measure('m', 700));
    expect(measure('m', 600)).toBeGreaterThan(measure('m', 500));
    // What the face lacks is taken for an em.
    expect(measure('脑区', 400)).toBe(2);
    expect(measure('脑m5区', 400)).toBeCloseTo(2.25 + measure('m5', 400));
    for (const apart of ['脑，m', '脑 m', '脑↑', 'm 5'])
      expect(measure(apart, 400)).toBeCloseTo([...apart].reduce((sum, one) => sum + measure(one, 400), 0));
  });

  test('packs a face for the web, the second time from the cache', async () => {
    const first = await store().subset([song], codes('移植'), 'woff2');
    expect(Buffer.from(first.subsets[0]!.bytes.slice(0, 4)).toString('latin1')).toBe('wOF2');
    const kept = readdirSync(join(folder.path, 'fonts', 'packed'));
    const second = await store().subset([song], codes('植移'), 'woff2');
    expect(Buffer.from(second.subsets[0]!.bytes).equals(Buffer.from(first.subsets[0]!.bytes))).toBe(true);
    expect(readdirSync(join(folder.path, 'fonts', 'packed'))).toEqual(kept);
    const print = await store().subset([song], codes('移植'));
    expect(Buffer.from(print.subsets[0]!.bytes.slice(0, 4)).toString('hex')).toBe('00010000');
  });

  test('unpacks WOFF2 once', async () => {
    const { subsets } = await store().subset([kai], codes('Kai'));
    expect(textIn(subsets[0]!.bytes)).toBe('Kai');
    const [unpacked] = readdirSync(join(folder.path, 'fonts', 'unpacked'));
    const { ino } = statSync(join(folder.path, 'fonts', 'unpacked', unpacked!));
    await store().subset([kai], codes('K'));
    expect(readdirSync(join(folder.path, 'fonts', 'unpacked'))).toHaveLength(1);
    expect(statSync(join(folder.path, 'fonts', 'unpacked', unpacked!)).ino).toBe(ino);
  });

  test('says which file is not installed, and looks nowhere else', async () => {
    for (const file of ['@expo-google-fonts/none/a.ttf', '@expo-google-fonts/../../package.json']) {
      await expect(store().subset([face('None', file)], codes('a'))).rejects.toMatchObject({
        code: 'fonts-are-installed',
        values: { file },
      });
    }
  });
});
