import { proofPath } from '../paths.ts';
import { printPageView } from '../views/print-page.ts';
import { proofView } from '../views/proof.ts';
import { editionInfo } from './edition-info.ts';
import type { EditionFormat } from './format.ts';
import { printPdf } from './print-pdf.ts';

/**
 * The proof of one language, for authors and proof-readers: marked as such on every page, with the queries to the
 * author, numbered lines and the ids of units. Its pages are its own and count from 1. Diagnostics: `glyphs-are-covered`, without a place.
 */
export const proof: EditionFormat = {
  name: 'proof',
  scope: 'edition',
  needs: ['browser', 'fonts'],
  paths: ({ article }, language) => [proofPath(language, article.slug)],
  render: (publication, language, tools, press) => {
    const { article } = publication;
    const view = printPageView(publication, language, tools, proofView(publication, language, tools));
    const page = tools.template('print/article.liquid', view);
    const path = proofPath(language, article.slug);
    return printPdf({ page, path, language, info: editionInfo(publication, language, tools) }, article, press);
  },
};
