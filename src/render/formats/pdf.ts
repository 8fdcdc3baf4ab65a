import { readPageMap } from '../../engines/pdf/page-map.ts';
import type { Result } from '../../model/diagnostic.ts';
import type { ContentLanguage } from '../../model/language.ts';
import type { Publication } from '../../model/publication.ts';
import { dataAttachments } from '../data/attachments.ts';
import { editionPages } from '../fit/edition-pages.ts';
import type { FigureSetting } from '../fit/fill-pages.ts';
import { asDesigned, figureScaleCss, isAsDesigned } from '../fit/print-setting.ts';
import { pdfPath } from '../paths.ts';
import { checkPages } from '../rules/pages-agree.ts';
import { lateFigures } from '../views/late-figures.ts';
import { printPageView } from '../views/print-page.ts';
import type { RenderTools } from '../views/tools.ts';
import { editionInfo } from './edition-info.ts';
import { fittedEditions, type FittedEdition } from './fitted-editions.ts';
import type { EditionFormat, Press } from './format.ts';
import { readyEdition, type JobOf, type ReadyEdition } from './placed-print.ts';
import { finishedFile, pdfMadeFrom, type PrintJob } from './print-pdf.ts';

/** The PDF reprint of one language. Diagnostics, without a place: `glyphs-are-covered`, `pages-agree`. */
export const pdf: EditionFormat = {
  name: 'pdf',
  scope: 'edition',
  needs: ['browser', 'fonts'],
  paths: ({ article }, language) => [pdfPath(language, article.slug)],
  render: async (publication, language, tools, press) => {
    const { article } = publication;
    const isFitted = article.print.fitPages && article.editions[language] === 'full';
    const fitted = isFitted
      ? (await press.shared(publication, () => printFitted(publication, tools, press)))[language]
      : undefined;
    const { value: print, diagnostics } = fitted
      ? sound(fitted)
      : await printAsDesigned(publication, language, tools, press);
    if (!print) return { value: [], diagnostics };
    const { page, setting, miss } = print;
    const attachments = article.print.attachData ? dataAttachments(publication, language, tools) : [];
    const job = { ...print.job, info: { ...print.job.info, attachments } };
    const file = await press.kept.file(pdfMadeFrom(job, page, setting), async () => {
      const raw = await print.raw();
      const { firstPage = 1 } = article.frontMatter.position;
      const pages = editionPages(readPageMap(raw), job.page, language, firstPage);
      return { ...(await finishedFile(job, raw)), pages: isAsDesigned(setting) ? pages : { ...pages, setting } };
    });
    return { value: [file], diagnostics: checkPages(article, file.pages!, miss) };
  },
};

/** All whole editions, printed to fit; none when one of them cannot be printed, which it tells by itself. */
async function printFitted(
  publication: Publication,
  tools: RenderTools,
  press: Press,
): Promise<Readonly<Record<ContentLanguage, FittedEdition>>> {
  const { article, editions } = publication;
  const ready: Record<ContentLanguage, ReadyEdition> = {};
  for (const language of Object.keys(editions).filter((edition) => article.editions[edition] === 'full')) {
    const { value } = await readied(publication, language, tools, press);
    if (!value) return {};
    ready[language] = value;
  }
  return fittedEditions(publication, ready, press);
}

async function printAsDesigned(
  publication: Publication,
  language: ContentLanguage,
  tools: RenderTools,
  press: Press,
): Promise<Result<FittedEdition | undefined>> {
  const { value: ready, diagnostics } = await readied(publication, language, tools, press);
  return { value: ready && { ...(await ready.print(asDesigned)), setting: asDesigned }, diagnostics };
}

function sound<T>(value: T): Result<T> {
  return { value, diagnostics: [] };
}

/** The edition of a publication, made ready; its figures may move. */
function readied(publication: Publication, language: ContentLanguage, tools: RenderTools, press: Press) {
  const job: JobOf = (moved, figures) => jobOf(publication, moved, figures, language, tools);
  const { figures } = publication.editions[language]!;
  const wideFigures = Object.keys(figures).filter((id) => figures[id]!.width === 'page');
  const printed = { languages: [language], sheet: tools.layout, wideFigures, mayLeaveText: true };
  return readyEdition(publication, printed, job, press);
}

/** `moved`: the publication with its figures where they are put. */
function jobOf(
  publication: Publication,
  moved: Publication,
  { scales, behindReference }: FigureSetting,
  language: ContentLanguage,
  tools: RenderTools,
): PrintJob {
  const { slug, frontMatter } = publication.article;
  const { firstPage } = frontMatter.position;
  const info = {
    ...editionInfo(publication, language, tools),
    ...(firstPage !== undefined && { firstFolio: firstPage }),
  };
  const view = printPageView(moved, language, tools);
  const late = lateFigures(publication, language, behindReference, tools);
  const pageCss = view.pageCss + figureScaleCss(scales);
  const references = view.references.map((entry) => ({ ...entry, figureHtml: late.get(entry.number) ?? '' }));
  const page = tools.template('print/article.liquid', { ...view, pageCss, references });
  return { page, path: pdfPath(language, slug), language, info };
}
