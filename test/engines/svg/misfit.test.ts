import { describe, expect, test } from 'vitest';
import { labelPlaces } from '../../../src/engines/svg/label-places.ts';
import { misfitOf } from '../../../src/engines/svg/misfit.ts';
import { parseSvg } from '../../../src/engines/svg/parse-svg.ts';
import { viewBoxIn } from '../../../src/engines/svg/view-box.ts';
import type { Measure } from '../../../src/model/ports.ts';

/** Every character is an em wide. */
const measure: Measure = (words) => [...words].length;
const shown = '0 0 200 100';

const misfit = (words: string, attributes: string) => {
  const text = `<text data-label="a" font-size="10" y="50" ${attributes}/>`;
  const { svg } = parseSvg(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="${shown}">${text}</svg>`);
  return misfitOf(words, labelPlaces(svg!)[0]!, measure, viewBoxIn(shown));
};

describe('a label', () => {
  test.each([
    ['神经保护', ''],
    ['神经保护', 'data-width="40"'],
    ['神经保护', 'data-width="20" data-lines="2"'],
    ['神经\n保护', 'data-lines="2"'],
    ['神经保护', 'x="160"'],
    ['神经保护', 'x="50" transform="rotate(90 50 50)"'],
  ])('%j fits: %s', (words, attributes) => {
    expect(misfit(words, attributes)).toBeUndefined();
  });

  test.each<[words: string, attributes: string, kind: string, needed: number, room: number]>([
    ['神经保护', 'data-width="39"', 'width', 40, 39],
    ['神经保护', 'data-width="20"', 'width', 40, 20],
    ['神经保护', 'data-width="15" data-lines="2"', 'lines', 4, 2],
    ['神经\n保护', '', 'lines', 2, 1],
    ['neuron', 'data-width="20" data-lines="3"', 'width', 64.8, 20],
    ['神经保护', 'x="165"', 'width', 40, 35],
    ['神经保护', 'x="165" data-width="60"', 'edge', 5, 0],
    ['神经保护', 'x="150" data-width="40" data-lines="2" transform="rotate(90 150 50) translate(15)"', 'edge', 5, 0],
  ])('%j does not fit: %s', (words, attributes, kind, needed, room) => {
    const found = misfit(words, attributes);
    expect({ ...found, needed: Number(found?.needed.toFixed(2)) }).toEqual({ kind, needed, room });
  });
});
