import type { ElementContent } from 'hast';
import type { Labels } from '../../model/labels.ts';
import type { ContentLanguage } from '../../model/language.ts';
import type { Publication } from '../../model/publication.ts';
import type { ResolvedTable } from '../../model/table.ts';
import { armsFile } from '../data/arms-file.ts';
import { exportOf } from '../data/publication-tables.ts';
import { h } from '../hast/h.ts';
import { tableData, tableFiles, type OfferedFile } from '../hast/table-data.ts';
import { dataPath } from '../paths.ts';
import type { Published } from './published.ts';
import { modelHolder, tableModel } from './table-model.ts';
import type { RenderTools } from './tools.ts';

/** A table's data as plain data for templates. */
export interface DataView {
  readonly table: string;
  /** The place under the table where the files are described. */
  readonly href: string;
  readonly files: readonly OfferedFile[];
}

/** What a page offers of a table's data, as far as it is published. */
export function dataView(
  { article }: Publication,
  { id, label, caption, language }: ResolvedTable,
  labels: Labels,
  published: Published,
): DataView {
  return {
    table: `${label} ${caption}`,
    href: `#${id}-data`,
    files: filesOfTable(article.slug, id, language)
      .filter(({ path }) => published.has(path))
      .map(({ path, name, type }) => ({ href: `../../${path}`, label: labels(`download.${name}`), type })),
  };
}

/**
 * What stands under a table on a page: what the script knows of it, and the same files, where the page has room `describing`
 * what their columns hold; no files where none is published.
 */
export function belowTable(
  publication: Publication,
  resolved: ResolvedTable,
  language: ContentLanguage,
  tools: RenderTools,
  published: Published,
  describing = true,
): ElementContent[] {
  const labels = tools.labelsOf(language);
  const rules = tools.rulesOf(language);
  const { files } = dataView(publication, resolved, labels, published);
  const { id, label } = resolved;
  const source = exportOf(publication, publication.article.tables[id]!, tools);
  const model = modelHolder(tableModel(source, language, tools.tableRows.screen));
  if (files.length === 0) return [model];
  if (!describing)
    return [
      model,
      h('div', { className: ['table-data'], id: `${id}-data` }, [tableFiles({ label, files }, rules, labels)]),
    ];
  const { columns } = armsFile(source);
  return [model, ...tableData({ id, label, files, described: `${id}.csv`, columns }, rules, labels)];
}

/** The files of a table in the order in which a page offers them; of those in words the one in the page's language. */
export function filesOfTable(slug: string, table: string, language: ContentLanguage) {
  const files = [
    { name: 'csv', ending: '.csv', type: 'text/csv' },
    { name: 'values', ending: '.values.csv', type: 'text/csv' },
    { name: 'remarks', ending: '.remarks.csv', type: 'text/csv' },
    { name: 'csv-labels', ending: `.${language}.csv`, type: 'text/csv' },
    { name: 'xlsx', ending: '.xlsx', type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
    { name: 'json', ending: '.json', type: 'application/json' },
    { name: 'schema', ending: '.schema.json', type: 'application/json' },
  ] as const;
  return files.map(({ name, ending, type }) => ({ name, type, path: dataPath(slug, table, ending) }));
}
