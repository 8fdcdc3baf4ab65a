import { textFile } from '../../model/output.ts';
import { dataPackage } from '../data/data-package.ts';
import { exportOf, placedTables } from '../data/publication-tables.ts';
import { dataPackagePath } from '../paths.ts';
import { sound, type ArticleFormat } from './format.ts';

/** All CSV files of an article as one Data Package; none for an article without tables. */
export const dataPackageFormat: ArticleFormat = {
  name: 'datapackage',
  scope: 'article',
  needs: [],
  paths: (publication) => (placedTables(publication).length > 0 ? [dataPackagePath(publication.article.slug)] : []),
  render: async (publication, tools) => {
    const sources = placedTables(publication).map((table) => exportOf(publication, table, tools));
    if (sources.length === 0) return sound([]);
    const text = JSON.stringify(dataPackage(publication, sources), undefined, 2);
    return sound([textFile(dataPackagePath(publication.article.slug), text)]);
  },
};
