import type { PhrasingContent } from 'mdast';
import type { ResolvedCaption } from './caption.ts';
import type { Result } from './diagnostic.ts';
import type { OtherForms } from './glossary.ts';
import type { ContentLanguage, LanguageRules, Localized, UiLanguage } from './language.ts';
import type { Place } from './place.ts';

/**
 * Why a cell holds no value. Four different statements, each with its own words per language:
 * the study did not report it; it cannot apply; it is given but cannot be understood; the source that
 * the table was made from does not state it. An absent key says none of these.
 */
export type ValueState = 'not-reported' | 'not-applicable' | 'unclear' | 'not-stated';

export const valueStates = ['not-reported', 'not-applicable', 'unclear', 'not-stated'] as const satisfies ValueState[];

/** A typed value (in a list field an array of them), or the reason why there is none. */
export type CellValue<T = unknown> =
  | { readonly state: 'given'; readonly value: T | readonly T[]; readonly place: Place }
  | { readonly state: ValueState; readonly place: Place };

/** The values of a cell: one, several in a list field, none where only a reason stands or nothing at all. */
export function valuesOf<T>(cell: CellValue<T> | undefined): readonly T[] {
  if (cell?.state !== 'given') return [];
  return Array.isArray(cell.value) ? cell.value : [cell.value as T];
}

/** One term of a vocabulary with its label per language. */
export interface Term {
  readonly id: string;
  readonly label: Localized;
  /** A broader class, e.g. `IV` for a tail-vein injection. */
  readonly class?: string;
  /** An ontology's id for the term, e.g. `UBERON:0000955`. */
  readonly same?: string;
  /** There when its labels are terms that the texts are held to: what they may and must not say beside them. */
  readonly glossary?: Localized<OtherForms>;
  /** Where its label stands: in the table, the article's `vocabularies.yaml`, or the journal's. */
  readonly place: Place;
}

/** A closed list of terms, in the order in which a key names them. */
export interface Vocabulary {
  readonly id: string;
  readonly terms: Readonly<Record<string, Term>>;
  /** Where its nearest part stands, since a table or article may add terms to what it shares. */
  readonly place: Place;
}

/** Vocabularies by id. */
export type Vocabularies = Readonly<Record<string, Vocabulary>>;

/** A unit of measurement: its international symbol, and what languages print instead. */
export interface UnitOfMeasure {
  /** Absent where every language has its own words, as for 个/次, cells per injection. */
  readonly symbol?: string;
  /** A language's own symbol or word, where it has one; two forms are singular and plural. */
  readonly label?: Localized<string | readonly [one: string, other: string]>;
  /** Other ways to write it in content. */
  readonly aliases?: readonly string[];
  /** Where the article or its journal declares it. */
  readonly place?: Place;
}

/** Units by their UCUM codes. */
export type UnitsOfMeasure = Readonly<Record<string, UnitOfMeasure>>;

/** One atomic piece of data of a row or of an arm. */
export interface Field {
  readonly id: string;
  /** Name of a column type in `columns/`. */
  readonly type: string;
  readonly per: 'row' | 'arm';
  /** What the field is called in data exports. */
  readonly label: Localized;
  readonly vocabulary?: Vocabulary;
  /** Units of the article or its journal, beside those that Diglot has; once the article is read, those in use. */
  readonly units?: UnitsOfMeasure;
  /** The unit that all values share, as UCUM writes it. */
  readonly unit?: string;
  /** True when a cell may hold several values. */
  readonly list: boolean;
  /** True when the values are not in the source but worked out or bound by us. */
  readonly derived: boolean;
  /** The value that goes without saying: an optional part of a pattern is left out where the cell holds it. */
  readonly usual?: unknown;
  readonly place: Place;
}

/** A piece of a pattern. An optional part prints the first alternative all of whose fields have something to print. */
export type PatternPart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'field'; readonly field: string }
  | { readonly kind: 'optional'; readonly alternatives: readonly ShowPattern[] };

/** `{route}[ ({side})]`: how the fields of a column make its cell. */
export type ShowPattern = readonly PatternPart[];

/** Every field that a pattern names. */
export function fieldsOf(pattern: ShowPattern): string[] {
  return pattern.flatMap((part) => {
    if (part.kind === 'field') return [part.field];
    return part.kind === 'optional' ? part.alternatives.flatMap(fieldsOf) : [];
  });
}

/** How a column's cells stand; `decimal` puts the points of its numbers under one another. */
export const alignments = ['start', 'center', 'end', 'decimal'] as const;

export type Alignment = (typeof alignments)[number];

/** One printed column: a head and a pattern over fields per language. */
export interface Column {
  readonly id: string;
  readonly head: Localized;
  readonly show: Localized<ShowPattern>;
  readonly align: Alignment;
  /** UCUM code of the unit that the head names, so that the cells go without it. */
  readonly headUnit?: string;
  /** Share of the table's width, as a percentage. */
  readonly width?: number;
}

/** A head over neighboring columns, which keep heads of their own under it. */
export interface ColumnGroup {
  readonly id: string;
  readonly head: Localized;
  /** Ids of the columns, in print order. */
  readonly columns: readonly string[];
}

/** A first column whose cells name the groups, each beside all its rows. */
export interface GroupColumn {
  readonly head: Localized;
  /** Share of the table's width, as a percentage. */
  readonly width?: number;
}

/** How an arm's values were tied to it: as printed in the source, by the order in which they stand, or by inference. */
export type ArmBinding = 'printed' | 'order' | 'inferred';

export const armBindings = ['printed', 'order', 'inferred'] as const satisfies ArmBinding[];

