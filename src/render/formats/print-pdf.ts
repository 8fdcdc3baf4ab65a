import { digest } from '../../engines/digest.ts';
import { finishPdf, type PdfInfo } from '../../engines/pdf/finish.ts';
import { linkTargets } from '../../engines/pdf/page-links.ts';
import type { Article } from '../../model/article.ts';
import type { Diagnostic, Result } from '../../model/diagnostic.ts';
import type { ContentLanguage } from '../../model/language.ts';
import type { OutputFile } from '../../model/output.ts';
import type { PrintSetting } from '../../model/print-setting.ts';
import { pixelsOf, withEmbeddedImages } from '../figure/embed-images.ts';
import { codePointsOf } from '../code-points.ts';
import { asDesigned, settingCss } from '../fit/print-setting.ts';
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
  /** Width inside its margins in CSS pixels, where it is another than an offprint's. */
  readonly textWidth?: number;
}

/** A page with its fonts, which the browser prints as often as it is told to. */
export interface ReadyPage {
  /** Digest of all that its print depends on beside the setting: what it says, its images, its faces. */
  readonly digest: string;
  /** The PDF as the browser writes it. */
  print(setting: PrintSetting): Promise<Uint8Array>;
}

/** A page made ready, its fonts cut down to its characters. Diagnostics: `glyphs-are-covered`, without a place. */
export async function readyPage(
  { page, path, language, textWidth }: PrintJob,
  article: Article,
  press: Press,
): Promise<Result<ReadyPage | undefined>> {
  const characters = codePointsOf(page + setByBrowser);
  const { subsets, missing } = await press.fonts.subset(press.faces, characters);
  if (missing.length > 0) return { value: undefined, diagnostics: missing.map((code) => uncovered(code, language)) };
  const whole = withEmbeddedImages(page, article);
  const options = { dropUnusedHyphensAt: textWidth ?? press.textWidth, pixels: pixelsOf(article), name: path };
  const print = (setting: PrintSetting): Promise<Uint8Array> =>
    press.printer.print(
      whole.replace(fontsMark, () => fontFaceCss(subsets) + settingCss(setting)),
      options,
    );
  const known = digest(whole, JSON.stringify([press.faces, options.dropUnusedHyphensAt]));
  return { value: { digest: known, print }, diagnostics: [] };
}

/** A printed page as it is published. */
export async function finishedFile({ page, path, info }: PrintJob, raw: Uint8Array): Promise<OutputFile> {
  return { path, bytes: await finishPdf(raw, { ...info, links: linkTargets(page) }) };
}

/** All that a finished PDF is made from. `page`: the digest of the page that is printed. */
export function pdfMadeFrom({ path, info }: PrintJob, page: string, setting: PrintSetting): (string | Uint8Array)[] {
  const { attachments = [], ...others } = info;
  const carried = attachments.flatMap(({ bytes, ...named }) => [JSON.stringify(named), bytes]);
  return [page, JSON.stringify([path, setting, others]), ...carried];
}

/** A page as a finished PDF, set as designed. Diagnostics: `glyphs-are-covered`, without a place. */
export async function printPdf(job: PrintJob, article: Article, press: Press): Promise<Result<readonly OutputFile[]>> {
  const { value: ready, diagnostics } = await readyPage(job, article, press);
  if (!ready) return { value: [], diagnostics };
  const file = await press.kept.file(pdfMadeFrom(job, ready.digest, asDesigned), async () =>
    finishedFile(job, await ready.print(asDesigned)),
  );
  return { value: [file], diagnostics };
}

/** Without a place: which source the character comes from, a page does not tell. */
function uncovered(code: number, language: ContentLanguage): Diagnostic {
  return glyphsAreCovered.at(undefined, {
    character: String.fromCodePoint(code),
    code: `U+${code.toString(16).toUpperCase().padStart(4, '0')}`,
    language,
  });
}
