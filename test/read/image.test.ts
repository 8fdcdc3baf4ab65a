import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { ImageFigure } from '../../src/model/figure.ts';
import { readArticle } from '../../src/read/read-article.ts';
import { project } from '../support/build.ts';
import { articleFiles } from '../support/memory.ts';
import { exif, jpegSegment, withSegments } from '../support/pictures.ts';

const images = join(project, 'test/fixtures/figures/staining/figures');
const section = readFileSync(join(images, 'section.jpg'));
const blot = readFileSync(join(images, 'blot.png'));
const place = jpegSegment(0xe1, Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), exif(1)]));

/** An article with a figure of an image and its files. */
function imageOf(yaml: string, files: Readonly<Record<string, Uint8Array>>): ImageFigure {
  const beside = Object.entries(files).map(([name, bytes]) => [`figures/${name}`, bytes] as const);
  const { value, diagnostics } = readArticle(
    'sample',
    articleFiles('sample', {
      'article.yaml': 'status: draft\ndate: 2026-01-15\nlanguages: [zh, en]\ntitle: { zh: 题, en: Title }\n',
      'zh.md': '文。\n',
      'en.md': 'Text.\n',
      'figures/f1.yaml': `kind: image\ncaption: { zh: 图, en: Image }\nalt: { zh: 图, en: An image }\n${yaml}`,
      ...Object.fromEntries(beside),
    }),
  );
  expect(diagnostics).toEqual([]);
  const figure = value!.figures['f1']!;
  if (figure.kind !== 'image') throw new Error(figure.kind);
  return figure;
}

describe('an image', () => {
  const figure = imageOf(
    `file: photo.PNG
labels: { vessel: { zh: 血管, en: vessel } }
places:
  vessel: { x: 250, y: 25%, width: 300, line: { x: 50%, y: 350 } }
scaleBar: { length: 0.20 mm, pixels: 250 }
`,
    { 'photo.PNG': withSegments(section, place) },
  );
  const [panel] = figure.panels;

  test('is known by its bytes, whatever it is called, and its metadata stay behind', () => {
    expect(panel!.raster).toMatchObject({ type: 'jpeg', width: 1000, height: 700 });
    expect(Buffer.compare(panel!.raster.bytes, section)).toBe(0);
  });

  test('has places in shares of its size, in pixels or in per cent alike', () => {
    expect(panel!.places).toEqual({
      vessel: {
        at: { x: 0.25, y: 0.25 },
        width: 0.3,
        line: { x: 0.5, y: 0.5 },
        align: 'start',
        size: 8,
        bold: false,
        color: 'black',
        lines: 1,
      },
    });
  });

  test('has a scale bar with its length as written', () => {
    const bar = { value: 0.2, decimals: 2, unit: 'mm', share: 0.25, corner: 'bottom-right', color: 'black' };
    expect(panel!.scaleBar).toEqual(bar);
  });
});

test('several images are panels in their order', () => {
  const figure = imageOf(
    `labels: { a: { zh: A, en: A }, b: { zh: B, en: B } }
columns: 1
panels:
  - { file: one.jpg, letter: a }
  - { file: two.png, letter: b }
`,
    { 'one.jpg': section, 'two.png': blot },
  );
  expect(figure.columns).toBe(1);
  expect(figure.panels.map(({ file, letter, raster: { type } }) => [file, letter, type])).toEqual([
    ['one.jpg', 'a', 'jpeg'],
    ['two.png', 'b', 'png'],
  ]);
});
