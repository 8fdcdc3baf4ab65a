/**
 * The pages of the shipped PDFs look as they did when somebody last looked at them. `npm run pictures` takes new pictures
 * after a change that is meant; look at them before they are committed.
 */
import { describe, expect, test } from 'vitest';
import { builtJournal } from '../support/build.ts';
import { differenceOf, readGray, toGray, writeGray, type GrayPicture } from '../support/gray-picture.ts';
import { renderPdf } from '../support/render-pdf.ts';
import { changedPictures, tolerance } from './kept-pictures.ts';

/** A point is so many pixels: words are shapes, lines and blanks can be told. */
const scale = 0.6;

const built = await builtJournal('shipped');
const printed = [...built.files.keys()].filter((path) => path.endsWith('.pdf'));

describe.each(printed)('%s', (path) => {
  const name = path.replace(/^.*\//, '').replace(/\.pdf$/, '');

  test('looks as it did', async () => {
    const pages = (await renderPdf(built.bytes(path), scale)).map(toGray);
    const numbers = pages.map((_, index) => String(index + 1));
    expect(changedPictures(name, numbers, pages)).toEqual([]);
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
