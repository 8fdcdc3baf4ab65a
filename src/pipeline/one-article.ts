import type { Article } from '../model/article.ts';
import type { Journal } from '../model/journal.ts';
import type { ContentFolder, Shelf, TemplateFolder } from '../model/ports.ts';
import { decode } from '../read/decode.ts';
import { checkContent } from './check.ts';
import type { Memo } from './memo.ts';
import { refuseUnknown, UsageProblem } from './request.ts';
import type { LocatedDiagnostic } from './whereabouts.ts';

/** One article, and all that a check finds in it and in what it depends on. */
export interface CheckedOne {
  readonly slug: string;
  readonly article: Article | undefined;
  readonly journal: Journal | undefined;
  readonly diagnostics: readonly LocatedDiagnostic[];
}

/**
 * Checks the article that a command is about. Throws a `UsageProblem` where it is not there, or where there are several
 * and none was named. `option`: what names it.
 */
export async function checkOneArticle(
  named: string | undefined,
  ports: {
    readonly content: ContentFolder;
    readonly templates: TemplateFolder;
    readonly memo?: Memo;
    readonly shelf?: Shelf;
  },
  option = '--only',
): Promise<CheckedOne> {
  const slugs = await ports.content.articleSlugs();
  if (named !== undefined) refuseUnknown(option, [named], slugs);
  const [slug] = named === undefined ? slugs : [named];
  if (slug === undefined || (named === undefined && slugs.length > 1)) throw new UsageProblem(option, '', slugs);
  const request = { only: [slug], languages: [], formats: [], strict: false, keepGoing: false, drafts: true };
  const { articles, journal, diagnostics } = await checkContent(request, ports);
  return { slug, article: articles[0]?.article, journal, diagnostics };
}

/** The text of a file of an article as the stages read it; nothing where it is not there. */
export async function textOf(content: ContentFolder, slug: string, path: string): Promise<string | undefined> {
  const { files } = await content.articleFiles(slug);
  const file = files.find((one) => one.path === path);
  return file && decode(file).value;
}
