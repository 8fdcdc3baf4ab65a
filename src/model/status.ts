import type { UnitKind } from './article.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { ArticleStatus, IsoDate } from './front-matter.ts';
import type { ContentLanguage, Localized } from './language.ts';
import type { Attestation, AttestationRole, PairState } from './ledger.ts';
import type { Place } from './place.ts';

/** How many pairs are in each state. */
export type PairCounts = Readonly<Record<PairState, number>>;

/** In the order in which they are told. */
export const pairStates = [
  'confirmed',
  'source-ahead',
  'other-ahead',
  'both-changed',
  'never',
] as const satisfies PairState[];

/** How many pairs there are. */
export function allPairs(counts: PairCounts): number {
  return pairStates.reduce((sum, state) => sum + counts[state], 0);
}

/** A unit, and where it stands as a person would say it. */
export interface UnitAddress {
  readonly id: string;
  readonly kind: UnitKind;
  /** Id of the part that it stands in. */
  readonly part: string;
  /** Which of its kind it is in its part, from 1. */
  readonly position: number;
  /** Of words of a data file the keys that lead to them, without the language. */
  readonly keys: readonly string[];
  /** Of a cell what its table calls the field. */
  readonly field?: Localized;
}

/** Words that a finding means in one language of a pair, by their offsets in `PairSide.words`. */
export interface Mark {
  readonly language: ContentLanguage;
  readonly start: number;
  readonly end: number;
}

/** A finding about a pair, with the words that it means as far as it names any. */
export interface PairFinding {
  readonly finding: Diagnostic;
  readonly marks: readonly Mark[];
}

/** One language of a pair. */
export interface PairSide {
  /** The words as they stand now, on one line, as the ledger keeps them. */
  readonly words: string;
  /** The words last confirmed, where they have changed since. */
  readonly before?: string;
  readonly place: Place;
}

/** One pair: how it stands, who has confirmed it, and what the check says of it. */
export interface PairReport extends UnitAddress {
  /** Source language first. */
  readonly languages: readonly [source: ContentLanguage, other: ContentLanguage];
  readonly state: PairState;
  readonly sides: Localized<PairSide>;
  /** True where all that has changed since it was confirmed seems to be slips of the pen set right. */
  readonly onlySlips: boolean;
  /** Who has confirmed it as it stands, or else as it stood when it was last confirmed. */
  readonly attestations: readonly Attestation[];
  readonly findings: readonly PairFinding[];
}

/** A part of an article: the front matter, a section, the notes, a table, a figure. */
export interface PartReport {
  readonly id: string;
  readonly kind: 'front' | 'vocabularies' | 'section' | 'notes' | 'table' | 'figure';
  /** As printed; empty where it has none. */
  readonly number: string;
  readonly title: Localized;
  readonly counts: PairCounts;
  /** Blocks without a counterpart, which nobody can confirm. */
  readonly unpaired: number;
}

/** The source language and another: their pairs, part by part in reading order. */
export interface LanguagePairReport {
  readonly languages: readonly [source: ContentLanguage, other: ContentLanguage];
  readonly counts: PairCounts;
  readonly parts: readonly PartReport[];
  readonly pairs: readonly PairReport[];
  /** Roles that have confirmed pairs or must confirm all, and how many they have. */
  readonly roles: readonly { readonly role: AttestationRole; readonly confirmed: number; readonly required: boolean }[];
}

/** An open query to the author. */
export interface OpenQuery {
  /** As written: `q-dose`. */
  readonly id: string;
  /** The unit that calls it; absent where none does. */
  readonly unit?: UnitAddress;
  readonly words: Localized;
  readonly place: Place;
}

/** A unit that is drafted in one language and still to be translated. */
export interface UntranslatedUnit {
  readonly unit: UnitAddress;
  /** Where it is marked first. */
  readonly place: Place;
}

/** A difference or breach that an editor has declared to be meant. */
export interface DeclaredBreach {
  readonly verb: 'differs' | 'allow';
  readonly rule: string;
  readonly reason: string;
  readonly unit: UnitAddress;
  readonly language: ContentLanguage;
  readonly place: Place;
}

/** What stands in the way of a release, and how much of it there is. */
export type Obstacle =
  | { readonly kind: 'draft' }
  /** The version went out when it said something else. */
  | { readonly kind: 'taken'; readonly version: string; readonly on: IsoDate }
  | { readonly kind: 'errors' | 'queries' | 'untranslated'; readonly count: number }
  | { readonly kind: 'unconfirmed'; readonly count: number; readonly of: number; readonly role?: AttestationRole };

/** The state of an article's languages. */
export interface ArticleReport {
  readonly slug: string;
  readonly status: ArticleStatus;
  readonly version: string;
  readonly date: IsoDate;
  readonly title: Localized;
  readonly languages: readonly ContentLanguage[];
  /** Printed numbers by key or id, to show texts with. */
  readonly numbers: Readonly<Record<'references' | 'sections' | 'tables' | 'notes', Readonly<Record<string, string>>>>;
  /** How many findings of the check there are by severity. */
  readonly findings: Readonly<Record<Diagnostic['severity'], number>>;
  /** Findings that concern no pair. */
  readonly otherFindings: readonly Diagnostic[];
  readonly comparisons: readonly LanguagePairReport[];
  readonly queries: readonly OpenQuery[];
  readonly untranslated: readonly UntranslatedUnit[];
  readonly declared: readonly DeclaredBreach[];
  /** When the version went out, if it has as it stands. */
  readonly released?: IsoDate;
  /** Empty where nothing stands in the way of a release. */
  readonly obstacles: readonly Obstacle[];
}
