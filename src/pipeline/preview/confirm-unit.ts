import type { IsoDate } from '../../model/front-matter.ts';
import type { Localized } from '../../model/language.ts';
import type { AttestationRole } from '../../model/ledger.ts';
import type { ContentWriter, Shelf, TemplateFolder } from '../../model/ports.ts';
import { attest, type AttestOutcome } from '../attest.ts';
import type { Memo } from '../memo.ts';
import type { ReadNow } from './article-reader.ts';
import { digestsOf } from './unit-marks.ts';

/** Who confirms a pair on its page, as `diglot attest` wants it. */
export interface Confirmer {
  readonly by: string;
  readonly role: AttestationRole;
}

/** What somebody confirms: a unit, with digests of the words that he has seen. */
export interface SeenUnit {
  readonly unit: string;
  readonly digests: Localized;
}

/**
 * Records that a person has confirmed a unit; gives `unseen`, and records nothing, where its words are not those that he has
 * seen.
 */
export async function confirmUnit(
  { article, content }: ReadNow,
  { unit: id, digests }: SeenUnit,
  who: Confirmer & { readonly on: IsoDate },
  ports: {
    readonly templates: TemplateFolder;
    readonly writer: ContentWriter;
    readonly memo: Memo;
    readonly shelf?: Shelf;
  },
): Promise<AttestOutcome | 'unseen'> {
  const unit = article.units.find((one) => one.id === id);
  const now = unit ? Object.entries(digestsOf(unit)) : [];
  if (now.length === 0 || now.some(([language, digest]) => digests[language] !== digest)) return 'unseen';
  return attest(
    { only: article.slug, wish: { names: [id], sections: [] }, ...who, typo: false },
    { ...ports, content },
  );
}
