import type { MarkedValue, Unit } from '../model/article.ts';
import type { Diagnostic, Result } from '../model/diagnostic.ts';
import type { Figure } from '../model/figure.ts';
import type { ContentLanguage } from '../model/language.ts';
import type { SourceFile } from '../model/ports.ts';
import type { Table } from '../model/table.ts';
import type { DataSource, PlaceOf } from './data-source.ts';
import { unitsOfFigure, unitsOfTable, type WordedFile } from './data-units.ts';
import { readFigure } from './figure/read-figure.ts';
import type { Keep } from './keep.ts';
import { readYaml } from './read-data.ts';
import { idsAreUnique } from './rules/ids-are-unique.ts';
import type { Shared } from './shared/shared.ts';
import { readTable } from './table/read-table.ts';

/** A kind of part that an article has in a folder of its own, each in a file named by its id. */
export interface PartKind<T> {
  readonly folder: string;
  readonly read: (
    source: DataSource,
    languages: readonly ContentLanguage[],
    files: readonly SourceFile[],
  ) => Result<T | undefined>;
  readonly unitsOf: (part: T, languages: readonly ContentLanguage[], file: WordedFile) => Result<Unit[]>;
}

/** Tables, whose fields may have vocabularies and units that the article or its journal shares. */
export const tablesOf = (shared: Shared): PartKind<Table> => ({
  folder: 'tables/',
  read: (source, languages) => readTable(source, languages, shared),
  unitsOf: unitsOfTable,
});
/** Figures, of which some show what a table holds. */
export const figuresOf = (tables: Readonly<Record<string, Table>>, shared: Shared): PartKind<Figure> => ({
  folder: 'figures/',
  read: (source, languages, files) => readFigure(source, languages, files, tables, shared),
  unitsOf: unitsOfFigure,
});

/** What was read of the parts of one kind, by id: they themselves, their words, and where what is in them stands. */
export interface Parts<T> {
  readonly read: Readonly<Record<string, T>>;
  readonly units: readonly Unit[];
  readonly places: Readonly<Record<string, PlaceOf>>;
  readonly marked: readonly MarkedValue[];
}

/** Reads all parts of a kind. `article`: the path of its folder, with a slash. Diagnostics: those of a data file and of the kind. */
export function readParts<T extends { readonly id: string }>(
  kind: PartKind<T>,
  files: readonly SourceFile[],
  article: string,
  languages: readonly ContentLanguage[],
  keep: Keep,
): Result<Parts<T>> {
  const diagnostics: Diagnostic[] = [];
  const read: Record<string, T> = {};
  const units: Unit[] = [];
  const places: Record<string, PlaceOf> = {};
  const marked: MarkedValue[] = [];
  for (const written of files) {
    if (!written.path.startsWith(article + kind.folder) || !written.path.endsWith('.yaml')) continue;
    const source = keep(`data ${written.path}`, [written], () => readYaml(written));
    diagnostics.push(...source.diagnostics);
    const { value: parsed } = source;
    if (!parsed) continue;
    const part = kind.read(parsed, languages, files);
    diagnostics.push(...part.diagnostics);
    if (!part.value) continue;
    const { id } = part.value;
    read[id] = part.value;
    const placeOf: PlaceOf = (path) => parsed.placeOf(path);
    places[id] = placeOf;
    const file = { placeOf, comments: parsed.comments(), marked: parsed.marked() };
    const words = kind.unitsOf(part.value, languages, file);
    marked.push(...file.marked);
    diagnostics.push(...words.diagnostics);
    units.push(...words.value);
  }
  return { value: { read, units, places, marked }, diagnostics };
}

/** One finding for each figure that bears the id of a table. Diagnostics: `ids-are-unique`. */
export function idsTwice(
  figures: Readonly<Record<string, Figure>>,
  tables: Readonly<Record<string, Table>>,
): Diagnostic[] {
  return Object.values(figures).flatMap(({ id, place }) => {
    const table = tables[id]?.place;
    return table ? [idsAreUnique.at(place, { id, file: table.file, line: table.line }, [{ place: table }])] : [];
  });
}
