import type { Article } from '../../model/article.ts';
import type { Result } from '../../model/diagnostic.ts';
import type { ContentLanguage } from '../../model/language.ts';
import type { ContentFolder, SourceFile } from '../../model/ports.ts';
import type { Table } from '../../model/table.ts';
import type { TranslatedKind } from '../../model/translation.ts';
import { nameOf, type DataPath } from '../../read/data-source.ts';
import { wordsOfFields } from '../../read/data-units/field-labels.ts';
import { wordsOfTable } from '../../read/data-units/table.ts';
import { vocabulariesPart, wordsOfVocabularies } from '../../read/data-units/vocabularies.ts';
import type { DataWords } from '../../read/data-units/words.ts';
import { decode } from '../../read/decode.ts';
import { readYaml } from '../../read/read-data.ts';
import { readShared } from '../../read/shared/read-shared.ts';
import { nothingShared } from '../../read/shared/shared.ts';
import { readTable } from '../../read/table/read-table.ts';

/** Words of a table, or of a vocabulary that tables share, as a file has them in two languages. */
export interface TableWords {
  readonly id: string;
  readonly kind: TranslatedKind;
  readonly names: readonly string[];
  /** Where they stand in the file, without the language. */
  readonly path: DataPath;
  readonly source: string;
  /** Empty where they are missing. */
  readonly translation: string;
}

/** A table’s file and its words; or the article’s vocabularies, which its tables share. */
export interface WordedTable {
  /** The table’s id, or `vocabularies`. */
  readonly id: string;
  readonly file: string;
  readonly text: string;
  readonly words: readonly TableWords[];
}

/** From which language into which. */
export interface Direction {
  readonly from: ContentLanguage;
  readonly to: ContentLanguage;
}

/**
 * The words of an article’s tables and of the vocabularies that they share, whether or not they are there in the language
 * into which they are translated, in the order of their files. Diagnostics: what leaves open what a
 * file says, those of its syntax and of its shape.
 */
export async function wordsOfTables(
  content: ContentFolder,
  article: Article,
  direction: Direction,
): Promise<Result<WordedTable[]>> {
  const { files } = await content.articleFiles(article.slug);
  const read = files.flatMap((file) => {
    const path = file.path.slice(article.slug.length + 1);
    if (/^tables\/[^/]+\.yaml$/.test(path)) return [readWords(file, article, direction)];
    return path === `${vocabulariesPart}.yaml` ? [readVocabularies(file, article, direction)] : [];
  });
  return {
    value: read.flatMap(({ value }) => value ?? []),
    diagnostics: read.flatMap(({ diagnostics }) => diagnostics),
  };
}

function readWords(
  file: SourceFile,
  { vocabularies, unitsOfMeasure: units }: Article,
  direction: Direction,
): Result<WordedTable | undefined> {
  const { value: source, diagnostics } = readYaml(file);
  if (!source) return { value: undefined, diagnostics };
  // Asked for no language, the reader misses none.
  const { value: table, diagnostics: ofTable } = readTable(source, [], { ...nothingShared, vocabularies, units });
  if (!table) return { value: undefined, diagnostics: [...diagnostics, ...ofTable] };
  const words = [...wordsOfTable(table), ...wordsOfFields(table)].flatMap((found) =>
    inBoth(found, direction, () => addressOf(found.path, source.value, table, direction.from)),
  );
  return { value: { id: table.id, file: file.path, text: decode(file).value!, words }, diagnostics };
}

function readVocabularies(file: SourceFile, { slug }: Article, direction: Direction): Result<WordedTable | undefined> {
  const { value, diagnostics } = readShared([file], `${slug}/`, [], nothingShared);
  const words = wordsOfVocabularies(value.vocabularies).flatMap((found) =>
    inBoth(found, direction, () => ({ kind: 'term', names: found.path.slice(0, -1).map(String) })),
  );
  if (diagnostics.length > 0) return { value: undefined, diagnostics };
  return { value: { id: vocabulariesPart, file: file.path, text: decode(file).value!, words }, diagnostics };
}

/** Words that are there in the language from which they are translated. */
function inBoth(
  { id, path, words }: DataWords,
  { from, to }: Direction,
  addressed: () => Pick<TableWords, 'kind' | 'names'>,
): TableWords[] {
  const source = words[from];
  return source ? [{ id, path, ...addressed(), source, translation: words[to] ?? '' }] : [];
}

const kinds: Readonly<Record<string, TranslatedKind>> = {
  caption: 'caption',
  columns: 'head',
  columnGroups: 'head',
  groupColumn: 'head',
  groups: 'group',
  vocabularies: 'term',
  rows: 'cell',
  abbreviations: 'abbreviation',
  notes: 'note',
  flags: 'flag',
  fields: 'field',
};

/** What words are, and the names that lead to them: of a cell its row, its arm, and what the table calls its field. */
function addressOf(
  path: DataPath,
  value: unknown,
  { fields, abbreviations }: Table,
  language: ContentLanguage,
): Pick<TableWords, 'kind' | 'names'> {
  const [list, ...rest] = path.map((_, index) =>
    nameOf(path.slice(0, index + 1), value)
      .split('.')
      .at(-1)!,
  );
  const kind = kinds[list!] ?? 'head';
  if (kind === 'abbreviation') return { kind, names: [abbreviations[Number(path[1])]!.abbreviation] };
  if (kind !== 'cell') return { kind, names: kind === 'caption' ? [] : rest.slice(0, -1) };
  const [row = '', ...below] = rest;
  const isInArm = below[0] === 'arms';
  const [arm, [field = '', ...position]] = isInArm ? [below.slice(1, 2), below.slice(2)] : [[], below];
  if (isInArm && field === 'label') return { kind: 'arm', names: [row, ...arm] };
  return { kind: 'cell', names: [row, ...arm, fields[field]?.label[language] ?? field, ...position] };
}
