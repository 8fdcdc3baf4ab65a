import type { RootContent } from 'mdast';
import type { Figure } from './figure.ts';
import type { ArticleDeclaration } from './front-matter.ts';
import type { GlossaryTerm } from './glossary.ts';
import type { ContentLanguage, Localized } from './language.ts';
import type { Ledger } from './ledger.ts';
import type { Place } from './place.ts';
import type { Reference } from './reference.ts';
import type { Table, UnitsOfMeasure, Vocabularies } from './table.ts';

/** A block of a text. */
export type BlockKind = 'heading' | 'paragraph' | 'item' | 'code' | 'math' | 'note' | 'placement';

/**
 * Words of a data file: the front matter; of a table its caption, heads, labels, cells, notes and what only its data
 * files say; of a figure its caption, labels, and what stands in its place for who cannot see it.
 */
export type DataKind =
  'front' | 'caption' | 'head' | 'label' | 'cell' | 'table-note' | 'data' | 'figure-label' | 'figure-text';

export type UnitKind = BlockKind | DataKind;

const dataKinds: ReadonlySet<UnitKind> = new Set<DataKind>([
  'front',
  'caption',
  'head',
  'label',
  'cell',
  'table-note',
  'data',
  'figure-label',
  'figure-text',
]);

/** True for words of a data file. */
export function isData(kind: UnitKind): kind is DataKind {
  return dataKinds.has(kind);
}

/** True for a query to the author, or a paragraph of one: it is asked in one language or in several, and never published. */
export function isQuery({ id }: Pick<UnitText, 'id'>): boolean {
  return id.startsWith('note-q-');
}

/** An editor's word that a unit is meant to break a rule, and why. */
export interface Declaration {
  /** `differs`: from its pair, in what a rule compares; `allow`: a breach of house style in one language. */
  readonly verb: 'differs' | 'allow';
  readonly rule: string;
  readonly reason: string;
  readonly place: Place;
}

/** The smallest piece with words, in one language. */
export interface UnitText {
  readonly id: string;
  readonly kind: UnitKind;
  /** Id of the section, table or figure it stands in; `front` for the front matter. */
  readonly section: string;
  /** True when the id is written in the source, so that it never moves. */
  readonly permanent: boolean;
  readonly node: RootContent;
  /** The source text without its `{#id}`; of a data file the value. */
  readonly source: string;
  /** False for a value that its file writes in another way (folded, with escapes), so that only its start has a place. */
  readonly literal: boolean;
  /** True when the block is drafted and still to be translated (`{untranslated}`). */
  readonly untranslated: boolean;
  /** `<!-- differs numbers-agree: reason -->` behind the block, `# differs numbers-agree: reason` above a value. */
  readonly declared: readonly Declaration[];
  readonly place: Place;
}

/** A top-level block of a text, in reading order. */
export interface Block {
  readonly id: string;
  readonly section: string;
  readonly node: RootContent;
}

/** A note of the text: an editor's note (`[^ed-...]`), an author query (`[^q-...]`) or a footnote. */
export interface Note {
  /** As written, without the caret: `ed-route-27`. */
  readonly id: string;
  readonly kind: 'editor' | 'query' | 'footnote';
  readonly children: RootContent[];
  readonly place: Place;
}

/** One section heading. */
export interface Section {
  readonly id: string;
  /** True for a section that is headed without a number (`{unnumbered}`), and for those inside it. */
  readonly unnumbered: boolean;
  /** 1 for the article's first level, whatever the Markdown depth. */
  readonly level: number;
  readonly place: Place;
}

/** The text of an article in one language, parsed. */
export interface Text {
  readonly language: ContentLanguage;
  readonly file: string;
  /** The abstract's blocks; they stand in the front matter, wherever the section stands in the file. */
  readonly abstract: readonly Block[];
  readonly body: readonly Block[];
  readonly sections: readonly Section[];
  readonly units: readonly UnitText[];
  readonly notes: readonly Note[];
}

/** Words of a data file that are drafted in one language and still to be translated (`{untranslated}`). */
export interface MarkedValue {
  /** What leads to them in their file; the language is a part of it. */
  readonly path: readonly (string | number)[];
  /** Where the mark stands. */
  readonly place: Place;
}

/** A unit in all languages that have it: a block of the texts, or words of a data file. */
export interface Unit {
  readonly id: string;
  readonly kind: UnitKind;
  readonly text: Localized<UnitText>;
}

/** One article, all languages in one value. */
export interface Article extends ArticleDeclaration {
  readonly slug: string;
  readonly texts: Readonly<Record<ContentLanguage, Text>>;
  readonly units: readonly Unit[];
  readonly tables: Readonly<Record<string, Table>>;
  readonly figures: Readonly<Record<string, Figure>>;
  /** The vocabularies of the article and its journal; a table may have others of its own, or add terms to these. */
  readonly vocabularies: Vocabularies;
  /** Units that the article and its journal declare beside those that Diglot has. */
  readonly unitsOfMeasure: UnitsOfMeasure;
  readonly references: readonly Reference[];
  /** The terms that hold for this article, the journal's own among them. */
  readonly glossary: readonly GlossaryTerm[];
  readonly ledger: Ledger;
  /** What is marked in the article's data files, whether it is a unit or not. */
  readonly marked: readonly MarkedValue[];
  /** Where `article.yaml` starts and where its top keys stand. */
  readonly place: Place;
}
