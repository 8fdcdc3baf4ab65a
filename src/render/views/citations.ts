import type { ContentLanguage, LanguageRules } from '../../model/language.ts';
import type { CitedWork, Publication } from '../../model/publication.ts';
import { fillPlaceholders } from './placeholders.ts';

/** How an edition and its source are cited, in words; an empty string stands for no source. */
export interface Citations {
  readonly own: string;
  readonly source: string;
  /** BCP 47: the language of the words about the source. */
  readonly sourceLanguage: ContentLanguage;
}

/** The sentences that the front matter has for it, filled in; else the entries in the edition's style. */
export function citationsOf(
  { article, journal, editions }: Publication,
  language: ContentLanguage,
  rules: LanguageRules,
): Citations {
  const { own, source } = editions[language]!.cite;
  const url = journal.baseUrl ? `${journal.baseUrl}/${language}/${article.slug}/` : '';
  const placeholders = { version: article.version, date: rules.citationDate(article.date), url };
  const say = ({ written, plain }: CitedWork): string => (written ? fillPlaceholders(written, placeholders) : plain);
  return {
    own: say(own),
    source: source ? (source.written ?? source.plain) : '',
    sourceLanguage: source?.entryLanguage ?? language,
  };
}
