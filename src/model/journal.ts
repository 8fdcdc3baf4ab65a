import type { AttestationRole } from './ledger.ts';
import type { ContentLanguage, Localized } from './language.ts';

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
  /** Folder under `templates/`. */
  readonly theme: string;
  /** Whether search engines may list the editions. */
  readonly indexed: boolean;
  /** Languages that every article of the journal is expected in; the first is the site's default. */
  readonly languages: readonly ContentLanguage[];
  /** Rules of house style that the journal does not follow, by id. */
  readonly rulesOff: readonly string[];
  /** Roles that must have confirmed every pair before an article is released. */
  readonly confirmedBy: readonly AttestationRole[];
}
