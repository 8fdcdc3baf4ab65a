import { newArticle } from '../../edit/scaffold/new-article.ts';
import type { NewFile } from '../../edit/scaffold/new-file.ts';
import type { ContentLanguage, Localized } from '../../model/language.ts';
import type { ContentCreator, ContentFolder } from '../../model/ports.ts';
import { decode } from '../../read/decode.ts';
import { readJournal } from '../../read/read-journal.ts';
import { languageTag, slugPattern } from '../../read/schemas/localized.ts';

export interface ArticleWish {
  readonly slug: string;
  /** The source language first; empty for those of the journal. */
  readonly languages: readonly ContentLanguage[];
  readonly titles: Localized<string>;
  readonly date: string;
}

export interface StartOutcome {
  /** `taken`: something is at a path that it needs; nothing of that was touched. The others: what cannot be so. */
  readonly state: 'made' | 'taken' | 'slug-malformed' | 'language-malformed';
  /** Paths of the files that were made. */
  readonly made: readonly string[];
}

/** What an article is written in where neither a person nor the journal says otherwise. */
export const usualLanguages: readonly ContentLanguage[] = ['zh', 'en'];

/** Makes the folder of a new article, a draft, with its first files; nothing that is there is touched. */
export async function startArticle(
  wish: ArticleWish,
  ports: { readonly content: ContentFolder; readonly creator: ContentCreator },
): Promise<StartOutcome> {
  const { slug, titles, date } = wish;
  if (!slugPattern.test(slug)) return { state: 'slug-malformed', made: [] };
  const languages = wish.languages.length > 0 ? wish.languages : await languagesOfJournal(ports.content);
  if (!areLanguages(languages)) return { state: 'language-malformed', made: [] };
  const schema = await schemaBesideJournal(ports.content);
  const files = newArticle({ slug, languages, titles, date, ...(schema !== undefined && { schema }) });
  if (!(await ports.creator.createArticle(slug))) return { state: 'taken', made: [] };
  return createAll(files, ports.creator);
}

/** Makes files that are not there yet, up to the first whose place is taken. */
export async function createAll(files: readonly NewFile[], creator: ContentCreator): Promise<StartOutcome> {
  const made: string[] = [];
  for (const { file, text } of files) {
    if (!(await creator.create(file, text))) return { state: 'taken', made };
    made.push(file);
  }
  return { state: 'made', made };
}

/** True for language tags of which none stands twice. */
export function areLanguages(languages: readonly string[]): boolean {
  return new Set(languages).size === languages.length && languages.every((tag) => languageTag.safeParse(tag).success);
}

/** The languages of the journal, as far as it can be read. */
export async function languagesOfJournal(content: ContentFolder): Promise<readonly ContentLanguage[]> {
  const { value } = readJournal(await content.journalFiles());
  return value?.languages ?? usualLanguages;
}

/** The schema of `article.yaml` where the journal names one of its own: they lie side by side. */
async function schemaBesideJournal(content: ContentFolder): Promise<string | undefined> {
  const file = (await content.journalFiles()).find(({ path }) => path === 'journal.yaml');
  const text = file && decode(file).value;
  const named = text && /^# yaml-language-server: \$schema=(\S*\/)journal\.json$/m.exec(text)?.[1];
  if (!named) return undefined;
  return `${/^(?:\w+:|\/)/.test(named) ? '' : '../'}${named}article.json`;
}
