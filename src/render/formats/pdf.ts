import { pdfPath } from '../paths.ts';
import { nameInEdition } from '../views/names.ts';
import { printPageView } from '../views/print-page.ts';
import type { EditionFormat } from './format.ts';
import { printPdf } from './print-pdf.ts';

/** The PDF reprint of one language. Diagnostics: `glyphs-are-covered`, without a place. */
export const pdf: EditionFormat = {
  name: 'pdf',
  scope: 'edition',
  needs: ['browser', 'fonts'],
  paths: ({ article }, language) => [pdfPath(language, article.slug)],
  render: async (publication, language, tools, press) => {
    const { article, journal } = publication;
    const { frontMatter } = article;
    const info = {
      title: frontMatter.title[language] ?? '',
      authors: frontMatter.authors.map((author) => nameInEdition(author, language)),
      keywords: frontMatter.keywords.flatMap((keyword) => keyword[language] ?? []),
      language: tools.rulesOf(language).htmlTag,
      date: article.date,
      ...(frontMatter.doi[language] && { doi: frontMatter.doi[language] }),
      ...(journal.publisher[language] && { publisher: journal.publisher[language] }),
      ...(frontMatter.license?.name[language] && { rights: frontMatter.license.name[language] }),
      ...(frontMatter.license?.url && { licenseUrl: frontMatter.license.url }),
      ...(frontMatter.subtitle?.[language] && { subject: frontMatter.subtitle[language] }),
      ...(frontMatter.position.firstPage !== undefined && { firstFolio: frontMatter.position.firstPage }),
    };
    const page = tools.template('print/article.liquid', printPageView(publication, language, tools));
    return printPdf({ page, path: pdfPath(language, article.slug), language, info }, article, press);
  },
};
