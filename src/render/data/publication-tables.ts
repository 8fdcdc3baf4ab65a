import type { Publication } from '../../model/publication.ts';
import type { Table } from '../../model/table.ts';
import type { CitedWork, TableExport } from './table-export.ts';

/** The tables that an edition prints, by number. */
export function placedTables({ article, editions }: Publication): Table[] {
  const tables = Object.values(editions).flatMap((edition) => Object.values(edition.tables));
  const ids = new Set(tables.sort((a, b) => a.number - b.number).map(({ id }) => id));
  return [...ids].map((id) => article.tables[id]!);
}

/** A table with what its data files need. */
export function exportOf(
  { editions }: Publication,
  table: Table,
  { labelsOf, rulesOf }: Pick<TableExport, 'labelsOf' | 'rulesOf'>,
): TableExport {
  const works = new Map<string, CitedWork>();
  for (const { number, reference } of Object.values(editions).flatMap(({ references }) => references)) {
    works.set(reference.key, { number, ...(reference.status && { status: reference.status }) });
  }
  const printed = Object.entries(editions).flatMap(([language, edition]) => {
    const resolved = edition.tables[table.id];
    return resolved ? [[language, resolved] as const] : [];
  });
  return {
    table,
    languages: Object.keys(editions),
    printed: Object.fromEntries(printed),
    works,
    labelsOf,
    rulesOf,
  };
}
