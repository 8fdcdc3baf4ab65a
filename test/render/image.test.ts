import type { Element } from 'hast';
import { describe, expect, test } from 'vitest';
import { languageRules } from '../../src/languages/registry.ts';
import type { ImageFigure } from '../../src/model/figure.ts';
import type { ImageLabel, Raster } from '../../src/model/image.ts';
import { wholeFile } from '../../src/model/place.ts';
import { drawImage } from '../../src/render/figure/draw-image.ts';
import { embeddable, withEmbeddedImages } from '../../src/render/figure/embed-images.ts';
import { h } from '../../src/render/hast/h.ts';
import { toHtml } from '../../src/render/hast/html.ts';
import { elementsOf, wordsOf } from '../support/html.ts';

const raster: Raster = { type: 'jpeg', width: 400, height: 200, bytes: Uint8Array.of(1, 2, 3) };
const label: ImageLabel = {
  at: { x: 0.5, y: 0.5 },
  align: 'start',
  size: 9,
  bold: false,
  color: 'black',
  lines: 1,
};
const figure: ImageFigure = {
  id: 'f1',
  kind: 'image',
  caption: {},
  alt: {},
  labels: { a: { zh: 'A', en: 'A' }, vessel: { zh: '血管', en: 'vessel' } },
  labelTerms: {},
  width: 'column',
  columns: 1,
  place: wholeFile('f1.yaml'),
  panels: [
    {
      file: 'f1.jpg',
      raster,
      letter: 'a',
      places: { vessel: { ...label, arrow: { x: 0.1, y: 0.5 } } },
      scaleBar: { value: 1000, decimals: 0, unit: 'um', share: 0.25, corner: 'bottom-left', color: 'white' },
      place: wholeFile('f1.yaml'),
    },
  ],
};
/** Every character is half as wide as it is high. */
const tools = {
  figureWidths: { column: 200, page: 400 },
  measure: (words: string) => words.length / 2,
  rulesOf: languageRules,
};
const draw = (language: string, some = figure): Element => drawImage(some, language, 'sample', tools);
const texts = (svg: Element): string[] => elementsOf(svg, 'text').map(wordsOf);

describe('an image', () => {
  test('is drawn at the size at which it is printed, with letters of the size that is said', () => {
    const svg = draw('zh');
    expect(svg.properties['viewBox']).toBe('0 0 200 100');
    expect(elementsOf(svg, 'image').map(({ properties }) => properties)).toEqual([
      { href: '../../figures/sample/f1.jpg', x: '0', y: '0', width: '200', height: '100' },
    ]);
    expect(elementsOf(svg, 'text').map(({ properties: { fontSize } }) => fontSize)).toContain('12');
  });

  test('bears the words of its language and a scale bar in them', () => {
    expect(texts(draw('zh'))).toEqual(['A', '血管', '1000 μm']);
    expect(texts(draw('en'))).toEqual(['A', 'vessel', '1,000 μm']);
  });

  test('has arrows that begin beside the words and end at what they point to', () => {
    const paths = (svg: Element) => elementsOf(svg, 'path').map(({ properties: { d } }) => String(d));
    const [shaft] = paths(draw('en'));
    // The words begin at 100 and leave a fifth of their size free; the head is 7 long.
    expect(shaft).toBe('M97.6 50L25.6 50');
    expect(paths(draw('en'))[1]).toMatch(/^M20 50L/);
    expect(paths(draw('en', withPlace({ arrow: { x: 0.55, y: 0.9 } })))[0]).toMatch(/^M110 56\.6L/);
  });

  test('names the file of each of its panels apart', () => {
    const [panel] = figure.panels;
    const png = { ...panel!, raster: { ...raster, type: 'png' as const } };
    const hrefs = elementsOf(draw('en', { ...figure, panels: [panel!, png] }), 'image').map(
      ({ properties: { href } }) => href,
    );
    expect(hrefs).toEqual(['../../figures/sample/f1.1.jpg', '../../figures/sample/f1.2.png']);
  });
});

describe('what leaves as HTML', () => {
  const shown = (href: string) => toHtml(h('svg', {}, [h('image', { href, width: '1', onLoad: 'alert(1)' })]));

  test('shows images that Diglot publishes', () => {
    expect(shown('../../figures/sample/f1.2.png')).toBe(
      '<svg><image href="../../figures/sample/f1.2.png" width="1"/></svg>',
    );
  });

  test.each([
    'https://press.example/figures/sample/f1.png',
    '//press.example/f1.png',
    'data:image/png;base64,AAAA',
    'javascript:alert(1)',
    '../../figures/sample/f1.svg',
    '../../figures/../../secret.png',
    '../../../figures/sample/f1.png',
    '../../figures/sample/f1.png#x',
    '../../figures/sample/f1.png\n',
  ])('shows no other: %s', (href) => {
    expect(shown(href)).toBe('<svg><image width="1"/></svg>');
  });
});

describe('a page that refers to nothing', () => {
  const article = { slug: 'sample', figures: { f1: figure } };

  test('has its images inside', () => {
    expect(withEmbeddedImages(toHtml(draw('en')), article)).toContain(
      '<image href="data:image/jpeg;base64,AQID" x="0"',
    );
  });

  test('keeps words that look like an image, since they are escaped', () => {
    const words = toHtml(h('p', {}, ['<image href="../../figures/sample/f1.jpg">']));
    expect(withEmbeddedImages(words, article)).toBe(words);
  });

  test('is not made of images that are too large for it', () => {
    const heavy = { ...raster, bytes: new Uint8Array(6 * 1024 * 1024) };
    expect(embeddable(figure)).toBe(true);
    expect(embeddable({ ...figure, panels: [{ ...figure.panels[0]!, raster: heavy }] })).toBe(false);
  });
});

function withPlace(more: Partial<ImageLabel>): ImageFigure {
  return { ...figure, panels: [{ ...figure.panels[0]!, places: { vessel: { ...label, ...more } } }] };
}
