/**
 * The pages of the shipped PDFs look as they did when somebody last looked at them. `npm run pictures` takes new pictures
 * after a change that is meant; look at them before they are committed.
 */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { builtJournal } from '../support/build.ts';
import { differenceOf, readGray, toGray, writeGray, type GrayPicture } from '../support/gray-picture.ts';
import { renderPdf } from '../support/render-pdf.ts';

/** A point is so many pixels: words are shapes, lines and blanks can be told. */
const scale = 0.6;
/** The share of a page that may look different: less than a line of text. */
const tolerance = 0.002;

const kept = join(import.meta.dirname, 'kept');
const accepts = process.env['MODE'] === 'accept';
const built = await builtJournal('shipped');
const printed = [...built.files.keys()].filter((path) => path.endsWith('.pdf'));

describe.each(printed)('%s', (path) => {
  const name = path.replace(/^.*\//, '').replace(/\.pdf$/, '');

  test('looks as it did', async () => {
    const pages = (await renderPdf(built.bytes(path), scale)).map(toGray);
    if (accepts) keep(name, pages);
    const pictures = existsSync(join(kept, name)) ? readdirSync(join(kept, name)) : [];
    expect(pages.length, `pages; pictures of ${pictures.length} are kept, see npm run pictures`).toBe(pictures.length);
    const changed = pages.flatMap((page, index) => {
      const file = join(name, `${index + 1}.png`);
      const difference = differenceOf(page, readGray(readFileSync(join(kept, file))));
      return difference > tolerance
        ? [`${file}: ${(difference * 100).toFixed(1)}% differs, now ${laidOut(file, page)}`]
        : [];
    });
    expect(changed).toEqual([]);
  });
});

test('a page with one line moved by half its height is seen, and one drawn a little lighter is not', () => {
  const page = { width: 200, height: 300, shades: new Uint8Array(200 * 300).fill(15) };
  const line = (top: number, shade: number): GrayPicture => {
    const shades = page.shades.slice();
    for (let y = top; y < top + 6; y += 1) for (let x = 20; x < 180; x += 2) shades[y * 200 + x] = shade;
    return { ...page, shades };
  };
  expect(differenceOf(line(100, 0), line(103, 0))).toBeGreaterThan(tolerance);
  expect(differenceOf(line(100, 0), line(100, 2))).toBe(0);
  expect(readGray(writeGray(line(100, 7)))).toEqual(line(100, 7));
});

function keep(name: string, pages: readonly GrayPicture[]): void {
  const folder = join(kept, name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [index, page] of pages.entries()) writeFileSync(join(folder, `${index + 1}.png`), writeGray(page));
}

/** Where the page as it looks now has been put, for who wants to compare. */
function laidOut(file: string, page: GrayPicture): string {
  const path = join(mkdtempSync(join(tmpdir(), 'diglot-pictures-')), file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, writeGray(page));
  return path;
}
