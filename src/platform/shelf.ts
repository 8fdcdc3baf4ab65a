import { createHash } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Shelf } from '../model/ports.ts';
import type { Cache } from './cache.ts';
import { installedVersion } from './installed-packages.ts';

/** Some hundred articles' worth: for each what was found and made, reference entries, and what trial prints settled. */
const kept = 5000;

/** Packages whose version decides what is made. */
const makers = ['citeproc', '@citation-js/core', '@citation-js/plugin-csl'];

/**
 * The shelf of a machine, in its cache. What other code made is not found on it: names are mixed with the version of
 * Diglot and of the packages that make things, and, in a checkout, with the state of its source files.
 */
export function openShelf({ project, version, cache }: { project: string; version: string; cache: Cache }): Shelf {
  let code: string | undefined;
  const place = (name: string): string => {
    code ??= [version, ...makers.map((maker) => installedVersion(project, maker)), sourceState(project)].join('\n');
    return `made/${createHash('sha256').update(code).update('\0').update(name).digest('hex')}`;
  };
  return {
    read: (name) => cache.read(place(name)),
    async write(name, bytes) {
      await cache.write(place(name), bytes);
      await cache.trim('made', kept);
    },
  };
}

/** Names, sizes and times of a checkout's source files; empty in an installed package, whose version says it all. */
function sourceState(project: string): string {
  try {
    return readdirSync(join(project, 'src'), { recursive: true, encoding: 'utf8' })
      .sort()
      .map((path) => {
        const { size, mtimeMs } = statSync(join(project, 'src', path));
        return `${path} ${size} ${mtimeMs}`;
      })
      .join('\n');
  } catch {
    return '';
  }
}
