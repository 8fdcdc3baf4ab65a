import { textFile, type OutputFile } from '../../model/output.ts';
import type { FontStore, FontSubset } from '../../model/ports.ts';
import type { WebFace } from '../../model/theme.ts';
import { codePointsOf } from '../code-points.ts';
import { besidePage, faceFileName, webFaceCss } from '../views/page-faces.ts';

/** What a page's file of a face always holds, so that most pages share the same few files of a Latin face in the cache. */
const basicLatin = codePointsOf(`${String.fromCharCode(...Array.from({ length: 95 }, (_, at) => at + 32))}\u00a0`);

/**
 * The fonts of a web page: one WOFF2 file for each face of the theme that the page uses, cut down to the characters that
 * it shows in it, and the style sheet that names them, in a folder beside the page. `path`: where the page goes. What no
 * face holds is shown in what the reader's machine has.
 */
export async function pageFonts(
  page: string,
  path: string,
  faces: readonly WebFace[],
  fonts: FontStore,
): Promise<readonly OutputFile[]> {
  if (faces.length === 0) return [];
  // Pictures have a face of their own, tags none.
  const words = page.replaceAll(/<head[ >].*?<\/head>|<svg[ >].*?<\/svg>/gs, '');
  const text = codePointsOf(withoutTags(words));
  const made: { readonly face: WebFace; readonly subset: FontSubset }[] = [];
  for (const face of faces) {
    const used = face.within ? codePointsOf(withoutTags(textWithin(words, face.within))) : text;
    if (used.size === 0) continue;
    const { subsets } = await fonts.subset([face], used.union(basicLatin), 'woff2');
    made.push(...subsets.map((subset) => ({ face, subset })));
  }
  return [
    textFile(besidePage(path, 'faces.css'), made.map(({ face }) => webFaceCss(face)).join('')),
    ...made.map(({ face, subset }) => ({ path: besidePage(path, faceFileName(face)), bytes: subset.bytes })),
  ];
}

function textWithin(page: string, tags: readonly string[]): string {
  const pattern = new RegExp(String.raw`<(${tags.join('|')})(?: [^>]*)?>(.*?)</\1>`, 'gs');
  return Array.from(page.matchAll(pattern), ([, , text]) => text).join('');
}

function withoutTags(html: string): string {
  return html.replaceAll(/<[^>]*>/g, '');
}
