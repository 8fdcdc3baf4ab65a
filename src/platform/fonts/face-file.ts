import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { advanceWidths, woff2ToTtf } from '../../engines/fonts.ts';
import type { Keeping } from '../cache.ts';
import { EnvironmentProblem } from '../environment-problem.ts';
import { findInstalled, installedVersion, packageOf } from '../installed-packages.ts';
import { fontsAreInstalled } from '../rules/fonts-are-installed.ts';

/** A font file that is installed: what can be known of it without reading its megabytes again. */
export interface FaceFile {
  /** SHA-256 of the file, in hexadecimal. */
  readonly digest: string;
  /** True when the face has a glyph for a code point. */
  covers(codePoint: number): boolean;
  /** How wide a code point's glyph is, in em; nothing when the face has none. */
  widthOf(codePoint: number): number | undefined;
  /** The face as TrueType or CFF, unpacked from WOFF2 the first time. */
  read(): Promise<Uint8Array>;
}

/** Neighboring code points with glyphs of one width, in em. */
type Span = readonly [first: number, last: number, width: number];

/** Digest and widths as the cache keeps them. */
interface Facts {
  readonly digest: string;
  readonly widths: readonly Span[];
}

/** A font file of an npm package. Throws `fonts-are-installed`. */
export async function openFaceFile(project: string, file: string, cache: Keeping): Promise<FaceFile> {
  const path = findInstalled(project, file);
  if (path === undefined) throw new EnvironmentProblem(fontsAreInstalled.at(undefined, { file }));
  const { size, mtimeMs } = await stat(path);
  const identity = [file, installedVersion(project, packageOf(file)), size, mtimeMs].join(' ');
  const entry = `fonts/widths/${sha256(identity)}.json`;
  const known = await cache.read(entry);
  const facts = known ? (JSON.parse(Buffer.from(known).toString()) as Facts) : await learn(path, cache);
  if (!known) await cache.write(entry, Buffer.from(JSON.stringify(facts)));
  return {
    digest: facts.digest,
    covers: (codePoint) => widthIn(facts.widths, codePoint) !== undefined,
    widthOf: (codePoint) => widthIn(facts.widths, codePoint),
    read: () => readSfnt(path, facts.digest, cache),
  };
}

async function learn(path: string, cache: Keeping): Promise<Facts> {
  const digest = sha256(await readFile(path));
  const widths = advanceWidths(await readSfnt(path, digest, cache));
  return { digest, widths: spansOf([...widths].sort(([a], [b]) => a - b)) };
}

async function readSfnt(path: string, digest: string, cache: Keeping): Promise<Uint8Array> {
  if (!path.endsWith('.woff2')) return readFile(path);
  const entry = `fonts/unpacked/${digest}.ttf`;
  const unpacked = await cache.read(entry);
  if (unpacked) return unpacked;
  const sfnt = await woff2ToTtf(await readFile(path));
  await cache.write(entry, sfnt);
  return sfnt;
}

function spansOf(sorted: readonly (readonly [code: number, width: number])[]): Span[] {
  const spans: [number, number, number][] = [];
  for (const [code, width] of sorted) {
    const last = spans.at(-1);
    if (last && last[1] === code - 1 && last[2] === width) last[1] = code;
    else spans.push([code, code, width]);
  }
  return spans;
}

/** Looks a code point up by halving: a Chinese face has thousands of spans. */
function widthIn(spans: readonly Span[], codePoint: number): number | undefined {
  let [low, high] = [0, spans.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const [first, last, width] = spans[middle]!;
    if (codePoint < first) high = middle - 1;
    else if (codePoint > last) low = middle + 1;
    else return width;
  }
  return undefined;
}

function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}
