import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { brotliDecompress, createBrotliDecompress } from 'node:zlib';
import type { Cache } from '../cache.ts';
import { findInstalled, installedVersion } from '../installed-packages.ts';
import { readTar } from './tar.ts';

const packageName = '@sparticuz/chromium';
const programName = 'chromium';
const chunkSize = 1 << 20;

/** The browser that comes as an npm package: a Chromium headless shell for Linux on x64, compressed. */
export interface EmbeddedBrowser {
  /** Path of the executable, unpacked into the cache the first time (1.5 s). */
  executable(): Promise<string>;
  /** Folder with NSS, NSPR and Expat, which the executable needs and a slim system may lack. */
  libraries(): Promise<string>;
}

/** The embedded browser, or nothing where its package is not installed. */
export function findEmbeddedBrowser(project: string, cache: Cache): EmbeddedBrowser | undefined {
  const program = findInstalled(project, `${packageName}/bin/chromium.br`);
  const version = installedVersion(project, packageName);
  if (program === undefined || version === undefined) return undefined;
  return {
    // A folder of its own: the browser makes another beside its executable.
    async executable() {
      const folder = await cache.fill(`browser/chromium-${version}`, (path) => unpackProgram(program, path));
      return join(folder, programName);
    },
    libraries: () =>
      cache.fill(`browser/libraries-${version}`, (path) =>
        unpackLibraries(join(dirname(program), 'al2023.tar.br'), path),
      ),
  };
}

async function unpackProgram(compressed: string, folder: string): Promise<void> {
  await mkdir(folder, { mode: 0o700 });
  await pipeline(
    createReadStream(compressed, { highWaterMark: chunkSize }),
    createBrotliDecompress({ chunkSize }),
    createWriteStream(join(folder, programName), { mode: 0o700 }),
  );
}

async function unpackLibraries(compressed: string, folder: string): Promise<void> {
  const archive = await promisify(brotliDecompress)(await readFile(compressed));
  await mkdir(folder, { mode: 0o700 });
  for (const file of readTar(archive)) {
    await writeFile(join(folder, basename(file.path)), file.bytes, { mode: 0o700 });
  }
}
