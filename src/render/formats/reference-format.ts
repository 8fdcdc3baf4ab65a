import { textFile, type OutputFile } from '../../model/output.ts';
import type { ContentLanguage } from '../../model/language.ts';
import type { Publication } from '../../model/publication.ts';
import { referenceStatuses } from '../../model/reference.ts';
import { citePath, entryPath, referencesPath } from '../paths.ts';
import { entryNames } from '../references/entry-names.ts';
import { exportCited, exportReferences, type StatusWords } from '../references/export-reference.ts';
import { referenceForms, type ReferenceForm, type ReferenceFormName } from '../references/formats.ts';
import { citationsOf } from '../views/citations.ts';
import type { RenderTools } from '../views/tools.ts';
import { sound, type EditionFormat } from './format.ts';

/**
 * A format that writes beside an edition's page its whole bibliography, each entry of the printed list by itself, and
 * how the edition and its source are cited.
 */
export function referenceFormat(name: ReferenceFormName): EditionFormat {
  const form: ReferenceForm = referenceForms[name];
  return {
    name,
    scope: 'edition',
    needs: [],
    paths: (publication, language) => pathsOf(publication, language, form),
    render: async (publication, language, tools) => sound(filesOf(publication, language, form, tools)),
  };
}

function pathsOf(
  { article, editions }: Publication,
  language: ContentLanguage,
  { extension }: ReferenceForm,
): string[] {
  const { references, cite } = editions[language]!;
  const names = entryNames(references.map(({ reference }) => reference.key));
  return [
    referencesPath(language, article.slug, extension),
    ...[...names.values()].map((name) => entryPath(language, article.slug, name, extension)),
    citePath(language, article.slug, 'edition', extension),
    ...(cite.source ? [citePath(language, article.slug, 'source', extension)] : []),
  ];
}

function filesOf(
  publication: Publication,
  language: ContentLanguage,
  form: ReferenceForm,
  tools: RenderTools,
): OutputFile[] {
  const { article, editions } = publication;
  const { references, cite } = editions[language]!;
  const { write, writeAlone = write } = form;
  const words = statusWordsOf(form, language, tools);
  const all = exportReferences(article.references, editions[language]!, words);
  const alone = all.slice(0, references.length);
  const citations = citationsOf(publication, language, tools.rulesOf(language));
  const cited = [
    exportCited(cite.own, citations.own, language, words),
    ...(cite.source ? [exportCited(cite.source, citations.source, language, words)] : []),
  ];
  const [whole, ...single] = pathsOf(publication, language, form);
  return [
    textFile(whole!, write(all)),
    ...[...alone, ...cited].map((one, index) => textFile(single[index]!, writeAlone([one]))),
  ];
}

function statusWordsOf({ statusLabels }: ReferenceForm, language: ContentLanguage, tools: RenderTools): StatusWords {
  const labels = tools.labelsOf(language);
  return Object.fromEntries(
    referenceStatuses.map((status) => [status, labels(`references.${statusLabels}.${status}`).trim()]),
  ) as StatusWords;
}
