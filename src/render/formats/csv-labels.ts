import { armsFile } from '../data/arms-file.ts';
import { labelledCsv } from '../data/csv.ts';
import { dataFormat } from './data-format.ts';

/** A table's arms in the words of each language, for people: `t1.zh.csv`, `t1.en.csv`. */
export const csvLabels = dataFormat(
  'csv-labels',
  (_table, languages) => languages.map((language) => `.${language}.csv`),
  (source) => {
    const file = armsFile(source);
    return source.languages.map((language) => ({
      ending: `.${language}.csv`,
      bytes: labelledCsv(file, language, source.labelsOf(language)),
    }));
  },
);
