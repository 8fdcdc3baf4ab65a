import { oncePer } from '../../engines/once-per.ts';
import type { Article, UnitText } from '../../model/article.ts';
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
  return {
    passages: glossary.length > 0 ? passagesOf(article) : [],
    lexicons,
    termsIn({ unit, wordings }, language) {
      const [own, wording, lexicon] = [unit.text[language], wordings[language], lexicons.get(language)!];
      if (!own || !wording) return [];
      const known = foundWith(lexicon).get(own);
      // What of a unit is to be read is the article's to say.
      if (known?.words === wording.words) return known.occurrences;
      const occurrences = occurrencesIn(wording.words, lexicon);
      foundWith(lexicon).set(own, { words: wording.words, occurrences });
      return occurrences;
    },
  };
}

/** What was found in units with a lexicon, and in which words. */
const foundWith = oncePer(
  (_lexicon: Lexicon) =>
    new WeakMap<UnitText, { readonly words: string; readonly occurrences: readonly Occurrence[] }>(),
);
