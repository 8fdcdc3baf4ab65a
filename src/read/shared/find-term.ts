import type { Term, Vocabularies, Vocabulary } from '../../model/table.ts';

/** What the name of a term leads to, as far as it leads. */
export interface FoundTerm {
  readonly vocabulary?: Vocabulary;
  readonly term?: Term;
}

/** The term of a name such as `routes.tail-vein`. */
export function findTerm(name: string, vocabularies: Vocabularies): FoundTerm {
  const [first = '', id = ''] = name.split('.');
  if (!Object.hasOwn(vocabularies, first)) return {};
  const vocabulary = vocabularies[first]!;
  return Object.hasOwn(vocabulary.terms, id) ? { vocabulary, term: vocabulary.terms[id]! } : { vocabulary };
}
