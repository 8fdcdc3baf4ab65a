import { constants } from 'node:fs';
import { access, lstat, mkdir } from 'node:fs/promises';
import { isAbsolute, join, resolve } from 'node:path';
import { EnvironmentProblem } from './environment-problem.ts';
import { cacheIsWritable } from './rules/cache-is-writable.ts';

/** What decides where the cache lies. */
export interface CacheSurroundings {
  readonly variables: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  /** The user's home folder. */
  readonly home: string;
  /** The folder that holds `node_modules`. */
  readonly project: string;
}

/** Folders that may serve as the cache, best first: as told, the user's cache folder, the project's own. */
export function cacheCandidates({ variables, platform, home, project }: CacheSurroundings): string[] {
  const told = variables['DIGLOT_CACHE'];
  return [
    ...(told ? [resolve(told)] : []),
    join(userCache(variables, platform, home), 'diglot'),
    join(project, 'node_modules', '.cache', 'diglot'),
  ];
}

/**
 * The first candidate that can be made, belongs to the user alone and can be written to. The cache holds programs
 * that are run, so a folder that others may write to does not serve. Throws `cache-is-writable`.
 */
export async function findCacheFolder(surroundings: CacheSurroundings): Promise<string> {
  const tried: string[] = [];
  for (const folder of cacheCandidates(surroundings)) {
    const fault = await faultOf(folder);
    if (fault === undefined) return folder;
    tried.push(`${folder} (${fault})`);
  }
  throw new EnvironmentProblem(cacheIsWritable.at(undefined, { tried }));
}

function userCache(variables: CacheSurroundings['variables'], platform: NodeJS.Platform, home: string): string {
  if (platform === 'win32') return variables['LOCALAPPDATA'] ?? join(home, 'AppData', 'Local');
  if (platform === 'darwin') return join(home, 'Library', 'Caches');
  // A relative path is to be ignored (XDG Base Directory Specification 0.8).
  const xdg = variables['XDG_CACHE_HOME'];
  return xdg && isAbsolute(xdg) ? xdg : join(home, '.cache');
}

/** Why a folder cannot serve, in a word; nothing when it can. */
async function faultOf(folder: string): Promise<string | undefined> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const found = await lstat(folder);
    if (!found.isDirectory()) return 'ENOTDIR';
    const user = process.getuid?.();
    if (user !== undefined && found.uid !== user) return 'EOWNER';
    if (user !== undefined && (found.mode & 0o022) !== 0) return 'ESHARED';
    await access(folder, constants.W_OK | constants.X_OK);
    return undefined;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? String(error);
  }
}
