import { lstat, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { EnvironmentProblem } from '../environment-problem.ts';
import { outputFolderIsOurs } from '../rules/output-folder-is-ours.ts';
import { manifest, placeOf, workshop } from './paths.ts';

/** What may lie in a folder that counts as empty. */
const negligible = new Set(['.gitkeep', '.git', '.DS_Store', workshop]);

/**
 * Makes sure that the paths to be written are ours to write: the folder is empty or its manifest is Diglot's, a file
 * that is there already is listed in that manifest, and no link leads out on the way. In a folder that is `own` by its
 * place, a file is replaced without being listed, but a folder in a file's place is not. Throws `output-folder-is-ours`.
 */
export async function assertOurs(root: string, write: readonly string[], own: boolean): Promise<void> {
  const refuse = (found: string): never => {
    throw new EnvironmentProblem(outputFolderIsOurs.at(undefined, { folder: root, found }));
  };
  const present = (await readdir(root)).filter((name) => !negligible.has(name)).sort();
  if (present.length === 0) return;
  const listed = await listedFiles(root);
  if (!listed && !own) return refuse(present[0]!);
  const folders = new Set<string>();
  for (const path of write) {
    const parts = path.split('/');
    for (let depth = 1; depth < parts.length; depth += 1) folders.add(parts.slice(0, depth).join('/'));
    const found = await lstat(placeOf(root, path)).catch(() => undefined);
    const isOurs = own ? !found?.isDirectory() : found === undefined || path === manifest || listed?.has(path);
    if (!isOurs) refuse(path);
  }
  for (const folder of folders) {
    const found = await lstat(placeOf(root, folder)).catch(() => undefined);
    if (found && !found.isDirectory()) refuse(folder);
  }
}

/** Paths that the manifest of the last publication lists; nothing when there is no manifest of ours. */
async function listedFiles(root: string): Promise<ReadonlySet<string> | undefined> {
  try {
    const value = JSON.parse(await readFile(join(root, manifest), 'utf8')) as { diglot?: unknown; files?: unknown };
    if (typeof value.diglot !== 'string' || typeof value.files !== 'object' || value.files === null) return undefined;
    return new Set(Object.keys(value.files));
  } catch {
    return undefined;
  }
}
