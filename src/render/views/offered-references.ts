import type { Labels } from '../../model/labels.ts';
import type { ContentLanguage } from '../../model/language.ts';
import type { Publication } from '../../model/publication.ts';
import type { OfferedFile } from '../hast/table-data.ts';
import { addressFrom, citePath, entryPath, referencesPath } from '../paths.ts';
import { entryNames } from '../references/entry-names.ts';
import { referenceForms, type ReferenceForm } from '../references/formats.ts';
import type { Published } from './published.ts';

/** What an edition's page offers of references, in every format that is published beside it. */
export interface OfferedReferences {
  /** The whole bibliography. */
  readonly all: readonly OfferedFile[];
  /** One entry of the printed list, by its key. */
  readonly entry: (key: string) => readonly OfferedFile[];
  /** How the edition is cited. */
  readonly edition: readonly OfferedFile[];
  /** How its source is cited. */
  readonly source: readonly OfferedFile[];
}

/** The links to the files of an edition from its own page, or from another: `page` is the page's path. */
export function offeredReferences(
  { article, editions }: Publication,
  language: ContentLanguage,
  labels: Labels,
  published: Published,
  page: string,
): OfferedReferences {
  const { slug } = article;
  const names = entryNames(editions[language]!.references.map(({ reference }) => reference.key));
  const offer = (pathOf: (extension: string) => string): OfferedFile[] =>
    Object.entries<ReferenceForm>(referenceForms).flatMap(([format, { extension, type }]) => {
      const path = pathOf(extension);
      return published.has(path) ? [{ href: addressFrom(page, path), label: labels(`download.${format}`), type }] : [];
    });
  const offerWork = (work: 'edition' | 'source') => offer((extension) => citePath(language, slug, work, extension));
  return {
    all: offer((extension) => referencesPath(language, slug, extension)),
    entry: (key) => offer((extension) => entryPath(language, slug, names.get(key)!, extension)),
    edition: offerWork('edition'),
    source: editions[language]!.cite.source ? offerWork('source') : [],
  };
}
