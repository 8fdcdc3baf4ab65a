import type { Article } from '../../model/article.ts';
import type { ContentFolder, FontStore, TemplateFolder } from '../../model/ports.ts';
import { createMemo, type Memo } from '../memo.ts';
import { readJournalFolder } from '../read-journal-folder.ts';
import type { LocatedDiagnostic } from '../whereabouts.ts';

/** An article as its files were at one moment, and what reading and checking them has found. */
export interface ReadNow {
  readonly article: Article;
  readonly diagnostics: readonly LocatedDiagnostic[];
  /** The files that were read, whatever has become of them since. */
  readonly content: ContentFolder;
}

/** Reads an article; gives nothing for one that is not there, is not previewed, or cannot be read. */
export type ArticleReader = (slug: string) => Promise<ReadNow | undefined>;

/** What a reader reaches the world through. */
export interface ReaderPorts {
  readonly content: ContentFolder;
  readonly templates: TemplateFolder;
  readonly fonts?: FontStore;
  readonly memo?: Memo;
}

/** A reader of the articles that are named, of all where none is. Slugs come from outside and are no paths. */
export function openReader(only: readonly string[], ports: ReaderPorts): ArticleReader {
  const { memo = createMemo(), templates, fonts } = ports;
  return async (slug) => {
    if (only.length > 0 && !only.includes(slug)) return undefined;
    if (!(await ports.content.articleSlugs()).includes(slug)) return undefined;
    const content = asItIsNow(ports.content);
    const folder = await readJournalFolder(content, templates, memo, fonts ? { fonts } : {});
    const { article, diagnostics } = await (await folder.open(slug)).read();
    return article && { article, diagnostics, content };
  };
}

/** A content folder whose files stay as they are when they are read first. */
function asItIsNow(content: ContentFolder): ContentFolder {
  const memo = createMemo();
  return {
    articleSlugs: () => memo.remember('slugs', '', () => content.articleSlugs()),
    journalFiles: () => memo.remember('journal', '', () => content.journalFiles()),
    articleFiles: (slug) => memo.remember(`article ${slug}`, '', () => content.articleFiles(slug)),
  };
}
