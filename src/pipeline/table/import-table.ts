import { pinyin } from '../../check/pinyin/readings-of.ts';
import { wordsAreInEveryLanguage } from '../../columns/rules/words-are-in-every-language.ts';
import type { TableDraft } from '../../edit/table/draft.ts';
import { draftTable } from '../../edit/table/draft-table.ts';
import type { Romanize } from '../../edit/table/make-ids.ts';
import { writeDraft } from '../../edit/table/write-draft.ts';
import { readSheet } from '../../engines/sheets/read-sheet.ts';
import type { ContentLanguage } from '../../model/language.ts';
import {
  longestText,
  type ContentCreator,
  type ContentFolder,
  type Shelf,
  type SourceFile,
  type TemplateFolder,
} from '../../model/ports.ts';
import type { FilledSheet, SheetProblem } from '../../model/sheet.ts';
import { readYaml } from '../../read/read-data.ts';
import { readTable } from '../../read/table/read-table.ts';
import { refuseUnknown } from '../request.ts';
import type { LocatedDiagnostic } from '../whereabouts.ts';
import { articleOfSheet } from './article-of-sheet.ts';

/** Which sheet is to become a table of which article. */
export interface ImportRequest {
  /** The sheet’s file, by its bare name. */
  readonly file: SourceFile;
  /** Name of the sheet in a workbook; the first that can be seen where it is absent. */
  readonly sheet?: string;
  /** Slug of the article; wanted where there are several. */
  readonly article?: string;
  /** Id of the table; the next that is free where it is absent. */
  readonly id?: string;
  /** Language of the sheet’s words; the article’s first where it is absent. */
  readonly language?: ContentLanguage;
  /** True where nothing is to be written. */
  readonly dryRun: boolean;
}

/** What was drafted, and where it is or would be. */
export interface DraftedTable {
  readonly slug: string;
  /** Path of the table’s file in the content folder. */
  readonly path: string;
  readonly text: string;
  readonly draft: TableDraft;
  readonly sheet: Pick<FilledSheet, 'name' | 'encoding'>;
  /** How many words are still wanted, by language. */
  readonly gaps: Readonly<Record<ContentLanguage, number>>;
}

export type ImportOutcome =
  | { readonly state: 'no-sheet'; readonly problem: SheetProblem }
  /** There is nothing below the heads of the sheet. */
  | { readonly state: 'no-rows' }
  /** The article has errors that leave open what it says. */
  | { readonly state: 'unreadable'; readonly slug: string; readonly diagnostics: readonly LocatedDiagnostic[] }
  /** There is a table or figure of that id, or the path leads out of the content folder. */
  | { readonly state: 'taken'; readonly slug: string; readonly path: string }
  /** The table would be longer than a file of content may be. */
  | { readonly state: 'too-long'; readonly path: string; readonly bytes: number }
  | ({ readonly state: 'written' | 'drafted' } & DraftedTable);

/**
 * Drafts a typed table from a sheet and adds it to an article. What the sheet does not say stays open, so that a check
 * names it: above all the words in other languages. Throws a `UsageProblem` where it is open which article is meant, or
 * for a language that the article does not have.
 */
export async function importTable(
  request: ImportRequest,
  ports: {
    readonly content: ContentFolder;
    readonly templates: TemplateFolder;
    readonly creator: ContentCreator;
    readonly shelf?: Shelf;
  },
): Promise<ImportOutcome> {
  const read = readSheet(request.file.bytes, request.sheet);
  if (!read.sheet) return { state: 'no-sheet', problem: read.problem };
  const found = await articleOfSheet(request.article, ports);
  if (!found.article) return { state: 'unreadable', ...found };
  const { slug, article } = found;
  const { languages } = article;
  const language = request.language ?? languages[0]!;
  refuseUnknown('--lang', [language], languages);
  const { files, refused } = await ports.content.articleFiles(slug);
  const parts = idsOfParts([...files, ...refused], slug);
  const id = request.id ?? nextFree(parts);
  const path = `${slug}/tables/${id}.yaml`;
  const taken = parts.get(id);
  if (taken !== undefined) return { state: 'taken', slug, path: taken };

  const draft = draftTable(read.sheet, { id, language, romanize });
  if (!draft) return { state: 'no-rows' };
  const text = writeDraft(draft, request.file.path);
  const bytes = new TextEncoder().encode(text);
  if (bytes.length > longestText) return { state: 'too-long', path, bytes: bytes.length };
  const { name, encoding } = read.sheet;
  const gaps = gapsOf({ path, bytes }, languages);
  const drafted: DraftedTable = { slug, path, text, draft, sheet: { name, encoding }, gaps };
  if (request.dryRun) return { state: 'drafted', ...drafted };
  return (await ports.creator.create(path, text)) ? { state: 'written', ...drafted } : { state: 'taken', slug, path };
}

/** The files of an article’s tables and figures, by their ids. */
function idsOfParts(files: readonly { readonly path: string }[], slug: string): ReadonlyMap<string, string> {
  return new Map(
    files.flatMap(({ path }) => {
      const name = /^(?:tables|figures)\/([^/]+)\.yaml$/.exec(path.slice(slug.length + 1))?.[1];
      return name === undefined ? [] : [[name, path] as const];
    }),
  );
}

/** `t1`, or the number behind the highest that there is. */
function nextFree(ids: ReadonlyMap<string, string>): string {
  const numbers = [...ids.keys()].flatMap((id) => /^t(\d{1,6})$/.exec(id)?.[1] ?? []).map(Number);
  return `t${Math.max(0, ...numbers) + 1}`;
}

/** How many words a check will miss in each language. Anything else that it finds in a draft is a mistake of ours. */
function gapsOf(file: SourceFile, languages: readonly ContentLanguage[]): Record<ContentLanguage, number> {
  const { value: source, diagnostics: ofFile } = readYaml(file);
  const { diagnostics: ofTable } = source ? readTable(source, languages) : { diagnostics: [] };
  const found = [...ofFile, ...ofTable];
  const others = found.filter(({ rule }) => rule !== wordsAreInEveryLanguage.id);
  if (others.length > 0) throw new Error(`A draft with mistakes: ${others.map(({ rule }) => rule).join(', ')}`);
  const count = (language: string): number => found.filter(({ values }) => values['language'] === language).length;
  return Object.fromEntries(languages.map((language) => [language, count(language)]));
}

/** Characters by their usual reading, ü as v. */
const romanize: Romanize = (characters) => {
  const syllables = Array.from(characters, (character) => pinyin().readings.get(character)?.[0]);
  return syllables.every((syllable) => syllable !== undefined) ? syllables : undefined;
};
