import { readFileSync, statSync } from 'node:fs';
import { dirname, join, normalize, sep } from 'node:path';

/**
 * Path of a file in an installed npm package (`package/file`, `@scope/package/file`), or nothing when it is not there.
 * Looks into the `node_modules` of the project's folder and of those above it, as Node does, but is not bound by
 * the package's `exports`.
 */
export function findInstalled(project: string, file: string): string | undefined {
  if (file.split(/[/\\]/u).includes('..')) return undefined;
  for (let folder = project; ; folder = dirname(folder)) {
    const path = join(folder, 'node_modules', normalize(file).split('/').join(sep));
    if (statSync(path, { throwIfNoEntry: false })) return path;
    if (folder === dirname(folder)) return undefined;
  }
}

/** Version of an installed package, or nothing when it is not there. */
export function installedVersion(project: string, name: string): string | undefined {
  const manifest = findInstalled(project, `${name}/package.json`);
  return manifest && (JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }).version;
}

/** Name of the package in `package/file` or `@scope/package/file`. */
export function packageOf(file: string): string {
  return file
    .split('/')
    .slice(0, file.startsWith('@') ? 2 : 1)
    .join('/');
}
