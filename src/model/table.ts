import type { PhrasingContent } from 'mdast';
import type { Diagnostic } from './diagnostic.ts';
import type { ContentLanguage, LanguageRules, Localized } from './language.ts';
import type { Place } from './place.ts';

/**
 * Why a cell holds no value. Four different statements, each with its own words per language:
 * the study did not report it; it cannot apply; it is given but cannot be understood; the source that
 * the table was made from does not state it. An absent key says none of these.
 */
export type ValueState = 'not-reported' | 'not-applicable' | 'unclear' | 'not-stated';

export const valueStates = ['not-reported', 'not-applicable', 'unclear', 'not-stated'] as const satisfies ValueState[];

/** A typed value, or the reason why there is none. */
export type CellValue<T = unknown> =
  | { readonly state: 'given'; readonly value: T; readonly place: Place }
  | { readonly state: ValueState; readonly place: Place };

/** One term of a vocabulary with its label per language. */
export interface Term {
  readonly id: string;
  readonly label: Localized;
  /** A broader class in the same vocabulary file, e.g. `IV` for a tail-vein injection. */
  readonly class?: string;
  /** An ontology's id for the term, e.g. `UBERON:0000955`. */
  readonly same?: string;
}

/** A closed list of terms. */
export interface Vocabulary {
  readonly id: string;
  readonly terms: Readonly<Record<string, Term>>;
}

/** One atomic piece of data of a row or of an arm. */
export interface Field {
  readonly id: string;
  /** Name of a column type in `columns/`. */
  readonly type: string;
  readonly per: 'row' | 'arm';
  /** What the field is called in data exports. */
  readonly label: Localized;
  readonly vocabulary?: Vocabulary;
  /** UCUM code, where all values share it. */
  readonly unit?: string;
  /** True when a cell may hold several values. */
  readonly list: boolean;
  /** Who bound or worked out the value: true when it is not in the source but ours. */
  readonly derived: boolean;
  readonly place: Place;
}

/** One printed column: a head and a pattern over fields (`{species} {tissue}[, {change}]`) per language. */
export interface Column {
  readonly id: string;
  readonly head: Localized;
  readonly show: Localized;
  readonly align: 'start' | 'center' | 'end';
  /** Share of the table's width, as a percentage. */
  readonly width?: number;
}

/** One treatment arm inside a row; values that hold for the whole row stay with the row. */
export interface Arm {
  readonly id: string;
  readonly label: Localized;
  /** How the arm's values were tied to it: as printed, by order, by inference, or not at all. */
  readonly binding?: string;
  readonly values: Readonly<Record<string, CellValue>>;
}

/** One study. */
export interface Row {
  readonly id: string;
  readonly group?: string;
  readonly values: Readonly<Record<string, CellValue>>;
  readonly arms: readonly Arm[];
  /** Ids of the flags that concern the row. */
  readonly flags: readonly string[];
  readonly place: Place;
}

/** A run of rows under one merged cell. */
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

/** A doubt or remark about rows that travels with the data; printed only where a note says so. */
export interface TableFlag {
  readonly id: string;
  readonly text: Localized;
}

/** A typed table: data first, print second. */
export interface Table {
  readonly id: string;
  readonly caption: Localized;
  readonly fields: Readonly<Record<string, Field>>;
  readonly columns: readonly Column[];
  readonly groups: readonly RowGroup[];
  /** Head of the merged group column; without it the groups are printed as spanning rows. */
  readonly groupHead?: Localized;
  readonly rows: readonly Row[];
  readonly notes: readonly TableNote[];
  readonly flags: readonly TableFlag[];
  readonly place: Place;
}

/** How one kind of value is read, printed and compared. One object a type, one file each in `columns/`. */
export interface ColumnType<T = unknown> {
  readonly name: string;
  /** The value that an editor's YAML scalar, list or map stands for; nothing and findings when it is none. */
  parse(raw: unknown, field: Field, at: Place): { value?: T; diagnostics: readonly Diagnostic[] };
  /** The value as the edition prints it. */
  format(value: T, field: Field, rules: LanguageRules): PhrasingContent[];
  /** The value for a data file: `number`, `string`, or flat columns by suffix (`''` is the field itself). */
  data(value: T, field: Field): Readonly<Record<string, string | number | boolean | null>>;
  /** Order of two values for sorting; negative, zero, positive. */
  compare(a: T, b: T): number;
}

/** A cell as an edition prints it. */
export interface ResolvedCell {
  readonly column: string;
  readonly content: PhrasingContent[];
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
  readonly caption: string;
  readonly columns: readonly {
    readonly id: string;
    readonly head: string;
    readonly align: Column['align'];
    readonly width?: number;
  }[];
  readonly groupHead?: string;
  readonly groups: readonly { readonly id: string; readonly label: string }[];
  readonly rows: readonly ResolvedRow[];
  readonly notes: readonly { readonly mark?: string; readonly content: PhrasingContent[] }[];
}
