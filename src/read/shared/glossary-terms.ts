import { noOther, type GlossaryTerm } from '../../model/glossary.ts';
import type { Term, Vocabularies } from '../../model/table.ts';

/**
 * The terms of vocabularies that are terms of the glossary too, their labels the preferred forms. `part`: what their ids
 * begin with, where several vocabularies may have one name.
 */
export function glossaryTerms(vocabularies: Vocabularies, part?: string): GlossaryTerm[] {
  return Object.values(vocabularies).flatMap(({ id, terms }) =>
    Object.values(terms).flatMap((term) =>
      term.glossary ? [toGlossary(term, [part, id, term.id].filter(Boolean).join('-'))] : [],
    ),
  );
}

function toGlossary({ label, glossary, place }: Term, id: string): GlossaryTerm {
  const forms = Object.entries(label).flatMap(([language, preferred]) =>
    preferred === undefined ? [] : [[language, { ...noOther, ...glossary?.[language], preferred, place }] as const],
  );
  return { id, forms: Object.fromEntries(forms), house: false, place };
}
