import { noOther, type OtherForms } from '../../model/glossary.ts';
import type { ContentLanguage, Localized } from '../../model/language.ts';
import type { Term, Vocabulary } from '../../model/table.ts';
import { isMarked, type DataPath, type DataSource } from '../data-source.ts';
import type { VocabulariesYaml } from '../schemas/vocabularies.ts';
import { withoutUndefined } from '../without-undefined.ts';

/** Vocabularies and their terms with the ids that their keys are. `path`: what leads to them in their file. */
export function toVocabularies(
  yaml: VocabulariesYaml,
  source: DataSource,
  path: DataPath = [],
): Record<string, Vocabulary> {
  return mapValues(yaml, (terms, vocabulary) => ({
    id: vocabulary,
    terms: mapValues(terms, ({ glossary, ...term }, id) => ({
      ...withoutUndefined<Omit<Term, 'id' | 'glossary' | 'place'>>(term),
      id,
      ...(glossary !== undefined &&
        glossary !== false && {
          glossary: withUntranslated(glossary === true ? {} : glossary, Object.keys(term.label), (language) =>
            isMarked(source, [...path, vocabulary, id, 'label', language]),
          ),
        }),
      place: source.placeOf([...path, vocabulary, id, 'label']),
    })),
    place: source.keyPlaceOf([...path, vocabulary]),
  }));
}

function withUntranslated(
  glossary: Localized<OtherForms>,
  languages: readonly ContentLanguage[],
  waits: (language: ContentLanguage) => boolean,
): Localized<OtherForms> {
  const waiting = languages.filter(waits).map((language) => [language, { ...noOther, untranslated: true }] as const);
  return waiting.length === 0 ? glossary : { ...glossary, ...Object.fromEntries(waiting) };
}

function mapValues<T, U>(record: Readonly<Record<string, T>>, map: (value: T, key: string) => U): Record<string, U> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value, key)]));
}
