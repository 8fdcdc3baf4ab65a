import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { differenceOf, readGray, writeGray, type GrayPicture } from '../support/gray-picture.ts';

/** The share of a picture that may look different: less than a line of text. */
export const tolerance = 0.002;

const kept = join(import.meta.dirname, 'kept');
const accepts = process.env['MODE'] === 'accept';

/**
 * What of some pictures looks different from those that are kept under a name, in words; with `npm run pictures` they are kept
 * from now on. `names`: of the pictures, without ending.
 */
export function changedPictures(name: string, names: readonly string[], pictures: readonly GrayPicture[]): string[] {
  const folder = join(kept, name);
  const files = names.map((one) => `${one}.png`);
  if (accepts) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    for (const [index, picture] of pictures.entries()) writeFileSync(join(folder, files[index]!), writeGray(picture));
  }
  const there = existsSync(folder) ? readdirSync(folder) : [];
  const gone = there
    .filter((file) => !files.includes(file))
    .map((file) => `${name}/${file} is kept, but not made any more`);
  const changed = pictures.flatMap((picture, index) => {
    const file = files[index]!;
    if (!there.includes(file)) return [`${name}/${file} is not kept yet: see npm run pictures`];
    const difference = differenceOf(picture, readGray(readFileSync(join(folder, file))));
    const percent = (difference * 100).toFixed(1);
    return difference > tolerance
      ? [`${name}/${file}: ${percent}% differs, now ${laidOut(join(name, file), picture)}`]
      : [];
  });
  return [...gone, ...changed];
}

/** Where a picture as it looks now has been put, for who wants to compare. */
function laidOut(file: string, picture: GrayPicture): string {
  const path = join(mkdtempSync(join(tmpdir(), 'diglot-pictures-')), file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, writeGray(picture));
  return path;
}
