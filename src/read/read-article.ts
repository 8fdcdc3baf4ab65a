import type { Article, Text } from '../model/article.ts';
import type { Diagnostic, Result } from '../model/diagnostic.ts';
import type { ArticleDeclaration, EditionExtent } from '../model/front-matter.ts';
import { wholeFile } from '../model/place.ts';
import type { ArticleFiles, SourceFile } from '../model/ports.ts';
import type { Table } from '../model/table.ts';
import { alignUnits } from './align-units.ts';
import { decode } from './decode.ts';
import { readText } from './markdown/read-text.ts';
import { readData, readYaml, type Data } from './read-data.ts';
import { readReferences } from './read-references.ts';
import { filesArePresent } from './rules/files-are-present.ts';
import { filesStayInside } from './rules/files-stay-inside.ts';
import { languagesAreDeclared } from './rules/languages-are-declared.ts';
import { articleSchema, type ArticleYaml } from './schemas/article.ts';
import { readTable } from './table/read-table.ts';
import { withoutUndefined } from './without-undefined.ts';

/**
 * One article's folder as a value with all its languages, or nothing when `article.yaml` cannot be read.
 * Everything else that is wrong is reported and left out, so that one run lists all problems.
 */
export function readArticle(slug: string, { files, refused }: ArticleFiles): Result<Article | undefined> {
  const folder = `${slug}/`;
  const file = (name: string): SourceFile | undefined => files.find(({ path }) => path === folder + name);
  const diagnostics: Diagnostic[] = refused.map(({ path, reason }) =>
    filesStayInside.at(wholeFile(path), { file: path, reason }),
  );

  const declarationFile = file('article.yaml');
  if (!declarationFile) {
    const path = `${folder}article.yaml`;
    return { value: undefined, diagnostics: [...diagnostics, filesArePresent.at(wholeFile(path), { file: path })] };
  }
  const declared = readData(declarationFile, articleSchema);
  diagnostics.push(...declared.diagnostics);

  const references = file('references.json');
  const bibliography = references ? readReferences(references) : { value: [], diagnostics: [] };
  diagnostics.push(...bibliography.diagnostics);

  if (!declared.value) {
    // The texts are read all the same, so that one run shows their problems too.
    const texts = files.filter(({ path }) => path.endsWith('.md') && path.lastIndexOf('/') === folder.length - 1);
    for (const text of texts) diagnostics.push(...readMarkdown(text, languageOf(text, folder)).diagnostics);
    return { value: undefined, diagnostics };
  }
  const declaration = toDeclaration(declared.value.data);
  diagnostics.push(...undeclaredLanguages(declaration, declared.value, files, folder));

  const texts: Record<string, Text> = {};
  for (const language of declaration.languages) {
    if (declaration.editions[language] === 'none') continue;
    const path = `${language}.md`;
    const source = file(path);
    if (!source) {
      diagnostics.push(filesArePresent.at(wholeFile(folder + path), { file: folder + path }));
      continue;
    }
    const text = readMarkdown(source, language);
    diagnostics.push(...text.diagnostics);
    texts[language] = text.value;
  }

  const tables = readTables(files, folder, declaration.languages);
  diagnostics.push(...tables.diagnostics);

  return {
    value: {
      ...declaration,
      slug,
      texts,
      units: alignUnits(declaration.languages, texts),
      tables: tables.value,
      references: bibliography.value,
      place: wholeFile(declarationFile.path),
    },
    diagnostics,
  };
}

function readMarkdown(file: SourceFile, language: string): Result<Text> {
  const text = decode(file);
  const read = readText(text.value ?? '', file.path, language);
  return { value: read.value, diagnostics: [...text.diagnostics, ...read.diagnostics] };
}

function readTables(
  files: readonly SourceFile[],
  folder: string,
  languages: readonly string[],
): Result<Record<string, Table>> {
  const diagnostics: Diagnostic[] = [];
  const tables: Record<string, Table> = {};
  for (const file of files) {
    if (!file.path.startsWith(`${folder}tables/`) || !file.path.endsWith('.yaml')) continue;
    const source = readYaml(file);
    diagnostics.push(...source.diagnostics);
    if (!source.value) continue;
    const table = readTable(source.value, languages);
    diagnostics.push(...table.diagnostics);
    if (table.value) tables[table.value.id] = table.value;
  }
  return { value: tables, diagnostics };
}

function undeclaredLanguages(
  { languages }: ArticleDeclaration,
  { data, source }: Data<ArticleYaml>,
  files: readonly SourceFile[],
  folder: string,
): Diagnostic[] {
  const inEditions = Object.keys(data.editions)
    .filter((language) => !languages.includes(language))
    .map((language) =>
      languagesAreDeclared.at(source.keyPlaceOf(['editions', language]), { language, declared: languages }),
    );
  const inFiles = files
    .filter(({ path }) => path.startsWith(folder) && /^[^/]+\.md$/.test(path.slice(folder.length)))
    .filter((file) => !languages.includes(languageOf(file, folder)))
    .map((file) =>
      languagesAreDeclared.at(wholeFile(file.path), { language: languageOf(file, folder), declared: languages }),
    );
  return [...inEditions, ...inFiles];
}

function languageOf({ path }: SourceFile, folder: string): string {
  return path.slice(folder.length, -'.md'.length);
}

/** The flat YAML as the model nests it: identity and editions beside the front matter. */
function toDeclaration(yaml: ArticleYaml): ArticleDeclaration {
  const { kind, status, version, date, languages, editions: declared, basedOn, history, cite, doi, ...rest } = yaml;
  const editions: Record<string, EditionExtent> = {};
  for (const language of languages) editions[language] = declared[language] ?? 'full';
  const dois = typeof doi === 'string' ? Object.fromEntries(languages.map((language) => [language, doi])) : (doi ?? {});
  return withoutUndefined<ArticleDeclaration>({
    kind,
    status,
    version,
    date,
    languages,
    editions,
    frontMatter: { ...rest, doi: dois },
    basedOn,
    history,
    cite,
  });
}
