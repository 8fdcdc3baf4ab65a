import { fileNames, suffixOf, tableFile } from '../data/table-files.ts';
import { tableSchema } from '../data/table-schema.ts';
import { dataFormat } from './data-format.ts';

/** What the columns of a table's CSV files hold, as Table Schema: `t1.schema.json`, `t1.values.schema.json`. */
export const schema = dataFormat(
  'schema',
  (table) => fileNames(table).map((name) => `${suffixOf(name)}.schema.json`),
  (source) =>
    fileNames(source.table).map((name) => ({
      ending: `${suffixOf(name)}.schema.json`,
      bytes: new TextEncoder().encode(
        `${JSON.stringify(
          tableSchema(tableFile(name, source), source, (file) => `${source.table.id}${suffixOf(file)}`),
          undefined,
          2,
        )}\n`,
      ),
    })),
);
