import type { CslItem } from './csl.ts';
import type { ContentLanguage, Localized } from './language.ts';
import type { Place } from './place.ts';

/**
 * How sure the record is to be the work that the text cites.
 * `identified`: it is that work. `inferred`: it probably is. `supporting`: the cited work is not identified
 * and a related one is listed. `unresolved`: nothing is listed.
 */
export type ReferenceStatus = 'identified' | 'inferred' | 'supporting' | 'unresolved';

export const referenceStatuses = [
  'identified',
  'inferred',
  'supporting',
  'unresolved',
] as const satisfies ReferenceStatus[];

/** True when it is not certain which work the number stands for: not identified, or only probably so. */
export function isUncertain(status: ReferenceStatus): boolean {
  return status !== 'identified';
}

/** One entry of the article's bibliography, the same for all languages. */
export interface Reference {
  readonly key: string;
  readonly item: CslItem;
  /** What the record says in another language: title, authors, container. */
  readonly localized: Localized<Partial<CslItem>>;
  /** Absent in an ordinary bibliography, where every record is the cited work. */
  readonly status?: ReferenceStatus;
  /** One sentence for the reader per language. */
  readonly note: Localized;
  /** CSL fields that a full citation still wants and that nobody has verified. */
  readonly missing: readonly string[];
  readonly place: Place;
}

/** Asks of a key whether it is uncertain which work it stands for. */
export function uncertainAmong(references: readonly Reference[]): (key: string) => boolean {
  const uncertain = new Set(
    references.filter(({ status }) => status !== undefined && isUncertain(status)).map(({ key }) => key),
  );
  return (key) => uncertain.has(key);
}

/** The language of an entry: of the cited work, not of the edition that prints it. */
export type EntryLanguage = ContentLanguage;
