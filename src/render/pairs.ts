import type { ContentLanguage } from '../model/language.ts';
import type { Publication } from '../model/publication.ts';

/** The languages of a parallel edition: the one on the left, the one on the right. */
export type LanguagePair = readonly [ContentLanguage, ContentLanguage];

/**
 * The parallel editions of an article: its source language beside each other language in which it stands as a whole.
 * An edition of front matter and abstract alone would leave one side empty.
 */
export function pairsOf({ article, editions }: Publication): LanguagePair[] {
  const [source, ...others] = article.languages.filter(
    (language) => editions[language] && article.editions[language] !== 'front',
  );
  if (source === undefined || source !== article.languages[0]) return [];
  return others.map((other) => [source, other]);
}
