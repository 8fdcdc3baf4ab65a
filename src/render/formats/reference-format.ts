import { textFile } from '../../model/output.ts';
import { referenceStatuses } from '../../model/reference.ts';
import { referencesPath } from '../paths.ts';
import { exportReferences, type ExportReference, type StatusWords } from '../references/export-reference.ts';
import { sound, type EditionFormat } from './format.ts';

/** Which of the theme's words say a status: the printed list's, which lead over to the entry, or the bare ones. */
export type StatusLabels = 'status' | 'statusWords';

/** A format that writes an article's whole bibliography as `references.<extension>` beside the edition's page. */
export function referenceFormat(
  name: string,
  extension: string,
  statusLabels: StatusLabels,
  write: (references: readonly ExportReference[]) => string,
): EditionFormat {
  return {
    name,
    scope: 'edition',
    needs: [],
    paths: ({ article }, language) => [referencesPath(language, article.slug, extension)],
    render: async ({ article, editions }, language, tools) => {
      const labels = tools.labelsOf(language);
      const words = Object.fromEntries(
        referenceStatuses.map((status) => [status, labels(`references.${statusLabels}.${status}`).trim()]),
      ) as StatusWords;
      const references = exportReferences(article.references, editions[language]!, words);
      return sound([textFile(referencesPath(language, article.slug, extension), write(references))]);
    },
  };
}
