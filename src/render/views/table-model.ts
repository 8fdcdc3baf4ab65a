import type { ElementContent } from 'hast';
import type { ContentLanguage } from '../../model/language.ts';
import { fieldsOf } from '../../model/table.ts';
import { armLines } from '../data/arm-lines.ts';
import { armsFile } from '../data/arms-file.ts';
import { facetsOf, type Facet } from '../data/facets.ts';
import { ranksOf } from '../data/ranks.ts';
import type { TableExport } from '../data/table-export.ts';
import { h } from '../hast/h.ts';

/**
 * What the script knows of a table beside what it shows. Typed values are in the data files alone: by them the rows are
 * ranked here, with the comparison of each column type, so that the page carries a small number for a cell and no copy
 * of its value, and sorts and filters also where it is opened from disk and may read no file. What is copied
 * or downloaded is cut out of the data files themselves.
 */
export interface TableModel {
  readonly columns: readonly {
    readonly id: string;
    /** Places in `fields` of what the column prints. */
    readonly fields: readonly number[];
    /** Of each row on the page, as `ranksOf` has them. */
    readonly ranks: readonly number[];
  }[];
  readonly facets: readonly Facet[];
  /** The row of each arm, from 0, where some row has several. */
  readonly rows?: readonly number[];
  /** Ids of all fields that are printed. */
  readonly fields: readonly string[];
  /** What each column of the CSV file belongs to: field `n` counted from 1, printed column `-n`, 0 for what is always there. */
  readonly csv: readonly number[];
  /** The same of the CSV file in the page's own words. */
  readonly worded: readonly number[];
}

/** The model of a table, of so many of its rows as the page shows. */
export function tableModel(source: TableExport, language: ContentLanguage, rowLimit: number): TableModel {
  const { table } = source;
  const rows = table.rows.slice(0, rowLimit);
  const lines = [...armLines({ ...source, table: { ...table, rows } })];
  const places = new Map(rows.map((row, index) => [row, index]));
  const printed = table.columns.map(({ show }) => [
    ...new Set(Object.values(show).flatMap((one) => fieldsOf(one ?? []))),
  ]);
  const fields = [...new Set(printed.flat())];
  const columnIds = table.columns.map(({ id }) => id);
  const own = armsFile(source).columns.map(({ field, printed: column, language: only }) => ({
    of: column === undefined ? fields.indexOf(field ?? '') + 1 : -1 - columnIds.indexOf(column),
    worded: only === undefined || only === language,
  }));
  return {
    columns: table.columns.map((column, index) => ({
      id: column.id,
      fields: printed[index]!.map((field) => fields.indexOf(field)),
      ranks: ranksOf(column, rows, source, language),
    })),
    facets: facetsOf(source, lines, language),
    ...(lines.length > rows.length && { rows: lines.map(({ row }) => places.get(row)!) }),
    fields,
    csv: own.map(({ of }) => of),
    worded: own.filter(({ worded }) => worded).map(({ of }) => of),
  };
}

/**
 * The model where the script finds it: an element that shows nothing. It is JSON with `|` for its quotation marks, each of
 * which would take six characters in an attribute.
 */
export function modelHolder(model: TableModel): ElementContent {
  const text = JSON.stringify(model)
    .replaceAll('|', String.raw`\u007c`)
    .replaceAll('"', '|');
  return h('div', { className: ['table-model'], dataModel: text });
}
