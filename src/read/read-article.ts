import type { Article, Text } from '../model/article.ts';
import type { Diagnostic, Result } from '../model/diagnostic.ts';
import { ledgerFile } from '../model/ledger.ts';
import { wholeFile } from '../model/place.ts';
import type { ArticleFiles, SourceFile } from '../model/ports.ts';
import { alignUnits } from './align-units.ts';
import type { PlaceOf } from './data-source.ts';
import { decode } from './decode.ts';
import { readAnew, type Keep } from './keep.ts';
import { readText } from './markdown/read-text.ts';
import { sectionParser, type Parse } from './markdown/section-parser.ts';
import { isDataFile, readArticleData } from './read-article-data.ts';
import { readBibliography } from './read-bibliography.ts';
import { readDeclaration } from './read-declaration.ts';
import { joinGlossaries, readGlossary } from './read-glossary.ts';
import { emptyLedger, readLedger } from './read-ledger.ts';
import { filesArePresent } from './rules/files-are-present.ts';
import { filesStayInside } from './rules/files-stay-inside.ts';
import { languagesAreDeclared } from './rules/languages-are-declared.ts';
import { slugsAreWellFormed } from './rules/slugs-are-well-formed.ts';
import { slugPattern } from './schemas/localized.ts';
import { checkHouseLabels } from './shared/check-house-labels.ts';
import { noHouse, type House } from './shared/read-house.ts';

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
  const declared = file('article.yaml');
  const { placeOf, comments, marked, ...read } = keep(
    `declaration ${written.join(' ')}`,
    declared ? [declared] : [],
    () => readDeclaration(declarationPath, declared, written),
  );
  diagnostics.push(
    ...read.diagnostics.filter(({ rule }) => rule !== filesArePresent.id || !isRefused(declarationPath)),
  );
  const declaration = read.value;
  const glossary = file('glossary.yaml');
  const ofGlossary = glossary && keep('glossary', [glossary], () => readGlossary(glossary));
  const terms = ofGlossary ? take(ofGlossary) : [];
  const attestations = file(ledgerFile);
  const ledger = attestations ? take(keep('ledger', [attestations], () => readLedger(attestations))) : emptyLedger;
  const listed = files.filter(({ path }) => path.startsWith(`${folder}references.`));
  const bibliography = take(keep('references', listed, () => readBibliography(file)));
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
    const parse = keep(`sections ${language}`, [], () => sectionParser());
    const text = source && take(keep(`text ${language}`, [source], () => readMarkdown(source, language, parse)));
    if (text) texts[language] = text;
    if (source || isRefused(path)) return;
    diagnostics.push(filesArePresent.at(placeOf(['languages', index]), { file: path, wantedBy: 'article.yaml' }));
  });
  const ofData = files.filter(({ path }) => isDataFile(path.slice(folder.length)));
  const data = take(
    keep(`data ${languages.join(' ')}`, ofData, () =>
      readArticleData({ declaration, placeOf, comments, marked }, files, folder, house, keep),
    ),
  );
  const { tables, figures, shared } = data;
  const value: Article = {
    ...declaration,
    slug,
    texts,
    units: [...data.ofFrontMatter, ...alignUnits(languages, texts), ...data.ofParts],
    tables,
    figures,
    vocabularies: shared.vocabularies,
    unitsOfMeasure: shared.units,
    references: bibliography,
    glossary: joinGlossaries(house.glossary, joinGlossaries(data.terms, terms)),
    ledger,
    marked: [...marked, ...(ofGlossary?.marked ?? []), ...data.marked],
    place: wholeFile(declarationPath),
  };
  diagnostics.push(...checkHouseLabels(value, house));
  return { value, diagnostics, placeOf: (path) => data.placeInPart(path) ?? placeOf(path) };
}

/** A text; nothing when its bytes cannot be read. */
function readMarkdown(file: SourceFile, language: string, parse: Parse): Result<Text | undefined> {
  const text = decode(file);
  if (text.value === undefined) return { value: undefined, diagnostics: text.diagnostics };
  const read = readText(text.value, file.path, language, parse);
  return { value: read.value, diagnostics: [...text.diagnostics, ...read.diagnostics] };
}
