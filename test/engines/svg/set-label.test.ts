import { describe, expect, test } from 'vitest';
import { labelPlaces } from '../../../src/engines/svg/label-places.ts';
import { parseSvg } from '../../../src/engines/svg/parse-svg.ts';
import { beyondEdge, setLabel } from '../../../src/engines/svg/set-label.ts';
import { viewBoxIn } from '../../../src/engines/svg/view-box.ts';
import type { Measure } from '../../../src/model/ports.ts';

/** A Han character is an em wide, all else half an em, in bold a little more. */
const measure: Measure = (words, weight) =>
  [...words].reduce((sum, one) => sum + (one > '\u2e80' ? 1 : 0.5) * (weight > 500 ? 1.1 : 1), 0);

const shown = '-10 0 200 100';
const placeOf = (inside: string) => {
  const { svg, problems } = parseSvg(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="${shown}">${inside}</svg>`);
  expect(problems).toEqual([]);
  return labelPlaces(svg!)[0]!;
};

describe('a label’s place', () => {
  test.each<[what: string, inside: string, wanted: object]>([
    [
      'is the text’s own',
      '<text data-label="a" x="3" y="4" font-size="12"/>',
      { x: 3, y: 4, fontSize: 12, fontWeight: 400 },
    ],
    [
      'inherits',
      '<g font-size="10" font-weight="bold" text-anchor="end"><text data-label="a"/></g>',
      { x: 0, y: 0, fontSize: 10, fontWeight: 700, anchor: 'end' },
    ],
    ['has a usual size', '<text data-label="a"/>', { fontSize: 16, anchor: 'start', lines: 1, centered: false }],
    ['knows points', '<text data-label="a" font-size="9pt"/>', { fontSize: 12 }],
    [
      'knows em and per cent of what is around',
      '<g font-size="10"><g font-size="2em"><text data-label="a" font-size="50%"/></g></g>',
      { fontSize: 10 },
    ],
    ['knows millimeters', '<text data-label="a" x="25.4mm"/>', { x: 96 }],
    ['knows per cent of the drawing', '<text data-label="a" x="50%" y="50%"/>', { x: 100, y: 50 }],
    [
      'of a piece is where its text stands, unless it says otherwise',
      '<text x="3" y="4">1 <tspan dy="5">{a}</tspan></text>',
      { x: 3, y: 9 },
    ],
    [
      'has the room that it asks for',
      '<text data-label="a" data-width="50" data-lines="3" data-centered=""/>',
      { width: 50, lines: 3, centered: true },
    ],
    ['has room to the right edge', '<text data-label="a" x="140"/>', { width: 50 }],
    ['has room to the left edge', '<text data-label="a" x="40" text-anchor="end"/>', { width: 50 }],
    ['has room on both sides', '<text data-label="a" x="160" text-anchor="middle"/>', { width: 60 }],
    [
      'has room in its own units',
      '<g transform="translate(90 0) scale(2)"><text data-label="a" x="25"/></g>',
      { width: 25 },
    ],
    ['has no width when it is turned', '<text data-label="a" transform="rotate(-90)"/>', { width: undefined }],
  ])('%s', (_what, inside, wanted) => {
    expect(placeOf(inside)).toMatchObject(wanted);
  });
});

describe('a label', () => {
  const set = (words: string, attributes: string) =>
    setLabel(words, placeOf(`<text data-label="a" font-size="10" ${attributes}/>`), measure);

  test('is as wide as its letters, with a little room for other typefaces where these differ', () => {
    expect(set('梗死区', '')).toEqual({ lines: ['梗死区'], width: 30 });
    expect(set('ab', '').width).toBeCloseTo(10.8);
    expect(set('ab', 'font-weight="700"').width).toBeCloseTo(11.88);
    expect(set('ab', 'letter-spacing="1"').width).toBeCloseTo(12.8);
    expect(set('ab', 'letter-spacing=".1em"').width).toBeCloseTo(12.8);
  });

  test('keeps to one line where it is not given more', () => {
    expect(set('缺血性脑卒中', 'data-width="30"').lines).toEqual(['缺血性脑卒中']);
    expect(set('缺血性脑卒中', 'data-width="30" data-lines="2"').lines).toEqual(['缺血性', '脑卒中']);
  });

  test('leaves room in each line for other typefaces', () => {
    expect(set('ab cd', 'data-width="25" data-lines="2"').lines).toEqual(['ab', 'cd']);
    expect(set('ab cd', 'data-width="27.1" data-lines="2"').lines).toEqual(['ab cd']);
  });
});

describe('how far a label leaves the drawing', () => {
  const beyond = (words: string, text: string): number => {
    const place = placeOf(text);
    return Math.round(beyondEdge(setLabel(words, place, measure), place, viewBoxIn(shown)!) * 100) / 100;
  };

  test.each<[what: string, text: string, wanted: number]>([
    ['nothing inside', '<text data-label="a" x="100" y="50" font-size="10"/>', -42],
    ['to the right', '<text data-label="a" x="180" y="50" font-size="10"/>', 10],
    ['to the left', '<text data-label="a" x="0" y="50" font-size="10" text-anchor="end"/>', 10],
    ['on both sides of its middle', '<text data-label="a" x="185" y="50" font-size="10" text-anchor="middle"/>', 5],
    ['at the top', '<text data-label="a" x="100" y="4" font-size="10"/>', 4],
    ['at the bottom', '<text data-label="a" x="100" y="103" font-size="10"/>', 4],
    [
      'with its further lines',
      '<text data-label="a" x="100" y="90" font-size="10" data-width="10" data-lines="2"/>',
      4,
    ],
    [
      'with lines around their place',
      '<text data-label="a" x="100" y="95" font-size="10" data-width="10" data-lines="2" data-centered=""/>',
      2.5,
    ],
    ['moved', '<g transform="translate(80 0)"><text data-label="a" x="100" y="50" font-size="10"/></g>', 10],
    ['enlarged', '<text data-label="a" x="80" y="25" font-size="10" transform="scale(2)"/>', 10],
    ['turned', '<text data-label="a" x="100" y="90" font-size="10" transform="rotate(90 100 90)"/>', 10],
  ])('%s', (_what, text, wanted) => {
    expect(beyond('肺脾', text)).toBe(wanted);
  });
});
