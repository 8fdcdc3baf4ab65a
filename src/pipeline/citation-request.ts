import type { CitationRequest } from '../engines/csl.ts';
import type { HouseReferences } from '../model/journal.ts';
import type { ContentLanguage } from '../model/language.ts';
import type { Theme } from '../model/theme.ts';

/**
 * What a citation engine is asked for: a style by its name and the words of a language, from the theme where it has them, with
 * what the journal does otherwise.
 */
export function citationRequest(
  theme: Theme,
  language: ContentLanguage,
  style: string,
  house?: HouseReferences,
): Omit<CitationRequest, 'place'> {
  return {
    ...(house && { house }),
    edition: language,
    style: { id: style, ...xmlOf(theme, `${style}.csl`) },
    locale: localeOf(theme, language),
  };
}

function xmlOf(theme: Theme, file: string): { xml?: string } {
  const xml = theme.csl[file];
  return xml === undefined ? {} : { xml };
}

/** The locale of a language: one of the theme's, by the tag's full form; else the one that ships with the processor. */
function localeOf(theme: Theme, language: ContentLanguage): { tag: string; xml?: string } {
  const { language: name, region } = new Intl.Locale(language).maximize();
  const tag = `${name}-${region ?? ''}`;
  return { tag, ...xmlOf(theme, `locales-${tag}.xml`) };
}
