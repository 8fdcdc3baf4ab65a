import type { CslItem } from '../../../model/csl.ts';
import { isUncertain } from '../../../model/reference.ts';
import type { PageFacts } from './page-facts.ts';

/**
 * The cited works as records, in the order of the list, for who counts citations: no record that is not sure to be the
 * cited work, since nobody reads a remark beside it there; and none at all for an edition based on another work, which
 * cites what that work has cited already.
 */
export function countedReferences({ publication, language, original }: PageFacts): CslItem[] {
  if (!original) return [];
  return publication.editions[language]!.references.map(({ reference }) => reference)
    .filter(({ status }) => status === undefined || !isUncertain(status))
    .map(({ item }) => item);
}
