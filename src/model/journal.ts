import type { AttestationRole } from './ledger.ts';
import type { ContentLanguage, Localized } from './language.ts';
import type { HousePrint } from './print-layout.ts';

/** How a list of references prints the second language of an entry. */
export const secondLanguageForms = [
  'none',
  'below',
  'below-in-brackets',
  'first',
  'first-with-original-in-brackets',
  'title-in-brackets',
] as const;

/**
 * `below`: the entry, and under it the one in the other language. `below-in-brackets`: that one in round brackets.
 * `first`: the translation, which says what it is translated from, and under it the original.
 * `first-with-original-in-brackets`: the same on one line, the original in square brackets.
 * `title-in-brackets`: only the translation, its title in brackets, with the language of the work.
 */
export type SecondLanguageForm = (typeof secondLanguageForms)[number];

/** What a journal does otherwise than its citation style, in the list of one language; absent parts follow the style. */
export interface HouseReferences {
  /** Width of the marks between elements. */
  readonly marks?: 'full' | 'half';
  /** Family names of persons. */
  readonly familyNames?: 'capitals' | 'as-written';
  /** Given names in pinyin. */
  readonly pinyinNames?: 'full' | 'initials';
  /** URL and DOI; the DOI alone where there is one; neither, but for works that are only online. */
  readonly addresses?: 'all' | 'doi' | 'none';
  readonly secondLanguage?: SecondLanguageForm;
}

/** What holds for all articles: `content/journal.yaml`. */
export interface Journal {
  readonly title: Localized;
  readonly abbreviation?: string;
  readonly issn?: string;
  readonly eissn?: string;
  readonly cn?: string;
  readonly publisher: Localized;
  readonly sponsors: readonly Localized[];
  readonly office?: Localized;
  readonly frequency?: Localized;
  /** Where the site will stand, without a trailing slash; without it no absolute URL is printed. */
  readonly baseUrl?: string;
  /** One DOI for all editions of an article, one per language, or none. */
  readonly doiPolicy: 'one' | 'per-language' | 'none';
  /** Name of the citation style per language: a `.csl` file of `templates/csl/` or one that ships with the engine. */
  readonly styles: Localized;
  /** What the lists of references do otherwise than their styles, per language. */
  readonly references?: Readonly<Record<ContentLanguage, HouseReferences>>;
  /** Folder under `templates/`. */
  readonly theme: string;
  /** What the PDF does otherwise than the theme. */
  readonly print?: HousePrint;
  /** Whether search engines may list the editions. */
  readonly indexed: boolean;
  /** Languages that every article of the journal is expected in; the first is the site's default. */
  readonly languages: readonly ContentLanguage[];
  /** Rules of house style that the journal does not follow, by id. */
  readonly rulesOff: readonly string[];
  /** Roles that must have confirmed every pair before an article is released. */
  readonly confirmedBy: readonly AttestationRole[];
}
