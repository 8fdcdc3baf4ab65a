import type { ContentLanguage, Localized } from '../../model/language.ts';
import type { ValueState } from '../../model/table.ts';

/** The reason why there is no value; told apart from a text of the same letters. */
export interface Missing {
  readonly missing: ValueState;
}

/** A value of a data file; `null` is an empty cell. */
export type DataValue = string | number | boolean | Missing | null;

/** A value that a column may hold, with its words. */
export interface Category {
  readonly value: string;
  readonly label: Localized;
}

/** One column of a data file: its name for machines and what people are told of it. */
export interface DataColumn {
  /** Unique in the file: small letters, digits, `_`. */
  readonly name: string;
  readonly title: Localized;
  /** What stands in it, in a sentence or two. */
  readonly meaning: Localized;
  readonly kind: 'text' | 'number' | 'integer' | 'boolean' | 'any';
  /** The unit that all its numbers share, as UCUM writes it. */
  readonly unit?: string;
  /** The language whose words stand in it. */
  readonly language?: ContentLanguage;
  /** All values that it may hold, where they are a closed list. */
  readonly categories?: readonly Category[];
  /** True where one of the four reasons may stand in the place of a value. */
  readonly mayBeMissing: boolean;
  /** True where no cell is empty. */
  readonly required: boolean;
  /** The field whose value, or a part of it, stands in it. */
  readonly field?: string;
  /** The printed column whose wording stands in it. */
  readonly printed?: string;
  /** Shared by columns that differ only in the number of the value or in language: a description names them once. */
  readonly family: { readonly id: string; readonly title: Localized };
}

/** A column with how its value is found on a line. */
export type ColumnOf<Line> = DataColumn & { readonly value: (line: Line) => DataValue };

/** What each file holds: the arms of the studies, all values one by one, or the remarks about rows. */
export type FileName = 'arms' | 'values' | 'remarks';

/** Column names that say which line of another file a line belongs to. */
export interface ForeignKey {
  readonly fields: readonly string[];
  readonly file: FileName;
}

/** A flat file of a table: its columns, and its lines one after another. */
export interface DataFile {
  readonly name: FileName;
  readonly columns: readonly DataColumn[];
  /** Names of columns whose values together name one line; empty where nothing does. */
  readonly key: readonly string[];
  readonly foreignKeys: readonly ForeignKey[];
  /** The values of each line in the order of the columns, made as they are asked for: a long table is never held twice. */
  readonly lines: () => Iterable<readonly DataValue[]>;
}

/** An id or a language tag as part of a column's name: `dose-per` is `dose_per`. */
export function machineName(id: string): string {
  return id.toLowerCase().replaceAll('-', '_');
}

/** A file from its columns and what its lines are about. A column whose name another has already gets a number behind it. */
export function dataFile<Line>(
  { columns, ...file }: Omit<DataFile, 'columns' | 'lines'> & { readonly columns: readonly ColumnOf<Line>[] },
  lines: () => Iterable<Line>,
): DataFile {
  const named = uniquelyNamed(columns);
  return {
    ...file,
    columns: named,
    lines: function* () {
      for (const line of lines()) yield named.map(({ value }) => value(line));
    },
  };
}

function uniquelyNamed<Line>(columns: readonly ColumnOf<Line>[]): ColumnOf<Line>[] {
  const taken = new Set<string>();
  return columns.map((column) => {
    let name = column.name;
    for (let number = 2; taken.has(name); number += 1) name = `${column.name}_${number}`;
    taken.add(name);
    return { ...column, name };
  });
}
