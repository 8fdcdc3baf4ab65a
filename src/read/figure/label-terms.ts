import { termsAreKnown } from '../../columns/rules/terms-are-known.ts';
import type { Diagnostic, Result } from '../../model/diagnostic.ts';
import type { Localized } from '../../model/language.ts';
import type { DataSource } from '../data-source.ts';
import type { Shared } from '../read-shared.ts';
import type { LabelYaml } from './schema.ts';

/** The labels of a figure in words, and which of them a vocabulary has said. */
export interface LabelsInWords {
  readonly labels: Readonly<Record<string, Localized>>;
  /** `routes.tail-vein`, by key. */
  readonly labelTerms: Readonly<Record<string, string>>;
}

/** Gives labels that name a term (`{ term: routes.tail-vein }`) the term's own words. Diagnostics: `terms-are-known`. */
export function labelsInWords(
  written: Readonly<Record<string, LabelYaml>>,
  { vocabularies }: Pick<Shared, 'vocabularies'>,
  source: DataSource,
): Result<LabelsInWords> {
  const labels: Record<string, Localized> = {};
  const labelTerms: Record<string, string> = {};
  const diagnostics: Diagnostic[] = [];
  for (const [key, label] of Object.entries(written)) {
    const { term } = label;
    if (term === undefined) {
      labels[key] = label as Localized;
      continue;
    }
    labelTerms[key] = term;
    const [vocabulary = '', id = ''] = term.split('.');
    const terms = Object.hasOwn(vocabularies, vocabulary) ? vocabularies[vocabulary]!.terms : {};
    labels[key] = terms[id]?.label ?? {};
    if (Object.hasOwn(terms, id)) continue;
    const known = Object.keys(terms).length > 0 ? Object.keys(terms) : Object.keys(vocabularies);
    diagnostics.push(
      termsAreKnown.at(source.placeOf(['labels', key, 'term']), { term: id || term, vocabulary, known }),
    );
  }
  return { value: { labels, labelTerms }, diagnostics };
}
