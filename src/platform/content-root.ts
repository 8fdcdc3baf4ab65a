import { realpath, stat } from 'node:fs/promises';
import { EnvironmentProblem } from './environment-problem.ts';
import { contentFolderIsReadable } from './rules/content-folder-is-readable.ts';

/** The real path of a content folder. Throws `content-folder-is-readable` where there is none, or a file. */
export async function contentRoot(path: string): Promise<string> {
  const real = await realpath(path).catch(() => undefined);
  if (real && (await stat(real)).isDirectory()) return real;
  const reason = real ? 'not-folder' : 'absent';
  throw new EnvironmentProblem(contentFolderIsReadable.at(undefined, { path, reason }));
}
