import type { ArticleFiles, ContentFolder, SourceFile } from '../../src/model/ports.ts';

const encoder = new TextEncoder();

/** Files of an article from their texts, named as inside its folder. */
export function articleFiles(slug: string, texts: Readonly<Record<string, string | Uint8Array>>): ArticleFiles {
  const files = Object.entries(texts).map(([name, text]): SourceFile => ({
    path: `${slug}/${name}`,
    bytes: bytesOf(text),
  }));
  return { files: files.sort((a, b) => (a.path < b.path ? -1 : 1)), refused: [] };
}

/** A content folder in memory: `{ 'journal.yaml': ..., 'sample/zh.md': ... }`. */
export function memoryContent(texts: Readonly<Record<string, string | Uint8Array>>): ContentFolder {
  const paths = Object.keys(texts).sort();
  const read = (path: string): SourceFile => ({ path, bytes: bytesOf(texts[path]!) });
  return {
    articleSlugs: async () => [
      ...new Set(paths.filter((path) => path.endsWith('/article.yaml')).map((path) => path.split('/')[0]!)),
    ],
    journalFiles: async () => paths.filter((path) => !path.includes('/')).map(read),
    articleFiles: async (slug) => ({
      files: paths.filter((path) => path.startsWith(`${slug}/`)).map(read),
      refused: [],
    }),
  };
}

function bytesOf(text: string | Uint8Array): Uint8Array {
  return typeof text === 'string' ? encoder.encode(text) : text;
}
