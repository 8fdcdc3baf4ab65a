import type { MarkedValue } from '../../model/article.ts';
import type { Result } from '../../model/diagnostic.ts';
import type { GlossaryTerm } from '../../model/glossary.ts';
import type { ContentLanguage } from '../../model/language.ts';
import type { SourceFile } from '../../model/ports.ts';
import { joinGlossaries, readHouseGlossary } from '../read-glossary.ts';
import { glossaryTerms } from './glossary-terms.ts';
import { readShared } from './read-shared.ts';
import { nothingShared, type Shared } from './shared.ts';

/** What all articles of a journal share. */
export interface House extends Shared {
  readonly glossary: readonly GlossaryTerm[];
  /** The languages in which labels were looked for when the journal was read. */
  readonly languages: readonly ContentLanguage[];
  /** What is marked `{untranslated}` in the files of them. */
  readonly marked: readonly MarkedValue[];
}

export const noHouse: House = { ...nothingShared, glossary: [], languages: [], marked: [] };

/**
 * `glossary.yaml`, `vocabularies.yaml` and `units.yaml` beside `journal.yaml`. `languages`: those of the journal.
 * Diagnostics: those of `readHouseGlossary` and `readShared`.
 */
export function readHouse(files: readonly SourceFile[], languages: readonly ContentLanguage[]): Result<House> {
  const { value: glossary, diagnostics, marked } = readHouseGlossary(files);
  const shared = readShared(files, '', languages, nothingShared);
  const terms = glossaryTerms(shared.value.vocabularies).map((term) => ({ ...term, house: true }));
  return {
    value: {
      ...shared.value,
      glossary: joinGlossaries(terms, glossary),
      languages,
      marked: [...marked, ...shared.marked],
    },
    diagnostics: [...diagnostics, ...shared.diagnostics],
  };
}
