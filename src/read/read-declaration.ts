import type { MarkedValue } from '../model/article.ts';
import type { Diagnostic, Result } from '../model/diagnostic.ts';
import type { ArticleDeclaration, EditionExtent } from '../model/front-matter.ts';
import type { ContentLanguage } from '../model/language.ts';
import { wholeFile, type Place } from '../model/place.ts';
import type { SourceFile } from '../model/ports.ts';
import type { DataPath, DataSource, PlaceOf } from './data-source.ts';
import { decode } from './decode.ts';
import { readYaml } from './read-data.ts';
import { filesArePresent } from './rules/files-are-present.ts';
import { languagesAreDeclared } from './rules/languages-are-declared.ts';
import { salvage } from './salvage.ts';
import { articleSchema, type ArticleYaml } from './schemas/article.ts';
import { languageTag } from './schemas/localized.ts';
import { withoutUndefined } from './without-undefined.ts';
import { checkShape } from './yaml.ts';

/** What `article.yaml` says, and where its parts, its comments, and its marks `{untranslated}` stand. */
export type ReadDeclaration = Result<ArticleDeclaration | undefined> & {
  readonly placeOf: PlaceOf;
  readonly comments: readonly Place[];
  readonly marked: readonly MarkedValue[];
};

/**
 * `article.yaml` as the model nests it, and where its parts stand. Where it has mistakes, what is left of it, so that
 * the rest of the article can be checked in the same run. `written`: the languages that have a text.
 * Diagnostics: `files-are-present`, `languages-are-declared`, and those of a data file.
 */
export function readDeclaration(
  path: string,
  file: SourceFile | undefined,
  written: readonly string[],
): ReadDeclaration {
  const placeOf: PlaceOf = (at) => source?.placeOf(at) ?? wholeFile(path);
  const read: Result<DataSource | undefined> = file
    ? readYaml(file)
    : { value: undefined, diagnostics: [filesArePresent.at(wholeFile(path), { file: path, wantedBy: '' })] };
  const source = read.value;
  const shape = source && checkShape(articleSchema, source);
  const left = source ? source.value : glance(file);
  const data =
    shape?.value ??
    salvage(articleSchema, left, (wrong) => ({
      ...(wrong.has('status') && { status: 'proof' }),
      ...(wrong.has('date') && { date: '2000' }),
      ...(wrong.has('title') && { title: {} }),
      ...(wrong.has('languages') && { languages: likelyLanguages(left, written) }),
      // Without what it is based on, nothing can be said about the likeness.
      ...(wrong.has('basedOn') ? { kind: 'original' } : {}),
    }));
  const undeclared = data && source ? undeclaredLanguages(data, data.languages, source) : [];
  return {
    value: data && toDeclaration(data),
    diagnostics: [...read.diagnostics, ...(shape?.diagnostics ?? []), ...undeclared],
    placeOf,
    comments: source?.comments() ?? [],
    marked: source?.marked() ?? [],
  };
}

/** What the lines of a file that is no YAML say about the article as a whole: its status and its languages. */
function glance(file: SourceFile | undefined): { status?: string; languages?: string[] } {
  const text = (file && decode(file).value) ?? '';
  const status = /^status:\s*([a-z-]+)/m.exec(text)?.[1];
  const languages = /^languages:\s*\[([^\]\n]*)/m
    .exec(text)?.[1]
    ?.split(',')
    .map((tag) => tag.trim());
  return { ...(status && { status }), ...(languages && { languages }) };
}

function likelyLanguages(left: unknown, written: readonly string[]): string[] {
  const given = (left as { languages?: unknown } | null | undefined)?.languages;
  const named: readonly unknown[] = Array.isArray(given) ? given : [];
  return [...new Set([...named, ...written])].filter((tag) => languageTag.safeParse(tag).success) as string[];
}

/** One finding for each language that something is said in without being declared. */
function undeclaredLanguages(
  value: unknown,
  declared: readonly ContentLanguage[],
  source: DataSource,
  path: DataPath = [],
): Diagnostic[] {
  if (Array.isArray(value))
    return value.flatMap((item, index) => undeclaredLanguages(item, declared, source, [...path, index]));
  if (value === null || typeof value !== 'object') return [];
  const keys = Object.keys(value);
  if (keys.every((key) => languageTag.safeParse(key).success)) {
    return keys
      .filter((language) => !declared.includes(language))
      .map((language) => languagesAreDeclared.at(source.keyPlaceOf([...path, language]), { language, declared }));
  }
  return Object.entries(value).flatMap(([key, inner]) => undeclaredLanguages(inner, declared, source, [...path, key]));
}

/** The flat YAML as the model nests it: identity and editions beside the front matter. */
function toDeclaration(yaml: ArticleYaml): ArticleDeclaration {
  const {
    kind,
    status,
    version,
    date,
    languages,
    editions: declared,
    basedOn,
    history,
    cite,
    print,
    doi,
    ...rest
  } = yaml;
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
    print,
  });
}
