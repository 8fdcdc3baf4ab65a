import type { MarkedValue, Unit } from '../model/article.ts';
import type { Diagnostic, Result } from '../model/diagnostic.ts';
import type { Figure } from '../model/figure.ts';
import type { ArticleDeclaration } from '../model/front-matter.ts';
import type { GlossaryTerm } from '../model/glossary.ts';
import type { Place } from '../model/place.ts';
import type { SourceFile } from '../model/ports.ts';
import type { Table } from '../model/table.ts';
import type { PlaceOf } from './data-source.ts';
import { unitsOfFrontMatter, unitsOfVocabularies } from './data-units.ts';
import type { Keep } from './keep.ts';
import { figuresOf, idsTwice, readParts, tablesOf } from './read-parts.ts';
import { checkRestated } from './shared/check-restated.ts';
import { glossaryTerms } from './shared/glossary-terms.ts';
import type { House } from './shared/read-house.ts';
import { readShared } from './shared/read-shared.ts';
import { joinShared, type Shared } from './shared/shared.ts';
import { withoutConsequences } from './shared/without-consequences.ts';
import { onlyUsed } from './table/only-used.ts';

/** What the data files of an article hold beside its declaration. */
export interface ArticleData {
  readonly tables: Readonly<Record<string, Table>>;
  readonly figures: Readonly<Record<string, Figure>>;
  readonly shared: Shared;
  /** Terms of its vocabularies and tables that are terms of its glossary. */
  readonly terms: readonly GlossaryTerm[];
  /** Words of the front matter. */
  readonly ofFrontMatter: readonly Unit[];
  /** Words of vocabularies, tables, and figures. */
  readonly ofParts: readonly Unit[];
  /** What is marked as still to be translated in vocabularies, units, tables, and figures. */
  readonly marked: readonly MarkedValue[];
  /** Where the parts of tables and figures stand, by kind and id; nothing for what is none. */
  readonly placeInPart: (path: Parameters<PlaceOf>[0]) => Place | undefined;
}

/** Whether data are read of a file of an article. `name`: its path from the article's folder. */
export function isDataFile(name: string): boolean {
  return /^(?:(?:article|vocabularies|units)\.yaml$|tables\/|figures\/)/.test(name);
}

/** The declaration of an article, where its parts and its comments stand, and what is marked in it. */
export interface DeclaredArticle {
  readonly declaration: ArticleDeclaration;
  readonly placeOf: PlaceOf;
  readonly comments: readonly Place[];
  readonly marked: readonly MarkedValue[];
}

/**
 * The data files of an article. `folder`: its path, with a slash. Diagnostics: those of `readShared`, `readParts`,
 * `unitsOfFrontMatter`, and `unitsOfVocabularies`, `restated-terms-agree`, `ids-are-unique`.
 */
export function readArticleData(
  { declaration, ...declared }: DeclaredArticle,
  files: readonly SourceFile[],
  folder: string,
  house: House,
  keep: Keep,
): Result<ArticleData> {
  const diagnostics: Diagnostic[] = [];
  const take = <T>(result: Result<T>): T => {
    diagnostics.push(...result.diagnostics);
    return result.value;
  };
  // What has no edition in a language wants no words in it.
  const printed = declaration.languages.filter((language) => declaration.editions[language] !== 'none');
  const ofFrontMatter = take(unitsOfFrontMatter(declaration, printed, declared));
  const ofFolder = readShared(files, folder, printed, house);
  const own = take(ofFolder);
  diagnostics.push(...checkRestated(house.vocabularies, own.vocabularies));
  const labels = take(unitsOfVocabularies(own.vocabularies, printed, ofFolder));
  const shared = joinShared(house, own);
  const tables = take(withoutConsequences(readParts(tablesOf(shared), files, folder, printed, keep), shared));
  const figures = take(
    withoutConsequences(readParts(figuresOf(tables.read, shared), files, folder, printed, keep), shared),
  );
  diagnostics.push(...idsTwice(figures.read, tables.read));
  const value: ArticleData = {
    tables: Object.fromEntries(Object.entries(tables.read).map(([id, table]) => [id, onlyUsed(table)])),
    figures: figures.read,
    shared,
    terms: termsOf(own, tables.read),
    ofFrontMatter,
    ofParts: [...labels, ...tables.units, ...figures.units],
    marked: [...ofFolder.marked, ...tables.marked, ...figures.marked],
    placeInPart: ([kind, id, ...rest]) => {
      const parts = kind === 'tables' ? tables : kind === 'figures' ? figures : undefined;
      return parts?.places[String(id)]?.(rest);
    },
  };
  return { value, diagnostics };
}

/** The terms of an article's own vocabularies, and of those that stand in its tables, that are terms of its glossary. */
function termsOf({ vocabularies }: Shared, tables: Readonly<Record<string, Table>>): GlossaryTerm[] {
  const inTables = Object.values(tables).flatMap(({ id, vocabularies: all, place }) =>
    glossaryTerms(all, id).filter((term) => term.place.file === place.file),
  );
  return [...glossaryTerms(vocabularies), ...inTables];
}
