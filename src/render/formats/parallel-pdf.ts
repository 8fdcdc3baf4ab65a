import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Localized } from '../../model/language.ts';
import { parallelSheet, windowWidthOf } from '../../model/print-layout.ts';
import type { Publication } from '../../model/publication.ts';
import type { LanguagePair } from '../pairs.ts';
import { parallelPdfPath } from '../paths.ts';
import { figureScaleCss } from '../fit/print-setting.ts';
import { nameInEdition } from '../views/names.ts';
import { parallelPageView } from '../views/parallel-page.ts';
import type { PairFormat } from './format.ts';
import { printPlaced, type JobOf } from './placed-print.ts';

/**
 * The parallel edition: two languages side by side, block by block, for proof-reading and for readers between languages.
 * Its pages are its own and count from 1; identifiers and folios are those of the editions that it shows.
 * Diagnostics: `glyphs-are-covered`, without a place.
 */
export const parallelPdf: PairFormat = {
  name: 'parallel-pdf',
  scope: 'pair',
  needs: ['browser', 'fonts'],
  paths: ({ article }, pair) => [parallelPdfPath(pair, article.slug)],
  render: async (publication, pair, tools, press) => {
    const { article, journal } = publication;
    const { frontMatter } = article;
    const [language] = pair;
    const inBoth = (words: Localized | undefined): string =>
      [...new Set(pair.flatMap((each) => words?.[each] ?? []))].join(' / ');
    const [publisher, rights, subject] = [journal.publisher, frontMatter.license?.name, frontMatter.subtitle].map(
      inBoth,
    );
    const info = {
      title: inBoth(frontMatter.title),
      authors: frontMatter.authors.map((author) => nameInEdition(author, language)),
      keywords: pair.flatMap((each) => frontMatter.keywords.flatMap((keyword) => keyword[each] ?? [])),
      language: tools.rulesOf(language).htmlTag,
      date: article.date,
      ...(publisher && { publisher }),
      ...(rights && { rights }),
      ...(frontMatter.license?.url && { licenseUrl: frontMatter.license.url }),
      ...(subject && { subject }),
    };
    const sheet = parallelSheet(tools.layout);
    const job: JobOf = (moved, { scales }) => {
      const view = parallelPageView(moved, pair, tools);
      const pageCss = view.pageCss + figureScaleCss(scales);
      const page = tools.template('print/parallel.liquid', { ...view, pageCss });
      return { page, path: parallelPdfPath(pair, article.slug), language, info, textWidth: windowWidthOf(sheet) };
    };
    const wideFigures = Object.keys(publication.editions[language]!.figures);
    const printed = { languages: pair, sheet, wideFigures, mayLeaveText: false };
    const { value, diagnostics } = await printPlaced(publication, printed, job, press);
    return { value, diagnostics: diagnostics.map((finding) => ofItsEdition(finding, publication, pair)) };
  },
};

/** What was found of a character, in the name of the edition whose text has it: a page with both does not tell. */
function ofItsEdition(finding: Diagnostic, { editions }: Publication, pair: LanguagePair): Diagnostic {
  const character = String(finding.values['character']);
  const language = pair.find((each) => {
    const { abstract, body, notes } = editions[each]!;
    return JSON.stringify([abstract, body, notes]).includes(character);
  });
  return language === undefined ? finding : { ...finding, values: { ...finding.values, language } };
}
