import { createHash } from 'node:crypto';
import { packFace, subsetFace } from '../engines/fonts.ts';
import type { FontForm, FontStore, FontSubset } from '../model/ports.ts';
import type { Keeping } from './cache.ts';
import { openFaceFile, type FaceFile } from './fonts/face-file.ts';
import { installedVersion } from './installed-packages.ts';
import { parseUnicodeRange } from './unicode-range.ts';

const softHyphen = 0xad;
/** What a line ends with where a soft hyphen is used: U+2010, or U+002D in a face without it. */
const printedHyphens = [0x2010, 0x2d];

/** Characters that print nothing of their own: no face has to hold them. */
const unprinted = /^[\p{Cc}\p{Cf}\p{Z}\p{Variation_Selector}]$/u;

/** Where Chinese pages leave a gap, between Han and letters or digits (CSS `text-autospace`). */
const besideHan =
  /\p{Script=Han}(?=[[\p{L}\p{Nd}]--\p{Script=Han}])|[[\p{L}\p{M}\p{Nd}]--\p{Script=Han}](?=\p{Script=Han})/gv;
/** An eighth of a Han character, in em. */
const gapBesideHan = 0.125;

/** How each form is made, by what, where it is kept, and how many of it: about forty articles' worth, of web faces five hundred's. */
const makers = {
  truetype: {
    folder: 'fonts/subsets',
    ending: 'ttf',
    make: subsetFace,
    packages: ['subset-font', 'harfbuzzjs'],
    kept: 400,
  },
  woff2: {
    folder: 'fonts/packed',
    ending: 'woff2',
    make: packFace,
    packages: ['subset-font', 'harfbuzzjs', 'fontverter', 'wawoff2'],
    kept: 2000,
  },
} satisfies Record<FontForm, unknown>;

/**
 * Fonts of the installed npm packages. Subsets are kept in the cache by what they are made of: the font file's bytes,
 * the characters, and the code that subsets. Throws `fonts-are-installed`.
 */
export function openFontStore({ project, cache }: { project: string; cache: Keeping }): FontStore {
  const files = new Map<string, Promise<FaceFile>>();
  const engineOf = (form: FontForm): string =>
    [
      ...makers[form].packages.map((name) => installedVersion(project, name)),
      // The options it is called with are in its text.
      makers[form].make.toString(),
    ].join('\n');
  const engines = { truetype: engineOf('truetype'), woff2: engineOf('woff2') };

  const fileOf = (file: string): Promise<FaceFile> => {
    const opened = files.get(file) ?? openFaceFile(project, file, cache);
    files.set(file, opened);
    return opened;
  };

  const subsetOf = async (file: FaceFile, codePoints: readonly number[], form: FontForm): Promise<Uint8Array> => {
    const { folder, ending, make, kept } = makers[form];
    const key = createHash('sha256')
      .update([engines[form], file.digest, ...codePoints].join('\n'))
      .digest('hex');
    const entry = `${folder}/${key}.${ending}`;
    const known = await cache.read(entry);
    if (known) return known;
    const bytes = await make(await file.read(), codePoints);
    await cache.write(entry, bytes);
    await cache.trim(folder, kept);
    return bytes;
  };

  return {
    async subset(faces, characters, form = 'truetype') {
      const wanted = [...new Set([...characters, ...(characters.has(softHyphen) ? printedHyphens : [])])];
      wanted.sort((a, b) => a - b);
      const served = new Set<number>();
      const subsets: FontSubset[] = [];
      // One after another: a full Chinese face has fifteen megabytes, and there are many.
      for (const face of faces) {
        const file = await fileOf(face.file);
        const admits = face.unicodeRange === undefined ? () => true : parseUnicodeRange(face.unicodeRange);
        const codePoints = wanted.filter((code) => file.covers(code) && admits(code));
        if (codePoints.length === 0) continue;
        for (const code of codePoints) served.add(code);
        subsets.push({ face, bytes: await subsetOf(file, codePoints, form) });
      }
      const missing = [...characters].filter(
        (code) => !served.has(code) && !unprinted.test(String.fromCodePoint(code)),
      );
      return { subsets, missing: missing.sort((a, b) => a - b) };
    },

    async measure(faces) {
      const upright = faces.filter(({ style }) => style === 'normal');
      const files = await Promise.all(upright.map(async ({ weight, file }) => ({ weight, file: await fileOf(file) })));
      // The same words are measured again and again: labels, and what they are broken into.
      const known = new Map<string, number>();
      const measured = (words: string, weight: number): number => {
        const [nearest] = files.toSorted((a, b) => Math.abs(a.weight - weight) - Math.abs(b.weight - weight));
        // What no face holds is reported where pages are made.
        const widthOf = (character: string): number => nearest?.file.widthOf(character.codePointAt(0)!) ?? 1;
        const letters = Array.from(words).reduce((sum, character) => sum + widthOf(character), 0);
        return letters + Array.from(words.matchAll(besideHan)).length * gapBesideHan;
      };
      return (words, weight) => {
        const name = `${weight} ${words}`;
        const width = known.get(name) ?? measured(words, weight);
        known.set(name, width);
        return width;
      };
    },
  };
}
