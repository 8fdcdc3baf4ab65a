import { wordsAreInEveryLanguage } from '../../columns/rules/words-are-in-every-language.ts';
import type { Article } from '../../model/article.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Place } from '../../model/place.ts';
import { defineRule } from '../../model/rule.ts';
import type { CheckContext } from '../context.ts';
import { readTerms } from './reading.ts';

/** A term has a form in every language of the article, without which nothing can be compared. */
export const termsHaveAllLanguages = defineRule<{ term: string; missing: readonly string[] }>({
  id: 'terms-have-all-languages',
  severity: 'error',
  words: {
    zh: {
      name: '术语缺一种语言',
      message: ({ term, missing }) => `术语“${term}”缺少 ${missing.join('、')}。`,
      advice: ({ missing }) => `请在该词条中写上 ${missing.map((one) => `${one}: { preferred: … }`).join(' 和 ')}。`,
    },
    en: {
      name: 'Term missing in a language',
      message: ({ term, missing }) => `The term “${term}” has no ${missing.join(', ')}.`,
      advice: ({ missing }) => `Add ${missing.map((one) => `${one}: { preferred: … }`).join(' and ')} to the entry.`,
    },
  },
  about: {
    zh: '术语表的词条在文章的每种语言里都要有说法，否则无从比较。期刊的术语表（与 `journal.yaml` 同一层的 `glossary.yaml`）中，只看本文用到的词条。词表中标了 `glossary` 的项也是词条，说法就是它的 `label`。',
    en: 'An entry of the glossary has a form in every language of the article; without it nothing can be compared. Of the journal’s own glossary, the `glossary.yaml` beside `journal.yaml`, only the terms that the article uses are looked at. Terms of a vocabulary that have `glossary` are entries too, with their `label` for the form.',
  },
  examples: {
    bad: [
      {
        'glossary.yaml': `- id: tail-vein
  zh: { preferred: 尾静脉 }`,
      },
    ],
    good: [
      {
        'glossary.yaml': `- id: tail-vein
  zh: { preferred: 尾静脉 }
  en: { preferred: tail vein }`,
      },
    ],
  },
});

/**
 * Looks through the article's own terms, and through those of the journal's that the article uses. Labels of a vocabulary
 * that lack a language were missed when they were read.
 */
export function checkTermsHaveAllLanguages(article: Article, { found }: CheckContext): Diagnostic[] {
  const missed = new Set(
    found.flatMap(({ rule, place }) => (rule === wordsAreInEveryLanguage.id ? [spotOf(place)] : [])),
  );
  const languages = article.languages.filter((language) => article.editions[language] !== 'none');
  const lacking = article.glossary.flatMap((term) => {
    const missing = languages.filter((language) => !term.forms[language]);
    return missing.length > 0 ? [{ term, missing }] : [];
  });
  if (lacking.length === 0) return [];
  const { passages, termsIn } = readTerms(article);
  const used = new Set(
    passages.flatMap((passage) =>
      languages.flatMap((language) => termsIn(passage, language).map(({ term }) => term.id)),
    ),
  );
  return lacking
    .filter(({ term }) => !missed.has(spotOf(term.place)) && (!term.house || used.has(term.id)))
    .map(({ term, missing }) => termsHaveAllLanguages.at(term.place, { term: term.id, missing }));
}

function spotOf(place: Place | undefined): string {
  return place ? `${place.file}:${place.line}:${place.column}` : '';
}
