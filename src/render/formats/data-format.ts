import { textFile } from '../../model/output.ts';
import type { Publication } from '../../model/publication.ts';
import type { CitedWork, TableExport } from '../data/table-export.ts';
import { dataPath } from '../paths.ts';
import { sound, type ArticleFormat } from './format.ts';

/** A format that writes each table's data as `data/<slug>/<table>.<name>`, once for all languages. */
export function dataFormat(name: string, write: (source: TableExport) => string): ArticleFormat {
  return {
    name,
    scope: 'article',
    needs: [],
    paths: (publication) => placedTables(publication).map((id) => dataPath(publication.article.slug, id, name)),
    render: async (publication) => {
      const { slug, tables } = publication.article;
      const placed = placedTables(publication);
      return sound(
        placed.map((id) => textFile(dataPath(slug, id, name), write(exportOf(publication, tables[id]!.id)))),
      );
    },
  };
}

/** Tables that an edition prints, by number. */
function placedTables({ editions }: Publication): string[] {
  const tables = Object.values(editions).flatMap((edition) => Object.values(edition.tables));
  return [...new Set(tables.sort((a, b) => a.number - b.number).map(({ id }) => id))];
}

function exportOf({ article, editions }: Publication, id: string): TableExport {
  const works = new Map<string, CitedWork>();
  for (const { number, reference } of Object.values(editions).flatMap(({ references }) => references)) {
    works.set(reference.key, { number, ...(reference.status && { status: reference.status }) });
  }
  const printed = Object.entries(editions).flatMap(([language, edition]) => {
    const table = edition.tables[id];
    return table ? [[language, table] as const] : [];
  });
  return { table: article.tables[id]!, languages: Object.keys(editions), printed: Object.fromEntries(printed), works };
}
