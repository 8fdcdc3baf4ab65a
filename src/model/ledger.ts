import type { IsoDate } from './front-matter.ts';
import type { Localized } from './language.ts';
import type { Place } from './place.ts';

/** Who has confirmed a pair, by what they are to the article. */
export type AttestationRole =
  'translator' | 'translation-reviewer' | 'author' | 'handling-editor' | 'final-reader' | 'contributor';

export const attestationRoles = [
  'translator',
  'translation-reviewer',
  'author',
  'handling-editor',
  'final-reader',
  'contributor',
] as const satisfies AttestationRole[];

/** A person's word that the languages of one unit say the same. */
export interface Attestation {
  /** The unit's id when it was confirmed. Only a hint: a pair is known by its digests. */
  readonly unit: string;
  /** Digest of the words confirmed, per language. */
  readonly digests: Localized;
  /** The words confirmed, per language, so that what has changed since can be shown. */
  readonly texts: Localized;
  readonly by: string;
  readonly role: AttestationRole;
  readonly on: IsoDate;
  /** Who has said since, and when, that the words differ from those confirmed in slips of the pen only. */
  readonly corrected?: { readonly by: string; readonly on: IsoDate };
  /** The record's lines in the ledger. */
  readonly place: Place;
}

/** A version that went out. */
export interface Release {
  readonly version: string;
  readonly on: IsoDate;
  /** Digest of all that the version said. */
  readonly digest: string;
  readonly place: Place;
}

/** The ledger's name in an article's folder. */
export const ledgerFile = 'attestations.yaml';

/** `attestations.yaml`: what persons have confirmed of an article, and which versions of it went out. */
export interface Ledger {
  readonly attestations: readonly Attestation[];
  /** In the order in which they went out. */
  readonly releases: readonly Release[];
}

/** How a pair stands to what was confirmed: whether the source language, the other or both have changed since. */
export type PairState = 'confirmed' | 'source-ahead' | 'other-ahead' | 'both-changed' | 'never';
