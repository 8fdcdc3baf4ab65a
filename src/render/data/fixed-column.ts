import type { DataColumn } from './data-file.ts';
import { inAllLanguages } from './data-words.ts';
import type { TableExport } from './table-export.ts';

/** A column that every table has, described by the theme's labels `data.column.<name>`. */
export function fixedColumn(source: TableExport, name: string, more: Partial<DataColumn> = {}): DataColumn {
  const title = inAllLanguages(source, `data.column.${name}.title`);
  return {
    name,
    title,
    meaning: inAllLanguages(source, `data.column.${name}.meaning`),
    kind: 'text',
    mayBeMissing: false,
    required: false,
    family: { id: name, title },
    ...more,
  };
}
