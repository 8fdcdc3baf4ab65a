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
  /** Files of the article, by their path in it, beside its own of which depends what is read of a part. */
  readonly others: RegExp;
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
  others: /^(?:vocabularies|units)\.yaml$/,
  read: (source, languages) => readTable(source, languages, shared),
  unitsOf: unitsOfTable,
});
/** Figures, of which some show what a table holds. */
export const figuresOf = (tables: Readonly<Record<string, Table>>, shared: Shared): PartKind<Figure> => ({
  folder: 'figures/',
  others: /^(?:(?:vocabularies|units)\.yaml$|tables\/|figures\/)/,
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
  const others = files.filter(({ path }) => kind.others.test(path.slice(article.length)));
  const written = files.filter(({ path }) => path.startsWith(article + kind.folder) && path.endsWith('.yaml'));
  const found = written.map((file) =>
    keep(`${file.path} in ${languages.join(' ')}`, [file, ...others], () =>
      readPart(kind, file, files, languages, keep),
    ),
  );
  const parts = found.flatMap(({ value }) => value ?? []);
  return {
    value: {
      read: Object.fromEntries(parts.map(({ part }) => [part.id, part])),
      units: parts.flatMap(({ units }) => units),
      places: Object.fromEntries(parts.map(({ part, placeOf }) => [part.id, placeOf])),
      marked: parts.flatMap(({ marked }) => marked),
    },
    diagnostics: found.flatMap(({ diagnostics }) => diagnostics),
  };
}

/** What was read of the file of one part. */
interface ReadPart<T> extends WordedFile {
  readonly part: T;
  readonly units: readonly Unit[];
}

function readPart<T>(
  kind: PartKind<T>,
  file: SourceFile,
  files: readonly SourceFile[],
  languages: readonly ContentLanguage[],
  keep: Keep,
): Result<ReadPart<T> | undefined> {
  const { value: source, diagnostics: ofData } = keep(`data ${file.path}`, [file], () => readYaml(file));
  const read = source && kind.read(source, languages, files);
  const diagnostics = [...ofData, ...(read?.diagnostics ?? [])];
  if (!source || !read?.value) return { value: undefined, diagnostics };
  const worded = {
    placeOf: (path) => source.placeOf(path),
    comments: source.comments(),
    marked: source.marked(),
  } satisfies WordedFile;
  const words = kind.unitsOf(read.value, languages, worded);
  diagnostics.push(...words.diagnostics);
  return { value: { ...worded, part: read.value, units: words.value }, diagnostics };
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
