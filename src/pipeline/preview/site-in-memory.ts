import { bytesOf } from '../../model/output.ts';
import type { OutputChange, OutputFolder } from '../../model/ports.ts';
import { manifestPath, parseManifest, type Manifest } from '../manifest.ts';

/** A site that is published into memory and knows which of its files a publication has changed. */
export interface SiteInMemory extends OutputFolder {
  /** A file as it was published last; nothing for one that is not there. */
  file(path: string): Uint8Array | undefined;
  /** What the last publication says of itself; nothing before the first. */
  readonly manifest: Manifest | undefined;
  /** The unit of work that made a file, `html en my-article`; nothing for one that is not there. */
  unitOf(path: string): string | undefined;
  /** How many publications have changed something. */
  readonly edition: number;
  /** Paths of files that have changed or gone since an edition, in code-point order. The manifest, which no page shows, is none. */
  changedSince(edition: number): readonly string[];
}

/** An empty site. */
export function openSiteInMemory(): SiteInMemory {
  const files = new Map<string, Uint8Array>();
  const changed = new Map<string, number>();
  let manifest: Manifest | undefined;
  let edition = 0;

  const publish = async ({ write, remove }: OutputChange): Promise<void> => {
    const fresh = await Promise.all(write.map(async (file) => [file.path, await bytesOf(file)] as const));
    const different = fresh.filter(([path, bytes]) => !isSame(files.get(path), bytes));
    const gone = remove.filter((path) => files.has(path));
    if (different.length + gone.length === 0) return;
    edition += 1;
    for (const [path, bytes] of different) files.set(path, bytes);
    for (const path of gone) files.delete(path);
    for (const path of [...different.map(([path]) => path), ...gone]) changed.set(path, edition);
    manifest = parseManifest(files.get(manifestPath));
  };

  return {
    get edition() {
      return edition;
    },
    get manifest() {
      return manifest;
    },
    read: async (path) => files.get(path),
    publish,
    file: (path) => files.get(path),
    unitOf: (path) => (Object.hasOwn(manifest?.files ?? {}, path) ? manifest?.files[path]?.unit : undefined),
    changedSince: (since) =>
      [...changed].flatMap(([path, when]) => (when > since && path !== manifestPath ? [path] : [])).sort(),
  };
}

function isSame(known: Uint8Array | undefined, bytes: Uint8Array): boolean {
  // What is remembered from build to build comes in the same bytes.
  if (known === bytes) return true;
  return known?.length === bytes.length && known.every((byte, index) => byte === bytes[index]);
}
