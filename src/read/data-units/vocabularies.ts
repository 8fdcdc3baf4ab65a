import type { Vocabularies } from '../../model/table.ts';
import { idFrom, type DataWords } from './words.ts';

/** The part that the words of an article's `vocabularies.yaml` stand in. */
export const vocabulariesPart = 'vocabularies';

/** The labels of an article's vocabularies. */
export function wordsOfVocabularies(vocabularies: Vocabularies): DataWords[] {
  return Object.values(vocabularies).flatMap(({ id: vocabulary, terms }) =>
    Object.values(terms).map(({ id, label }) => ({
      id: idFrom('vocabulary', vocabulary, id),
      kind: 'label' as const,
      section: vocabulariesPart,
      path: [vocabulary, id, 'label'],
      words: label,
    })),
  );
}
