import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { coverage, woff2ToTtf } from '../../engines/fonts.ts';
import type { Cache } from '../cache.ts';
import { EnvironmentProblem } from '../environment-problem.ts';
import { findInstalled, installedVersion, packageOf } from '../installed-packages.ts';
import { fontsAreInstalled } from '../rules/fonts-are-installed.ts';

/** A font file that is installed: what can be known of it without reading its megabytes again. */
export interface FaceFile {
  /** SHA-256 of the file, in hexadecimal. */
  readonly digest: string;
  /** True when the face has a glyph for a code point. */
  covers(codePoint: number): boolean;
  /** The face as TrueType or CFF, unpacked from WOFF2 the first time. */
  read(): Promise<Uint8Array>;
}

type Span = readonly [first: number, last: number];

/** Digest and coverage as the cache keeps them. */
interface Facts {
  readonly digest: string;
  readonly covered: readonly Span[];
}

/** A font file of an npm package. Throws `fonts-are-installed`. */
export async function openFaceFile(project: string, file: string, cache: Cache): Promise<FaceFile> {
  const path = findInstalled(project, file);
  if (path === undefined) throw new EnvironmentProblem(fontsAreInstalled.at(undefined, { file }));
  const { size, mtimeMs } = await stat(path);
  const identity = [file, installedVersion(project, packageOf(file)), size, mtimeMs].join(' ');
  const entry = `fonts/faces/${sha256(identity)}.json`;
  const known = await cache.read(entry);
  const facts = known ? (JSON.parse(Buffer.from(known).toString()) as Facts) : await learn(path, cache);
  if (!known) await cache.write(entry, Buffer.from(JSON.stringify(facts)));
  return {
    digest: facts.digest,
    covers: (codePoint) => liesIn(facts.covered, codePoint),
    read: () => readSfnt(path, facts.digest, cache),
  };
}

async function learn(path: string, cache: Cache): Promise<Facts> {
  const digest = sha256(await readFile(path));
  const covered = coverage(await readSfnt(path, digest, cache));
  return { digest, covered: spansOf([...covered].sort((a, b) => a - b)) };
}

async function readSfnt(path: string, digest: string, cache: Cache): Promise<Uint8Array> {
  if (!path.endsWith('.woff2')) return readFile(path);
  const entry = `fonts/unpacked/${digest}.ttf`;
  const unpacked = await cache.read(entry);
  if (unpacked) return unpacked;
  const sfnt = await woff2ToTtf(await readFile(path));
  await cache.write(entry, sfnt);
  return sfnt;
}

function spansOf(sorted: readonly number[]): Span[] {
  const spans: [number, number][] = [];
  for (const code of sorted) {
    const last = spans.at(-1);
    if (last && last[1] === code - 1) last[1] = code;
    else spans.push([code, code]);
  }
  return spans;
}

/** Looks a code point up by halving: a Chinese face has thousands of spans. */
function liesIn(spans: readonly Span[], codePoint: number): boolean {
  let [low, high] = [0, spans.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const [first, last] = spans[middle]!;
    if (codePoint < first) high = middle - 1;
    else if (codePoint > last) low = middle + 1;
    else return true;
  }
  return false;
}

function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}
