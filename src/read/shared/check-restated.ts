import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Term, Vocabularies } from '../../model/table.ts';
import { restatedTermsAgree } from './rules/restated-terms-agree.ts';

/** One finding for each nearer term that says otherwise than the one in whose place it stands. Diagnostics: `restated-terms-agree`. */
export function checkRestated(further: Vocabularies, nearer: Vocabularies): Diagnostic[] {
  return Object.values(nearer).flatMap(({ id, terms }) => {
    const shared = Object.hasOwn(further, id) ? further[id]!.terms : {};
    return Object.values(terms).flatMap((term) => {
      const other = Object.hasOwn(shared, term.id) ? shared[term.id] : undefined;
      const differs = other ? differencesOf(term, other) : [];
      const values = { term: `${id}.${term.id}`, differs };
      return differs.length > 0 ? [restatedTermsAgree.at(term.place, values, [{ place: other!.place }])] : [];
    });
  });
}

/** What two terms say otherwise, by the keys that say it; a label that only one of them has is no difference. */
function differencesOf(one: Term, other: Term): string[] {
  const labels = Object.keys(one.label).filter(
    (language) => other.label[language] !== undefined && other.label[language] !== one.label[language],
  );
  return [
    ...labels.map((language) => `label.${language}`),
    ...(['class', 'same'] as const).filter((key) => one[key] !== other[key]),
  ];
}
