import { machineCsv } from '../data/csv.ts';
import { fileNames, suffixOf, tableFile } from '../data/table-files.ts';
import { dataFormat } from './data-format.ts';

/** A table's data for programs: `t1.csv` with a line an arm, `t1.values.csv` with a line a value, `t1.remarks.csv`. */
export const csv = dataFormat(
  'csv',
  (table) => fileNames(table).map((name) => `${suffixOf(name)}.csv`),
  (source) =>
    fileNames(source.table).map((name) => ({
      ending: `${suffixOf(name)}.csv`,
      bytes: machineCsv(tableFile(name, source)),
    })),
);
