import { newJournal } from '../../edit/scaffold/new-journal.ts';
import type { ContentLanguage, Localized } from '../../model/language.ts';
import type { ContentCreator, ContentFolder } from '../../model/ports.ts';
import { writeSchemas } from '../write-schemas.ts';
import { areLanguages, createAll, startArticle, type StartOutcome } from './start-article.ts';

export interface JournalWish {
  /** The site's own language first. */
  readonly languages: readonly ContentLanguage[];
  readonly titles: Localized<string>;
  readonly date: string;
}

/** The article that a new journal begins with. */
export const firstArticle = 'first-article';

/** Makes `journal.yaml`, an article to begin with, and the schemas for editors; nothing that is there is touched. */
export async function startJournal(
  { languages, titles, date }: JournalWish,
  ports: {
    readonly content: ContentFolder;
    readonly creator: ContentCreator;
    /** Opens the folder for the schemas, which lies beside the content folder. */
    readonly openSchemas: () => Promise<Parameters<typeof writeSchemas>[0]>;
  },
): Promise<StartOutcome> {
  if (!areLanguages(languages)) return { state: 'language-malformed', made: [] };
  const journal = await createAll(
    [newJournal({ languages, titles, schema: '../schemas/journal.json' })],
    ports.creator,
  );
  if (journal.state !== 'made') return journal;
  await writeSchemas(await ports.openSchemas());
  const article = await startArticle({ slug: firstArticle, languages, titles: {}, date }, ports);
  return { state: article.state, made: [...journal.made, ...article.made] };
}
