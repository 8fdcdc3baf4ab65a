import { readPageMap } from '../../engines/pdf/page-map.ts';
import type { Result } from '../../model/diagnostic.ts';
import type { ContentLanguage } from '../../model/language.ts';
import type { Publication } from '../../model/publication.ts';
import { dataAttachments } from '../data/attachments.ts';
import { editionPages } from '../fit/edition-pages.ts';
import { asDesigned } from '../fit/print-setting.ts';
import { pdfPath } from '../paths.ts';
import { checkPages } from '../rules/pages-agree.ts';
import { printPageView } from '../views/print-page.ts';
import type { RenderTools } from '../views/tools.ts';
import { editionInfo } from './edition-info.ts';
import { fittedEditions, type FittedEdition } from './fitted-editions.ts';
import type { EditionFormat, Press } from './format.ts';
import { finishedFile, readyPage, type PrintJob, type ReadyPage } from './print-pdf.ts';

/** The PDF reprint of one language. Diagnostics, without a place: `glyphs-are-covered`, `pages-agree`. */
export const pdf: EditionFormat = {
  name: 'pdf',
  scope: 'edition',
  needs: ['browser', 'fonts'],
  paths: ({ article }, language) => [pdfPath(language, article.slug)],
  render: async (publication, language, tools, press) => {
    const { article } = publication;
    const job = jobOf(publication, language, tools);
    const isFitted = article.print.fitPages && article.editions[language] === 'full';
    const fitted = isFitted
      ? (await press.shared(publication, () => printFitted(publication, tools, press)))[language]
      : undefined;
    const { value: print, diagnostics } = fitted ? sound(fitted) : await printAsDesigned(job, publication, press);
    if (!print) return { value: [], diagnostics };
    const { raw, setting, miss } = print;
    const designed = setting.leading === 1 && setting.figureScale === 1;
    const pages = {
      ...editionPages(readPageMap(raw), job.page, language, article.frontMatter.position.firstPage ?? 1),
      ...(!designed && { setting }),
    };
    const attachments = article.print.attachData ? dataAttachments(publication, language, tools) : [];
    const file = { ...(await finishedFile({ ...job, info: { ...job.info, attachments } }, raw)), pages };
    return { value: [file], diagnostics: checkPages(article, pages, miss) };
  },
};

/** All whole editions, printed to fit; none when one of them cannot be printed, which it tells by itself. */
async function printFitted(
  publication: Publication,
  tools: RenderTools,
  press: Press,
): Promise<Readonly<Record<ContentLanguage, FittedEdition>>> {
  const { article, editions } = publication;
  const ready: Record<ContentLanguage, ReadyPage> = {};
  for (const language of Object.keys(editions).filter((edition) => article.editions[edition] === 'full')) {
    const page = await readyPage(jobOf(publication, language, tools), article, press);
    if (!page.value) return {};
    ready[language] = page.value;
  }
  return fittedEditions(publication, ready, press.fit);
}

async function printAsDesigned(
  job: PrintJob,
  { article }: Publication,
  press: Press,
): Promise<Result<FittedEdition | undefined>> {
  const { value: ready, diagnostics } = await readyPage(job, article, press);
  return { value: ready && { raw: await ready.print(asDesigned), setting: asDesigned }, diagnostics };
}

function sound<T>(value: T): Result<T> {
  return { value, diagnostics: [] };
}

function jobOf(publication: Publication, language: ContentLanguage, tools: RenderTools): PrintJob {
  const { slug, frontMatter } = publication.article;
  const { firstPage } = frontMatter.position;
  const info = {
    ...editionInfo(publication, language, tools),
    ...(firstPage !== undefined && { firstFolio: firstPage }),
  };
  const page = tools.template('print/article.liquid', printPageView(publication, language, tools));
  return { page, path: pdfPath(language, slug), language, info };
}
