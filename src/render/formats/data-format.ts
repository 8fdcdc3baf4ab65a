import type { OutputFile } from '../../model/output.ts';
import type { Publication } from '../../model/publication.ts';
import type { Table } from '../../model/table.ts';
import { exportOf, placedTables } from '../data/publication-tables.ts';
import type { TableExport } from '../data/table-export.ts';
import { dataPath } from '../paths.ts';
import { sound, type ArticleFormat } from './format.ts';

/** A file of a table: what follows the table's id in its name, and its bytes. */
export interface TableOutput {
  readonly ending: string;
  readonly bytes: Uint8Array;
}

/**
 * A format that writes each table's data below `data/<slug>/`, once for all languages.
 * `endingsOf`: the files that it writes of a table, without writing them.
 */
export function dataFormat(
  name: string,
  endingsOf: (table: Table, languages: readonly string[]) => readonly string[],
  write: (source: TableExport) => Iterable<TableOutput> | Promise<Iterable<TableOutput>>,
): ArticleFormat {
  return {
    name,
    scope: 'article',
    needs: [],
    paths: (publication) =>
      placedTables(publication).flatMap((table) =>
        endingsOf(table, Object.keys(publication.editions)).map((ending) => pathOf(publication, table, ending)),
      ),
    render: async (publication, tools) => {
      const files: OutputFile[] = [];
      for (const table of placedTables(publication)) {
        for (const { ending, bytes } of await write(exportOf(publication, table, tools))) {
          files.push({ path: pathOf(publication, table, ending), bytes });
        }
      }
      return sound(files);
    },
  };
}

function pathOf({ article }: Publication, { id }: Table, ending: string): string {
  return dataPath(article.slug, id, ending);
}
