import { termsAreKnown } from '../../columns/rules/terms-are-known.ts';
import type { Diagnostic, Result } from '../../model/diagnostic.ts';
import type { Localized } from '../../model/language.ts';
import type { DataSource } from '../data-source.ts';
import { findTerm } from '../shared/find-term.ts';
import type { Shared } from '../shared/shared.ts';
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
    const { term: name } = label;
    if (name === undefined) {
      labels[key] = label as Localized;
      continue;
    }
    const { vocabulary, term } = findTerm(name, vocabularies);
    labelTerms[key] = name;
    labels[key] = term?.label ?? {};
    if (term) continue;
    const [wanted = '', id = ''] = name.split('.');
    const known = Object.keys(vocabulary?.terms ?? vocabularies);
    const values = { missing: vocabulary ? ('term' as const) : ('vocabulary' as const), term: id, known };
    diagnostics.push(termsAreKnown.at(source.placeOf(['labels', key, 'term']), { ...values, vocabulary: wanted }));
  }
  return { value: { labels, labelTerms }, diagnostics };
}
