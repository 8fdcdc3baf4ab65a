import { fileDigest } from '../../engines/digest.ts';
import type { MadeFile } from '../../model/output.ts';
import type { CheckedArticle } from '../check.ts';
import type { MadeArticle } from '../made-article.ts';
import { pathsOfOthers, type Manifest } from '../manifest.ts';
import type { KeptData } from './json.ts';

/** What earlier builds made of articles. The files themselves stand in the output folder. */
export interface KeptArticles {
  /** All that was made of an article from the same, where every file of it stands there as it was made. */
  read(article: CheckedArticle): Promise<MadeArticle | undefined>;
  write(article: CheckedArticle, made: MadeArticle): Promise<void>;
}

/** What articles are kept with. */
export interface KeptArticlesOptions {
  readonly data: KeptData;
  /** All but the article's own files that its outputs are made from, and what was asked for. */
  readonly madeWith: readonly string[];
  readonly earlier: Manifest | undefined;
  /** Reads a file of the last publication. */
  readonly readEarlier: (path: string) => Promise<Uint8Array | undefined>;
}

/** An article as it is kept: without the bytes of its files. */
interface KeptArticle {
  readonly made: MadeArticle;
  /** What of it was published before and not made with it: its pages may link there. */
  readonly beside: readonly string[];
}

/** Articles among what a machine keeps. One is known by its sources, by what made it, and by what is published beside it. */
export function keptArticles({ data, madeWith, earlier, readEarlier }: KeptArticlesOptions): KeptArticles {
  const nameOf = ({ slug, inputs }: CheckedArticle): string[] => [slug, inputs, ...madeWith];
  const stands = async ({ path, sha256 }: MadeFile): Promise<boolean> => {
    const bytes = await readEarlier(path);
    return bytes !== undefined && fileDigest(bytes) === sha256;
  };
  return {
    async read(article) {
      if (!earlier) return undefined;
      const kept = await data.read<KeptArticle>('article', nameOf(article));
      if (!kept || !isEqual(besideOf(kept.made, earlier), kept.beside)) return undefined;
      for (const file of kept.made.finished.flatMap(({ files }) => files)) if (!(await stands(file))) return undefined;
      const finished = kept.made.finished.map((work) => ({
        ...work,
        files: work.files.map((file) => ({ ...file, bytes: bytesThere(file.path, readEarlier), isKept: true })),
      }));
      return { ...kept.made, finished };
    },
    async write(article, made) {
      const finished = made.finished.map((work) => ({ ...work, files: work.files.map(withoutBytes) }));
      const beside = besideOf(made, earlier);
      await data.write('article', nameOf(article), { made: { ...made, finished }, beside });
    },
  };
}

function besideOf({ slug, finished }: MadeArticle, earlier: Manifest | undefined): string[] {
  const units = new Set(finished.map(({ unit }) => unit));
  return pathsOfOthers(slug, units, earlier).sort();
}

function isEqual(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((one, index) => one === others[index]);
}

function bytesThere(path: string, read: KeptArticlesOptions['readEarlier']): () => Promise<Uint8Array> {
  return async () => {
    const bytes = await read(path);
    if (!bytes) throw new Error(`${path} has gone from the output folder while it was read`);
    return bytes;
  };
}

function withoutBytes({ bytes: _bytes, ...facts }: MadeFile): Omit<MadeFile, 'bytes'> {
  return facts;
}
