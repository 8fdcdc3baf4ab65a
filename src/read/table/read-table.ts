import type { Diagnostic, Result } from '../../model/diagnostic.ts';
import type { ContentLanguage } from '../../model/language.ts';
import type { Field, Table, Vocabularies } from '../../model/table.ts';
import { idPattern } from '../schemas/localized.ts';
import { idsAreWellFormed } from '../rules/ids-are-well-formed.ts';
import { checkRestated } from '../shared/check-restated.ts';
import { joinVocabularies, nothingShared, type Shared } from '../shared/shared.ts';
import { toVocabularies } from '../shared/to-vocabularies.ts';
import { withoutUndefined } from '../without-undefined.ts';
import { checkShape, type DataSource } from '../yaml.ts';
import { checkGroups } from './check-groups.ts';
import { checkNames } from './check-names.ts';
import { checkWords } from './check-words.ts';
import { readColumns } from './read-columns.ts';
import { readFields } from './read-fields.ts';
import { readNotes } from './read-notes.ts';
import { readRows } from './read-rows.ts';
import { tableSchema } from './schema.ts';

/**
 * A typed table from `tables/<id>.yaml`; the file's name is the table's id. Nothing when its shape cannot be read;
 * otherwise cells that cannot be understood are reported at their place and left out. `shared`: vocabularies and units of the
 * article and its journal; to the vocabularies the table may add its own terms.
 * Diagnostics: those of `./rules.ts` and of `columns/`, `fields-are-known`, `fields-are-present`,
 * `values-have-their-kind`, `ids-are-unique`, `ids-are-well-formed`, `restated-terms-agree`.
 */
export function readTable(
  source: DataSource,
  languages: readonly ContentLanguage[],
  shared: Shared = nothingShared,
): Result<Table | undefined> {
  const { value: yaml, diagnostics: misshapen } = checkShape(tableSchema, source);
  if (!yaml) return { value: undefined, diagnostics: misshapen };
  const diagnostics: Diagnostic[] = [];
  const take = <T>(result: Result<T>): T => {
    diagnostics.push(...result.diagnostics);
    return result.value;
  };

  const place = source.placeOf([]);
  const id = source.file.replace(/^.*\//, '').replace(/\.yaml$/, '');
  if (!idPattern.test(id)) diagnostics.push(idsAreWellFormed.at(place, { id }));

  const own = toVocabularies(yaml.vocabularies, source, ['vocabularies']);
  diagnostics.push(...checkWords(yaml, source, languages), ...checkRestated(shared.vocabularies, own));
  const known: Shared = { ...shared, vocabularies: joinVocabularies(shared.vocabularies, own) };
  const fields = take(readFields(yaml.fields, known, source, languages));
  const vocabularies = vocabulariesOf(fields, own, known.vocabularies);
  const columns = take(readColumns(yaml.columns, { fields, declared: Object.keys(yaml.fields) }, source, languages));
  const rows = take(readRows(yaml, fields, source, languages));
  const notes = take(readNotes(yaml.notes, { fields, columns, rows }));
  diagnostics.push(...checkNames(id, yaml, source), ...checkGroups(yaml, source));

  const { caption, columnGroups, groups, groupColumn, abbreviations, flags } = yaml;
  const table = {
    id,
    caption,
    vocabularies,
    fields,
    columns,
    columnGroups,
    groups,
    groupColumn,
    rows,
    abbreviations,
    notes,
    flags,
    place,
  };
  return { value: withoutUndefined<Table>(table), diagnostics };
}

/** The vocabularies of a table's fields in their order, then those of its own that no field has. */
function vocabulariesOf(fields: Readonly<Record<string, Field>>, own: Vocabularies, known: Vocabularies): Vocabularies {
  const ids = new Set([
    ...Object.values(fields).flatMap(({ vocabulary }) => vocabulary?.id ?? []),
    ...Object.keys(own),
  ]);
  return Object.fromEntries([...ids].map((id) => [id, known[id]!]));
}
