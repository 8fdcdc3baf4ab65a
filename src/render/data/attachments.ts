import type { Attachment } from '../../engines/pdf/finish.ts';
import type { ContentLanguage } from '../../model/language.ts';
import type { Publication } from '../../model/publication.ts';
import type { RenderTools } from '../views/tools.ts';
import { machineCsv } from './csv.ts';
import { exportOf, placedTables } from './publication-tables.ts';
import { fileNames, suffixOf, tableFile } from './table-files.ts';

/** The data of the tables that an edition prints, as the files that lie beside it: `t1.csv`, described by the table's caption. */
export function dataAttachments(publication: Publication, language: ContentLanguage, tools: RenderTools): Attachment[] {
  return placedTables(publication).flatMap((table) => {
    const source = exportOf(publication, table, tools);
    const printed = publication.editions[language]?.tables[table.id];
    return fileNames(table).map((name) => ({
      name: `${table.id}${suffixOf(name)}.csv`,
      description: printed ? `${printed.label} ${printed.caption}` : table.id,
      mediaType: 'text/csv',
      bytes: machineCsv(tableFile(name, source)),
    }));
  });
}
