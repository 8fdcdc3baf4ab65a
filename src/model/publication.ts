import type { Root as HastRoot } from 'hast';
import type { RootContent } from 'mdast';
import type { Article } from './article.ts';
import type { ResolvedFigure } from './figure.ts';
import type { Journal } from './journal.ts';
import type { ContentLanguage } from './language.ts';
import type { AttestationRole } from './ledger.ts';
import type { Reference } from './reference.ts';
import type { ResolvedTable } from './table.ts';

/** A heading with its number. */
export interface OutlineEntry {
  readonly id: string;
  readonly level: number;
  /** `3.2.1`; empty for an unnumbered section. */
  readonly number: string;
  /** The heading's words without markup. */
  readonly title: string;
}

/** A block with numbers and labels filled in. */
export interface ResolvedBlock {
  readonly id: string;
  readonly section: string;
  readonly node: RootContent;
}

/** A note with its mark, to be printed at the unit that calls it. */
export interface ResolvedNote {
  readonly id: string;
  readonly kind: 'editor' | 'query' | 'footnote';
  readonly mark: string;
  readonly label: string;
  readonly children: RootContent[];
}

/** One entry of the printed list. */
export interface ResolvedReference {
  readonly number: number;
  readonly reference: Reference;
  /** What the list says before the entry about its status (`推定。`); empty where nothing is to be said. */
  readonly statusLine: string;
  readonly note: string;
  /** The formatted entry; nothing for an unresolved one. */
  readonly entry: HastRoot;
  /** The entry without markup. */
  readonly plain: string;
  /** BCP 47: the language that the entry is written in, mostly that of the work; a second one in it is marked there. */
  readonly entryLanguage: string;
  readonly language: ContentLanguage;
  /** Anchors of the citations that name it, in reading order. */
  readonly citedAt: readonly string[];
}

/** A work that readers of an edition may cite, and its entry in the edition's style without markup. */
export interface CitedWork {
  readonly reference: Reference;
  /** What the front matter says in the place of a formatted entry; may hold `{version}`, `{date}` and `{url}`. */
  readonly written?: string;
  /** Empty where there is a written one. */
  readonly plain: string;
  /** BCP 47: the edition's for what is written, else the language of the work. */
  readonly entryLanguage: string;
}

/** One language of one article, ready to be rendered. */
export interface Edition {
  readonly language: ContentLanguage;
  readonly abstract: readonly ResolvedBlock[];
  readonly body: readonly ResolvedBlock[];
  readonly outline: readonly OutlineEntry[];
  readonly notes: Readonly<Record<string, ResolvedNote>>;
  readonly tables: Readonly<Record<string, ResolvedTable>>;
  readonly figures: Readonly<Record<string, ResolvedFigure>>;
  /** Formatted when first asked for, so that one edition can be printed while another's list is still to be made. */
  readonly references: readonly ResolvedReference[];
  /** How the edition itself is cited, and the work that it is based on. */
  readonly cite: { readonly own: CitedWork; readonly source?: CitedWork };
}

/** How many pairs of two languages persons have confirmed as they stand, and who. */
export interface Confirmation {
  readonly languages: readonly [source: ContentLanguage, other: ContentLanguage];
  readonly pairs: number;
  readonly confirmed: number;
  /** In the order of the pairs; in each role once. */
  readonly by: readonly { readonly name: string; readonly role: AttestationRole }[];
}

/** An article with all its editions: what every renderer starts from. */
export interface Publication {
  readonly journal: Journal;
  readonly article: Article;
  /** All that outputs show of the ledger: the source language and each other one. */
  readonly confirmations: readonly Confirmation[];
  readonly editions: Readonly<Record<ContentLanguage, Edition>>;
}
