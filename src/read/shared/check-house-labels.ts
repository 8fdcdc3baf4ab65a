import type { Article } from '../../model/article.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Place } from '../../model/place.ts';
import { findTerm } from './find-term.ts';
import { labelsMissing, termsIn, unitLabelsMissing } from './labels-missing.ts';
import type { House } from './read-house.ts';

/**
 * One finding for each label of the journal's that an article prints and that lacks a language of the article. In the
 * journal's own languages labels were looked for when it was read. `article`: its tables with what they use alone.
 * Diagnostics: `words-are-in-every-language`.
 */
export function checkHouseLabels(
  { languages, tables, figures, vocabularies }: Pick<Article, 'languages' | 'tables' | 'figures' | 'vocabularies'>,
  house: House,
): Diagnostic[] {
  const further = languages.filter((language) => !house.languages.includes(language));
  if (further.length === 0) return [];
  const ofTables = Object.values(tables).flatMap((table) => [...termsIn(table.vocabularies)]);
  const ofFigures = Object.values(figures).flatMap(({ labelTerms }) =>
    Object.values(labelTerms).flatMap((name) => {
      const { term } = findTerm(name, vocabularies);
      return term ? [[name, term] as const] : [];
    }),
  );
  const units = Object.values(tables).flatMap(({ fields }) =>
    Object.values(fields).flatMap((field) => Object.entries(field.units ?? {})),
  );
  const isHouse = ([, { place }]: readonly [string, { readonly place?: Place }]): boolean =>
    place !== undefined && !place.file.includes('/');
  return [
    ...labelsMissing(new Map([...ofTables, ...ofFigures].filter(isHouse)), further),
    ...unitLabelsMissing(Object.fromEntries(units.filter(isHouse)), further),
  ];
}
