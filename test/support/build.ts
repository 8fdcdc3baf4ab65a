import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { inject } from 'vitest';
import type { BuildReport, Builds, JournalName } from './build-server.ts';

/** A journal as built: what a reader downloads. */
export interface BuiltJournal {
  readonly folder: string;
  readonly report: BuildReport;
  /** Bytes by path below the output folder, paths in code-point order. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** A file that must be there. */
  bytes(path: string): Uint8Array;
  text(path: string): string;
}

/** The project's folder, without a slash at its end. */
export const project = dirname(dirname(import.meta.dirname));

/** The outputs of a journal, built once in a test run with the real browser. */
export async function builtJournal(name: JournalName): Promise<BuiltJournal> {
  const response = await fetch(inject('builds'));
  if (!response.ok) throw new Error(await response.text());
  const { folder, report } = ((await response.json()) as Builds)[name];
  const files = filesBelow(folder);
  const bytes = (path: string): Uint8Array => {
    const found = files.get(path);
    if (!found) throw new Error(`${path} was not built`);
    return found;
  };
  return { folder, report, files, bytes, text: (path) => new TextDecoder().decode(bytes(path)) };
}

/** All files below a folder, with `/` between the parts of their paths. */
export function filesBelow(folder: string): Map<string, Uint8Array> {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const named = paths.map((path) => [path.slice(folder.length + 1).replaceAll('\\', '/'), path] as const);
  return new Map(named.sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, path]) => [name, readFileSync(path)]));
}
