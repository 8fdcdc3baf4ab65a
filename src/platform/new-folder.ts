import { mkdir } from 'node:fs/promises';
import { EnvironmentProblem } from './environment-problem.ts';
import { contentFolderIsWritable } from './rules/content-folder-is-writable.ts';

/** Makes a folder and those around it, where they are missing. Throws `content-folder-is-writable`. */
export async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path, { recursive: true });
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    throw new EnvironmentProblem(contentFolderIsWritable.at(undefined, { path, error: code }), { cause: error });
  }
}
