import { readdir, realpath } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { longestText, type ContentFolder, type RefusedFile, type SourceFile } from '../model/ports.ts';
import { byCodePoint } from './code-point-order.ts';
import { contentRoot } from './content-root.ts';
import { EnvironmentProblem } from './environment-problem.ts';
import { withRegularFile } from './regular-file.ts';
import { contentFolderIsReadable } from './rules/content-folder-is-readable.ts';

const longestImage = 20 * 1024 * 1024;
const imageExtensions = new Set(['.png', '.jpg', '.jpeg', '.gif', '.webp', '.tif', '.tiff']);

/** The file that declares an article. */
const declarationFile = 'article.yaml';
/** A text that may be an edition's; what explains a folder to its visitors is none. */
const textFile = /^(?!(?:readme|licen[cs]e)\b).*\.md$/iu;

/** What a path turned out to be: a file, or the reason why it is not read. */
type Found = { readonly file: SourceFile } | { readonly refused: RefusedFile };

/**
 * The content folder on disk. Only regular files that lie inside are read; names with a dot in front are passed over.
 * Throws `content-folder-is-readable` where there is no such folder, or a file, or where a data file of the journal is refused.
 */
export function openContentFolder(path: string): ContentFolder {
  return {
    async articleSlugs() {
      const folder = await contentRoot(path);
      const folders = (await entriesOf(folder)).filter((entry) => entry.isDirectory());
      const articles = await Promise.all(folders.map(({ name }) => holdsArticle(join(folder, name))));
      return folders.flatMap(({ name }, index) => (articles[index] ? [name] : []));
    },

    async journalFiles() {
      const folder = await contentRoot(path);
      const entries = (await entriesOf(folder)).filter((entry) => !entry.isDirectory());
      const found = await Promise.all(entries.map(({ name }) => readFound(join(folder, name), folder, name)));
      return found.flatMap((one) => {
        if ('file' in one) return [one.file];
        // Whatever else lies about in the folder is nobody's business; a data file is expected to be read.
        if (!one.refused.path.endsWith('.yaml')) return [];
        throw new EnvironmentProblem(contentFolderIsReadable.at(undefined, { ...one.refused }));
      });
    },

    async articleFiles(slug) {
      if (slug.includes('/') || slug.includes(sep) || slug.startsWith('.')) throw new Error(`No slug: ${slug}`);
      const folder = join(await contentRoot(path), slug);
      if ((await realpath(folder)) !== folder) throw new Error(`Not a folder of its own: ${slug}`);
      const found = await walk(folder, folder, slug);
      return {
        files: found.flatMap((one) => ('file' in one ? [one.file] : [])),
        refused: found.flatMap((one) => ('refused' in one ? [one.refused] : [])),
      };
    },
  };
}

/** True for a folder that declares an article, and for one with texts whose declaration has been forgotten. */
async function holdsArticle(folder: string): Promise<boolean> {
  const entries = await entriesOf(folder);
  return entries.some((entry) => !entry.isDirectory() && (entry.name === declarationFile || textFile.test(entry.name)));
}

/** Everything below a folder, sorted by path. `name` is the folder's path from the content folder. */
async function walk(folder: string, article: string, name: string): Promise<Found[]> {
  const found = await Promise.all(
    (await entriesOf(folder)).map((entry) => {
      const path = join(folder, entry.name);
      const relative = `${name}/${entry.name}`;
      return entry.isDirectory()
        ? walk(path, article, relative)
        : readFound(path, article, relative).then((one) => [one]);
    }),
  );
  return found.flat().sort((a, b) => byCodePoint(pathOf(a), pathOf(b)));
}

/** A file at a path, when it is a regular file of bearable size whose real place is inside `inside`. */
async function readFound(path: string, inside: string, relative: string): Promise<Found> {
  const found = await withRegularFile(path, inside, async ({ real, stats, handle }) => {
    const limit = imageExtensions.has(extname(real).toLowerCase()) ? longestImage : longestText;
    return stats.size > limit ? 'too-large' : await handle.readFile();
  });
  return typeof found === 'string'
    ? { refused: { path: relative, reason: found } }
    : { file: { path: relative, bytes: found } };
}

async function entriesOf(folder: string): Promise<{ name: string; isDirectory(): boolean }[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries.filter(({ name }) => !name.startsWith('.')).sort((a, b) => byCodePoint(a.name, b.name));
}

function pathOf(found: Found): string {
  return 'file' in found ? found.file.path : found.refused.path;
}