/** One treatment arm inside a row; values that hold for the whole row stay with the row. */
export interface Arm {
  readonly id: string;
  readonly label: Localized;
  readonly binding?: ArmBinding;
  readonly values: Readonly<Record<string, CellValue>>;
}

/** One study. */
export interface Row {
  readonly id: string;
  readonly group?: string;
  readonly values: Readonly<Record<string, CellValue>>;
  readonly arms: readonly Arm[];
  /** Fields whose values the source does not tie to one arm or the other. */
  readonly unbound: readonly string[];
  /** Ids of the flags that concern the row. */
  readonly flags: readonly string[];
  readonly place: Place;
}

/** A run of rows under one head that spans the table, or beside one cell of the group column. */
export interface RowGroup {
  readonly id: string;
  readonly label: Localized;
}

/** A note under the table; with `cells` it carries a mark there, without it stands before the marked ones. */
export interface TableNote {
  readonly id: string;
  readonly text: Localized;
  readonly cells: readonly { readonly row: string; readonly column: string }[];
}

/** A doubt or remark that travels with the data, about the rows that name it or else about the whole table. */
export interface TableFlag {
  readonly id: string;
  /** What kind of doubt it is: `data`, `term`, `conflict`. */
  readonly kind?: string;
  readonly text: Localized;
}

/** An abbreviation used in the table, spelled out in its first note. */
export interface Abbreviation {
  readonly abbreviation: string;
  readonly expansion: Localized;
  /** Languages in which the expansion is not in the source but ours. */
  readonly added: readonly ContentLanguage[];
}

/** A typed table: data first, print second. */
export interface Table {
  readonly id: string;
  readonly caption: Localized;
  /** Its own, and those that its fields share with other tables; of these, once the article is read, the terms in use. */
  readonly vocabularies: Vocabularies;
  readonly fields: Readonly<Record<string, Field>>;
  readonly columns: readonly Column[];
  readonly columnGroups: readonly ColumnGroup[];
  readonly groups: readonly RowGroup[];
  /** Where it is absent, the groups stand as heads over their rows. */
  readonly groupColumn?: GroupColumn;
  readonly rows: readonly Row[];
  readonly abbreviations: readonly Abbreviation[];
  readonly notes: readonly TableNote[];
  readonly flags: readonly TableFlag[];
  readonly place: Place;
}

/** Where a value stands, and the languages in which words are wanted. */
export interface CellContext {
  readonly place: Place;
  readonly languages: readonly ContentLanguage[];
}

/** One column that a value fills in a data file. */
export interface DataPart {
  /** `''` is the value itself, other names are its parts: `unit`. */
  readonly name: string;
  readonly kind: 'text' | 'number' | 'integer' | 'boolean';
  /** The language whose words stand in it. */
  readonly language?: ContentLanguage;
}

/** A value for a data file, flat, by the names of its parts. */
export type FlatValue = Readonly<Record<string, string | number | boolean | null>>;

/** How one kind of value is read, printed and compared. One object a type, one file each in `columns/`. */
export interface ColumnType<T = unknown> {
  readonly name: string;
  /** How an editor writes a value, with an example; messages quote it. */
  readonly notation: Readonly<Record<UiLanguage, string>>;
  /** The value that an editor's YAML scalar or map stands for; nothing and findings when it is none. */
  parse(raw: unknown, field: Field, context: CellContext): Result<T | undefined>;
  /** Whether its values bear a unit, and whether the field can fix one that all of them share. */
  readonly unit?: 'fixed-by-field' | 'of-each-value';
  /** The values of one cell as the edition prints them; without the unit that the field fixes where the head names it. */
  format(values: readonly T[], field: Field, rules: LanguageRules, unitInHead?: boolean): PhrasingContent[];
  /** The columns that values of the field fill in a data file, in order, whatever values there are. */
  parts(field: Field, languages: readonly ContentLanguage[]): readonly DataPart[];
  /** What stands in them for one value; a part that it does not have is absent or `null`. */
  data(value: T, field: Field): FlatValue;
  /** Order of two values for sorting; negative, zero, positive. */
  compare(a: T, b: T): number;
}

/** A cell as an edition prints it. */
export interface ResolvedCell {
  readonly column: string;
  readonly content: PhrasingContent[];
  /** The same with the unit that the head takes from the cell, for where the cell stands by itself. */
  readonly alone?: PhrasingContent[];
  /** How many characters stand before the decimal point, or the end of the whole number, in a column that is aligned by it. */
  readonly point?: number;
  /** Marks of table notes, in print order. */
  readonly marks: readonly string[];
}

export interface ResolvedRow {
  readonly id: string;
  readonly group?: string;
  readonly cells: readonly ResolvedCell[];
}

/** A table in one language, with its number. */
export interface ResolvedTable {
  readonly id: string;
  readonly language: ContentLanguage;
  readonly number: number;
  readonly label: string;
  /** The caption's words without markup. */
  readonly caption: string;
  /** As printed: in the edition's own language, then in the others. */
  readonly captions: readonly ResolvedCaption[];
  readonly columns: readonly {
    readonly id: string;
    readonly head: string;
    /** The unit that stands in the head behind its words, in the language's brackets. */
    readonly unit?: string;
    readonly align: Alignment;
    readonly width?: number;
  }[];
  readonly columnGroups: readonly { readonly head: string; readonly columns: readonly string[] }[];
  readonly groupColumn?: { readonly head: string; readonly width?: number };
  /** In print order; the rows of a group stand together. */
  readonly groups: readonly { readonly id: string; readonly label: string }[];
  readonly rows: readonly ResolvedRow[];
  /** Notes without a mark first, then the marked ones in the order of their marks. */
  readonly notes: readonly { readonly mark?: string; readonly content: PhrasingContent[] }[];
}
