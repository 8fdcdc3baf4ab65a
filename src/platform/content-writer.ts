import { link, rename, rm } from 'node:fs/promises';
import type { ContentCreator, ContentWriter } from '../model/ports.ts';
import type { EditedText, TextEdit } from '../model/text-edit.ts';
import { byCodePoint } from './code-point-order.ts';
import { isUnchanged, layBeside, readOriginal, type Original } from './content-draft.ts';
import { contentRoot } from './content-root.ts';
import { createFolderInContent, createInContent } from './content-file.ts';
import { EnvironmentProblem } from './environment-problem.ts';
import { contentFolderIsWritable } from './rules/content-folder-is-writable.ts';

/** What a writer is handed. */
export interface ContentWriterTools {
  readonly applyEdits: (text: string, edits: readonly TextEdit[]) => EditedText;
  /** What tests put in the place of the disk's own. */
  readonly rename?: (from: string, to: string) => Promise<void>;
  readonly link?: (from: string, to: string) => Promise<void>;
}

/** A file's new text, laid beside it. */
interface Draft {
  readonly file: string;
  readonly original: Original;
  readonly beside: string;
  readonly edits: readonly TextEdit[];
}

const refusals = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'EDQUOT']);

/**
 * The content folder on disk, to be written to: regular files that lie inside it, new ones in folders that are there,
 * and new folders of articles. The new texts of all files are laid beside them before the first takes its place; what
 * somebody has changed by then refuses its edits, so that nothing is changed.
 * Throws `content-folder-is-readable`, `content-folder-is-writable`.
 */
export function openContentWriter(
  path: string,
  { applyEdits, rename: put = rename, link: putNew = link }: ContentWriterTools,
): ContentWriter & ContentCreator {
  return {
    async apply(edits) {
      const root = await contentRoot(path);
      const files = [...Map.groupBy(edits, ({ file }) => file)].sort(([a], [b]) => byCodePoint(a, b));
      const drafts: Draft[] = [];
      const refused: TextEdit[] = [];
      try {
        for (const [file, own] of files) {
          const original = await readOriginal(root, file);
          // Two links to one file would each forget what the other says.
          const isTaken = drafts.some((draft) => draft.original.place === original?.place);
          const edited = original && !isTaken ? applyEdits(original.text, own) : { text: '', refused: own };
          refused.push(...edited.refused);
          if (!original || refused.length > 0 || edited.text === original.text) continue;
          const beside = await withoutRefusal(file, () => layBeside(original, edited.text));
          drafts.push({ file, original, beside, edits: own });
        }
        for (const { original, edits } of drafts) if (!(await isUnchanged(original))) refused.push(...edits);
        if (refused.length > 0) return { files: [], refused };
        for (const { file, beside, original } of drafts) await withoutRefusal(file, () => put(beside, original.place));
        return { files: drafts.map(({ file }) => file), refused: [] };
      } finally {
        await Promise.all(drafts.map(({ beside }) => rm(beside, { force: true })));
      }
    },

    async createArticle(slug) {
      const root = await contentRoot(path);
      return withoutRefusal(slug, () => createFolderInContent(root, slug));
    },

    async create(file, text) {
      const root = await contentRoot(path);
      return withoutRefusal(file, () => createInContent(root, file, text, putNew));
    },
  };
}

/** Turns the system's refusal to write into a finding. */
async function withoutRefusal<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    if (!refusals.has(code)) throw error;
    throw new EnvironmentProblem(contentFolderIsWritable.at(undefined, { path, error: code }), { cause: error });
  }
}
