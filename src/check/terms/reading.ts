import type { Article } from '../../model/article.ts';
import type { ContentLanguage } from '../../model/language.ts';
import { lexiconOf, occurrencesIn, type Lexicon, type Occurrence } from './lexicon.ts';
import { passagesOf, type Passage } from './passages.ts';

/** What an article says, and which terms of its glossary stand where. */
export interface TermReading {
  readonly passages: readonly Passage[];
  readonly lexicons: ReadonlyMap<ContentLanguage, Lexicon>;
  /** The terms of a passage in a language, in order; none where it has no words in it. */
  termsIn(passage: Passage, language: ContentLanguage): readonly Occurrence[];
}

/** Several rules ask about one article; it is read once. */
const readings = new WeakMap<Article, TermReading>();

/** An article's words and terms; without a glossary there is nothing to read. */
export function readTerms(article: Article): TermReading {
  const reading = readings.get(article) ?? read(article);
  readings.set(article, reading);
  return reading;
}

function read(article: Article): TermReading {
  const { glossary, languages } = article;
  const lexicons = new Map(languages.map((language) => [language, lexiconOf(glossary, language)]));
  const found = new Map(languages.map((language) => [language, new Map<Passage, readonly Occurrence[]>()]));
  return {
    passages: glossary.length > 0 ? passagesOf(article) : [],
    lexicons,
    termsIn(passage, language) {
      const earlier = found.get(language)?.get(passage);
      if (earlier) return earlier;
      const words = passage.wordings[language]?.words ?? '';
      const occurrences = occurrencesIn(words, lexicons.get(language)!);
      found.get(language)!.set(passage, occurrences);
      return occurrences;
    },
  };
}
