import type { ContentLanguage } from '../../model/language.ts';
import type { OutputFile } from '../../model/output.ts';
import { pagePath } from '../paths.ts';
import { inListOrder, type Listing } from '../views/listing.ts';
import type { Published } from '../views/published.ts';
import type { RenderTools } from '../views/tools.ts';
import type { ArticleText } from './article-text.ts';
import { articleTextPath, packet, readPacket } from './packet.ts';
import { createTermIndex, shortDigest } from './term-index.ts';

/** What a search loads first. */
export interface SearchIndex {
  /** Languages of the site as HTML names them, the site's first one first. */
  readonly languages: Readonly<Record<ContentLanguage, string>>;
  /** The articles by their numbers, newest first. `digest`: of the file of the article. */
  readonly articles: readonly {
    readonly slug: string;
    readonly digest: string;
    /** The languages in which it has a page. */
    readonly languages: readonly ContentLanguage[];
  }[];
  /** The first key and the name of each file of keys, in order. */
  readonly shards: readonly (readonly [string, string])[];
}

/**
 * The files that search needs beside those of the articles: which articles there are, and which of them hold what. The
 * articles' files are read one after another, so that only one text is held at a time. `read`: a file as it is published
 * after the build.
 */
export async function searchIndex(
  listing: Listing,
  tools: RenderTools,
  published: Published,
  read: (path: string) => Promise<Uint8Array | undefined>,
): Promise<OutputFile[]> {
  const terms = createTermIndex();
  const articles: SearchIndex['articles'][number][] = [];
  for (const { slug } of inListOrder(listing.articles)) {
    const languages = listing.languages.filter((language) => published.has(pagePath(language, slug)));
    const bytes = published.has(articleTextPath(slug)) ? await read(articleTextPath(slug)) : undefined;
    const text = bytes && (readPacket(bytes) as ArticleText | undefined);
    if (!bytes || !text || languages.length === 0) continue;
    terms.add(articles.length, text);
    articles.push({ slug, digest: shortDigest(bytes), languages });
  }
  const { shards, files } = terms.files();
  const index: SearchIndex = {
    languages: Object.fromEntries(listing.languages.map((tag) => [tag, tools.rulesOf(tag).htmlTag])),
    articles,
    shards,
  };
  return [packet('index', index), ...files];
}
