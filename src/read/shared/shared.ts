import type { UnitsOfMeasure, Vocabularies, Vocabulary } from '../../model/table.ts';

/** What tables and figures share: vocabularies, and units of measurement by UCUM code beside those that Diglot has. */
export interface Shared {
  readonly vocabularies: Vocabularies;
  readonly units: UnitsOfMeasure;
  /** What could not be read, so that nobody knows what is not there. */
  readonly unread: readonly ('vocabularies' | 'units')[];
}

export const nothingShared: Shared = { vocabularies: {}, units: {}, unread: [] };

/**
 * What holds nearer by: a vocabulary that is there already gets the nearer terms as well, in its own order those that it
 * has. Of two terms or units with one name the nearer holds.
 */
export function joinShared(further: Shared, nearer: Shared): Shared {
  return {
    vocabularies: joinVocabularies(further.vocabularies, nearer.vocabularies),
    units: { ...further.units, ...nearer.units },
    unread: [...further.unread, ...nearer.unread],
  };
}

/** The same of vocabularies alone. */
export function joinVocabularies(further: Vocabularies, nearer: Vocabularies): Vocabularies {
  const joined = Object.values(nearer).map((own): [string, Vocabulary] => {
    const terms = Object.hasOwn(further, own.id) ? further[own.id]!.terms : {};
    return [own.id, { ...own, terms: { ...terms, ...own.terms } }];
  });
  return { ...further, ...Object.fromEntries(joined) };
}
