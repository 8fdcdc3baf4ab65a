import { finishPdf, type PdfInfo } from '../../engines/pdf/finish.ts';
import { linkTargets } from '../../engines/pdf/page-links.ts';
import type { Article } from '../../model/article.ts';
import type { Diagnostic, Result } from '../../model/diagnostic.ts';
import type { ContentLanguage } from '../../model/language.ts';
import type { OutputFile } from '../../model/output.ts';
import { pixelsOf, withEmbeddedImages } from '../figure/embed-images.ts';
import { glyphsAreCovered } from '../rules/glyphs-are-covered.ts';
import { fontFaceCss, fontsMark } from '../views/print-css.ts';
import type { Press } from './format.ts';

/** What the browser prints of its own: the bullets of lists and the digits of counters. */
const setByBrowser = '•0123456789';

/** A page to print, with a mark where its fonts go. */
export interface PrintJob {
  readonly page: string;
  /** Where the PDF goes, below the output folder. */
  readonly path: string;
  /** The language in whose name a character that no face has is reported. */
  readonly language: ContentLanguage;
  readonly info: Omit<PdfInfo, 'links'>;
}

/** A page as a finished PDF, its fonts cut down to its characters. Diagnostics: `glyphs-are-covered`, without a place. */
export async function printPdf(
  { page, path, language, info }: PrintJob,
  article: Article,
  press: Press,
): Promise<Result<readonly OutputFile[]>> {
  const characters = new Set(Array.from(page + setByBrowser, (character) => character.codePointAt(0)!));
  const { subsets, missing } = await press.fonts.subset(press.faces, characters);
  if (missing.length > 0) return { value: [], diagnostics: missing.map((code) => uncovered(code, language)) };
  const html = withEmbeddedImages(page, article).replace(fontsMark, () => fontFaceCss(subsets));
  const raw = await press.printer.print(html, { dropUnusedHyphensAt: press.textWidth, pixels: pixelsOf(article) });
  return { value: [{ path, bytes: await finishPdf(raw, { ...info, links: linkTargets(page) }) }], diagnostics: [] };
}

/** Without a place: which source the character comes from, a page does not tell. */
function uncovered(code: number, language: ContentLanguage): Diagnostic {
  return glyphsAreCovered.at(undefined, {
    character: String.fromCodePoint(code),
    code: `U+${code.toString(16).toUpperCase().padStart(4, '0')}`,
    language,
  });
}
