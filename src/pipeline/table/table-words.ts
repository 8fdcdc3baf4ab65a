import type { Diagnostic, Result } from '../../model/diagnostic.ts';
import type { ContentLanguage } from '../../model/language.ts';
import type { ContentFolder } from '../../model/ports.ts';
import type { Table } from '../../model/table.ts';
import type { TranslatedKind } from '../../model/translation.ts';
import { nameOf, type DataPath } from '../../read/data-source.ts';
import { wordsOfFields } from '../../read/data-units/field-labels.ts';
import { wordsOfTable } from '../../read/data-units/table.ts';
import { decode } from '../../read/decode.ts';
import { readYaml } from '../../read/read-data.ts';
import { readTable } from '../../read/table/read-table.ts';

/** Words of a table as its file has them in two languages. */
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

/** A table’s file and its words. */
export interface WordedTable {
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
 * The words of an article’s tables, whether or not they are there in the language into which they are translated, in the
 * order of their files. Diagnostics: what leaves open what a table says, those of its file and of its shape.
 */
export async function wordsOfTables(
  content: ContentFolder,
  slug: string,
  { from, to }: Direction,
): Promise<Result<WordedTable[]>> {
  const { files } = await content.articleFiles(slug);
  const diagnostics: Diagnostic[] = [];
  const tables = files.flatMap((file): WordedTable[] => {
    if (!/^tables\/[^/]+\.yaml$/.test(file.path.slice(slug.length + 1))) return [];
    const { value: source, diagnostics: ofFile } = readYaml(file);
    diagnostics.push(...ofFile);
    if (!source) return [];
    // Asked for no language, the reader misses none.
    const { value: table, diagnostics: ofTable } = readTable(source, []);
    if (!table) {
      diagnostics.push(...ofTable);
      return [];
    }
    const words = [...wordsOfTable(table), ...wordsOfFields(table)].flatMap(
      ({ id, path, words: said }): TableWords[] =>
        said[from]
          ? [
              {
                id,
                path,
                ...addressOf(path, source.value, table, from),
                source: said[from],
                translation: said[to] ?? '',
              },
            ]
          : [],
    );
    return [{ id: table.id, file: file.path, text: decode(file).value!, words }];
  });
  return { value: tables, diagnostics };
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
