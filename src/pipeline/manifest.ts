import { textFile, type OutputFile } from '../model/output.ts';
import type { ListedArticle } from '../render/views/listing.ts';

/** One published file: its digest, and the unit of work that made it (`html zh my-article`). */
export interface ManifestFile {
  readonly sha256: string;
  readonly unit: string;
}

/** `dist/manifest.json`: what is ours in the output folder. Only files listed here are ever replaced or removed. */
export interface Manifest {
  readonly diglot: string;
  /** What made the files: versions of the packages that Diglot stands on, and the `browser` that printed. */
  readonly versions: Readonly<Record<string, string>>;
  /** Digest of what every article depends on: journal, theme, styles. */
  readonly journal: string;
  readonly articles: Readonly<Record<string, ManifestArticle>>;
  readonly files: Readonly<Record<string, ManifestFile>>;
}

export interface ManifestArticle {
  /** Digest of the source files that the article's outputs are made from. */
  readonly inputs: string;
  readonly version: string;
  readonly status: string;
  /** What lists say of it; absent for a draft. */
  readonly listed?: ListedArticle;
}

/** The article whose unit of work made a file. */
export function slugOf(unit: string): string {
  return unit.split(' ').at(-1)!;
}

/** Paths of an article's files that other units of work than these have made. */
export function pathsOfOthers(slug: string, units: ReadonlySet<string>, manifest: Manifest | undefined): string[] {
  return Object.entries(manifest?.files ?? {}).flatMap(([path, { unit }]) =>
    slugOf(unit) === slug && !units.has(unit) ? [path] : [],
  );
}

export const manifestPath = 'manifest.json';

/** The manifest as a file: keys in code-point order, so that equal content gives equal bytes. */
export function manifestFile(manifest: Manifest): OutputFile {
  return textFile(manifestPath, JSON.stringify(sorted(manifest), undefined, 2));
}

/** The manifest of the last publication; nothing when there is none that can be read. */
export function parseManifest(bytes: Uint8Array | undefined): Manifest | undefined {
  if (!bytes) return undefined;
  try {
    const value = JSON.parse(new TextDecoder().decode(bytes)) as Partial<Manifest>;
    return value.files && value.articles && value.diglot ? (value as Manifest) : undefined;
  } catch {
    return undefined;
  }
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]));
}
