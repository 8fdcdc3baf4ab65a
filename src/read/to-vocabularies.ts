import type { Term, Vocabulary } from '../model/table.ts';
import type { VocabulariesYaml } from './schemas/vocabularies.ts';
import { withoutUndefined } from './without-undefined.ts';

/** Vocabularies and their terms with the ids that their keys are. */
export function toVocabularies(yaml: VocabulariesYaml): Record<string, Vocabulary> {
  return Object.fromEntries(
    Object.entries(yaml).map(([id, terms]) => [
      id,
      {
        id,
        terms: Object.fromEntries(
          Object.entries(terms).map(([key, term]) => [key, withoutUndefined<Term>({ id: key, ...term })]),
        ),
      },
    ]),
  );
}
