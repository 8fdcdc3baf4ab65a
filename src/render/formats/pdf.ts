import { finishPdf } from '../../engines/pdf/finish.ts';
import { linkTargets } from '../../engines/pdf/page-links.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { pixelsOf, withEmbeddedImages } from '../figure/embed-images.ts';
import { pdfPath } from '../paths.ts';
import { glyphsAreCovered } from '../rules/glyphs-are-covered.ts';
import { nameInEdition } from '../views/names.ts';
import { fontFaceCss } from '../views/print-css.ts';
import { fontsMark, printPageView } from '../views/print-page.ts';
import type { EditionFormat } from './format.ts';

/** What the browser prints of its own: the bullets of lists and the digits of counters. */
const setByBrowser = '•0123456789';

/** The PDF reprint of one language. Diagnostics: `glyphs-are-covered`, without a place. */
export const pdf: EditionFormat = {
  name: 'pdf',
  scope: 'edition',
  needs: ['browser', 'fonts'],
  paths: ({ article }, language) => [pdfPath(language, article.slug)],
  render: async (publication, language, tools, press) => {
    const { article, journal } = publication;
    const page = tools.template('print/article.liquid', printPageView(publication, language, tools));
    const characters = new Set(Array.from(page + setByBrowser, (character) => character.codePointAt(0)!));
    const { subsets, missing } = await press.fonts.subset(press.faces, characters);
    if (missing.length > 0) {
      return { value: [], diagnostics: missing.map((code) => uncovered(code, language)) };
    }
    const html = withEmbeddedImages(page, article).replace(fontsMark, () => fontFaceCss(subsets));
    const raw = await press.printer.print(html, { dropUnusedHyphensAt: press.textWidth, pixels: pixelsOf(article) });
    const { frontMatter } = article;
    const bytes = await finishPdf(raw, {
      title: frontMatter.title[language] ?? '',
      authors: frontMatter.authors.map((author) => nameInEdition(author, language)),
      keywords: frontMatter.keywords.flatMap((keyword) => keyword[language] ?? []),
      language: tools.rulesOf(language).htmlTag,
      date: article.date,
      links: linkTargets(page),
      ...(frontMatter.doi[language] && { doi: frontMatter.doi[language] }),
      ...(journal.publisher[language] && { publisher: journal.publisher[language] }),
      ...(frontMatter.license?.name[language] && { rights: frontMatter.license.name[language] }),
      ...(frontMatter.license?.url && { licenseUrl: frontMatter.license.url }),
      ...(frontMatter.subtitle?.[language] && { subject: frontMatter.subtitle[language] }),
      ...(frontMatter.position.firstPage !== undefined && { firstFolio: frontMatter.position.firstPage }),
    });
    return { value: [{ path: pdfPath(language, article.slug), bytes }], diagnostics: [] };
  },
};

/** Without a place: which source the character comes from, a page does not tell. */
function uncovered(code: number, language: string): Diagnostic {
  return glyphsAreCovered.at(undefined, {
    character: String.fromCodePoint(code),
    code: `U+${code.toString(16).toUpperCase().padStart(4, '0')}`,
    language,
  });
}
