import { valuesOf, type CellValue, type Table, type UnitOfMeasure, type Vocabulary } from '../../model/table.ts';
import { rowsByFlag } from './remarks-file.ts';
import type { TableExport } from './table-export.ts';

/**
 * A table as JSON: fields, vocabularies with the labels of all languages, units that Diglot lacks, rows with their arms,
 * cited works, notes and flags. A cell is its typed value (an array in a list field) or `{ "missing": reason }`. Field ids are those
 * of the content; a field that is `derived` is not in the source but worked out or bound by the editors.
 */
export function tableJson({ table, languages, printed, works }: TableExport): string {
  const citing = Object.values(table.fields).filter(({ type }) => type === 'citation');
  const cited = table.rows
    .flatMap(({ values, arms }) => [values, ...arms.map((arm) => arm.values)])
    .flatMap((values) => citing.flatMap(({ id }) => valuesOf(values[id]).map(String)));
  const flagged = rowsByFlag(table.rows);
  const document = {
    table: table.id,
    number: Object.values(printed)[0]?.number,
    languages,
    caption: table.caption,
    groups: table.groups,
    vocabularies: mapValues(table.vocabularies, termsOf),
    ...unitsOf(table),
    fields: mapValues(
      table.fields,
      ({ id: _id, vocabulary, units: _units, usual: _usual, place: _place, ...field }) => ({
        ...field,
        ...(vocabulary && { vocabulary: vocabulary.id }),
      }),
    ),
    rows: table.rows.map(({ place: _place, values, arms, ...row }) => ({
      ...row,
      values: mapValues(values, plainCell),
      arms: arms.map(({ values: own, ...arm }) => ({ ...arm, values: mapValues(own, plainCell) })),
    })),
    columns: table.columns.map(({ id, head }) => ({ id, head })),
    works: Object.fromEntries([...new Set(cited)].map((key) => [key, works.get(key) ?? null])),
    abbreviations: table.abbreviations,
    notes: table.notes,
    flags: table.flags.map((flag) => ({ ...flag, rows: flagged.get(flag.id) ?? [] })),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

function plainCell(cell: CellValue): unknown {
  return cell.state === 'given' ? cell.value : { missing: cell.state };
}

function termsOf({ terms }: Vocabulary): unknown {
  return mapValues(terms, ({ id: _id, glossary: _glossary, place: _place, ...term }) => term);
}

/** The units of the article or its journal that the table uses; nothing where there are none. */
function unitsOf({ fields }: Table): { readonly units?: unknown } {
  const units = Object.assign({}, ...Object.values(fields).map((field) => field.units)) as Record<
    string,
    UnitOfMeasure
  >;
  if (Object.keys(units).length === 0) return {};
  return { units: mapValues(units, ({ aliases: _aliases, place: _place, ...unit }) => unit) };
}

function mapValues<T, U>(record: Readonly<Record<string, T>>, map: (value: T) => U): Record<string, U> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value)]));
}
