import { finishPdf } from '../../engines/pdf/finish.ts';
import { linkTargets } from '../../engines/pdf/page-links.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Publication } from '../../model/publication.ts';
import { glyphsAreCovered } from '../rules/glyphs-are-covered.ts';
import { nameInEdition } from '../views/names.ts';
import { fontFaceCss } from '../views/print-css.ts';
import { fontsMark, printPageView } from '../views/print-page.ts';
import type { EditionFormat } from './format.ts';

/** What the browser prints of its own: the bullets of lists and the digits of counters. */
const setByBrowser = '•0123456789';

/** The PDF reprint of one language. Diagnostics: `glyphs-are-covered`. */
export const pdf: EditionFormat = {
  name: 'pdf',
  scope: 'edition',
  needs: ['browser', 'fonts'],
  render: async (publication, language, tools, press) => {
    const { article, journal } = publication;
    const page = tools.template('print/article.liquid', printPageView(publication, language, tools));
    const characters = new Set(Array.from(page + setByBrowser, (character) => character.codePointAt(0)!));
    const { subsets, missing } = await press.fonts.subset(press.faces, characters);
    if (missing.length > 0) {
      return { value: [], diagnostics: missing.map((code) => uncovered(publication, language, code)) };
    }
    const html = page.replace(fontsMark, () => fontFaceCss(subsets));
    const raw = await press.printer.print(html, { dropUnusedHyphensAt: press.textWidth });
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
    return { value: [{ path: `${language}/${article.slug}/${article.slug}.${language}.pdf`, bytes }], diagnostics: [] };
  },
};

/** Points at the first unit that holds the character. */
function uncovered({ article }: Publication, language: string, code: number): Diagnostic {
  const character = String.fromCodePoint(code);
  const unit = article.texts[language]?.units.find(({ source }) => source.includes(character));
  const place = unit && locate(unit.place, unit.source, character);
  return glyphsAreCovered.at(place ?? article.place, {
    character,
    code: `U+${code.toString(16).toUpperCase().padStart(4, '0')}`,
    language,
  });
}

function locate(place: NonNullable<Diagnostic['place']>, source: string, character: string): Diagnostic['place'] {
  const before = source.slice(0, source.indexOf(character)).split('\n');
  const column = before.length > 1 ? before.at(-1)!.length + 1 : place.column + before[0]!.length;
  const quote = source.split('\n')[before.length - 1] ?? '';
  return {
    file: place.file,
    line: place.line + before.length - 1,
    column,
    quote,
    ...(place.within && { within: place.within }),
  };
}
