import type { Article, Text } from '../model/article.ts';
import type { Diagnostic, Result } from '../model/diagnostic.ts';
import type { GlossaryTerm } from '../model/glossary.ts';
import { ledgerFile } from '../model/ledger.ts';
import { wholeFile } from '../model/place.ts';
import type { ArticleFiles, SourceFile } from '../model/ports.ts';
import type { Table } from '../model/table.ts';
import { alignUnits } from './align-units.ts';
import type { PlaceOf } from './data-source.ts';
import { unitsOfFrontMatter, unitsOfVocabularies } from './data-units.ts';
import { decode } from './decode.ts';
import { readAnew, type Keep } from './keep.ts';
import { readText } from './markdown/read-text.ts';
import { readBibliography } from './read-bibliography.ts';
import { readDeclaration } from './read-declaration.ts';
import { joinGlossaries, readGlossary } from './read-glossary.ts';
import { emptyLedger, readLedger } from './read-ledger.ts';
import { figuresOf, idsTwice, readParts, tablesOf } from './read-parts.ts';
import { filesArePresent } from './rules/files-are-present.ts';
import { filesStayInside } from './rules/files-stay-inside.ts';
import { languagesAreDeclared } from './rules/languages-are-declared.ts';
import { slugsAreWellFormed } from './rules/slugs-are-well-formed.ts';
import { slugPattern } from './schemas/localized.ts';
import { checkHouseLabels } from './shared/check-house-labels.ts';
import { checkRestated } from './shared/check-restated.ts';
import { glossaryTerms } from './shared/glossary-terms.ts';
import { noHouse, type House } from './shared/read-house.ts';
import { readShared } from './shared/read-shared.ts';
import { joinShared, type Shared } from './shared/shared.ts';
import { withoutConsequences } from './shared/without-consequences.ts';
import { onlyUsed } from './table/only-used.ts';

/**
 * An article as read, and where the parts of its data stand: those of `article.yaml`, under `tables` or `figures` and an
 * id those of that table or figure.
 */
export type ReadArticle = Result<Article | undefined> & { readonly placeOf: PlaceOf };

/**
 * One article's folder as a value with all its languages. Everything that is wrong is reported and left out, so that
 * one run lists all problems; with an error among them the value serves only to find more. Nothing when there is
 * neither an `article.yaml` nor a text. `house`: what the journal's articles share; `keep`: gives what has been read of files
 * that have not changed.
 */
export function readArticle(
  slug: string,
  { files, refused }: ArticleFiles,
  house: House = noHouse,
  keep: Keep = readAnew,
): ReadArticle {
  const folder = `${slug}/`;
  const file = (name: string): SourceFile | undefined => files.find(({ path }) => path === folder + name);
  const diagnostics: Diagnostic[] = refused.map(({ path, reason }) =>
    filesStayInside.at(wholeFile(path), { file: path, reason }),
  );
  const take = <T>(result: Result<T>): T => {
    diagnostics.push(...result.diagnostics);
    return result.value;
  };
  const isRefused = (path: string): boolean => refused.some((one) => one.path === path);
  const declarationPath = `${folder}article.yaml`;
  if (!slugPattern.test(slug)) diagnostics.push(slugsAreWellFormed.at(wholeFile(declarationPath), { slug }));

  const written = files.flatMap(({ path }) => /^([^/]+)\.md$/.exec(path.slice(folder.length))?.[1] ?? []);
  const { placeOf, comments, marked, ...read } = readDeclaration(declarationPath, file('article.yaml'), written);
  diagnostics.push(
    ...read.diagnostics.filter(({ rule }) => rule !== filesArePresent.id || !isRefused(declarationPath)),
  );
  const declaration = read.value;
  const glossary = file('glossary.yaml');
  const ofGlossary = glossary && readGlossary(glossary);
  const terms = ofGlossary ? take(ofGlossary) : [];
  const attestations = file(ledgerFile);
  const ledger = attestations ? take(keep('ledger', attestations, () => readLedger(attestations))) : emptyLedger;
  const bibliography = take(readBibliography(file));
  if (!declaration) return { value: undefined, diagnostics, placeOf };

  const { languages, editions } = declaration;
  for (const language of written) {
    if (languages.includes(language)) continue;
    const place = wholeFile(`${folder}${language}.md`);
    diagnostics.push(languagesAreDeclared.at(place, { language, declared: languages }));
  }
  const texts: Record<string, Text> = {};
  languages.forEach((language, index) => {
    if (editions[language] === 'none') return;
    const path = `${folder}${language}.md`;
    const source = file(`${language}.md`);
    const text = source && take(keep(`text ${language}`, source, () => readMarkdown(source, language)));
    if (text) texts[language] = text;
    if (source || isRefused(path)) return;
    diagnostics.push(filesArePresent.at(placeOf(['languages', index]), { file: path, wantedBy: 'article.yaml' }));
  });
  // What has no edition in a language wants no words in it.
  const printed = languages.filter((language) => editions[language] !== 'none');
  const ofFrontMatter = take(unitsOfFrontMatter(declaration, printed, { placeOf, comments, marked }));
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
  const value: Article = {
    ...declaration,
    slug,
    texts,
    units: [...ofFrontMatter, ...alignUnits(languages, texts), ...labels, ...tables.units, ...figures.units],
    tables: Object.fromEntries(Object.entries(tables.read).map(([id, table]) => [id, onlyUsed(table)])),
    figures: figures.read,
    vocabularies: shared.vocabularies,
    unitsOfMeasure: shared.units,
    references: bibliography,
    glossary: joinGlossaries(house.glossary, joinGlossaries(termsOf(own, tables.read), terms)),
    ledger,
    marked: [...marked, ...(ofGlossary?.marked ?? []), ...ofFolder.marked, ...tables.marked, ...figures.marked],
    place: wholeFile(declarationPath),
  };
  diagnostics.push(...checkHouseLabels(value, house));
  const placeInData: PlaceOf = (path) => {
    const [folder, id, ...rest] = path;
    const parts = folder === 'tables' ? tables : folder === 'figures' ? figures : undefined;
    return parts?.places[String(id)]?.(rest) ?? placeOf(path);
  };
  return { value, diagnostics, placeOf: placeInData };
}

/** The terms of an article's own vocabularies, and of those that stand in its tables, that are terms of its glossary. */
function termsOf({ vocabularies }: Shared, tables: Readonly<Record<string, Table>>): GlossaryTerm[] {
  const inTables = Object.values(tables).flatMap(({ id, vocabularies: all, place }) =>
    glossaryTerms(all, id).filter((term) => term.place.file === place.file),
  );
  return [...glossaryTerms(vocabularies), ...inTables];
}

/** A text; nothing when its bytes cannot be read. */
function readMarkdown(file: SourceFile, language: string): Result<Text | undefined> {
  const text = decode(file);
  if (text.value === undefined) return { value: undefined, diagnostics: text.diagnostics };
  const read = readText(text.value, file.path, language);
  return { value: read.value, diagnostics: [...text.diagnostics, ...read.diagnostics] };
}
