import { describe, expect, test } from 'vitest';
import { markColors, markShapes, openOutlines } from '../../../src/engines/plot/looks.ts';

type Triple = readonly [number, number, number];
type Matrix = readonly [Triple, Triple, Triple];

/** How colors look without one kind of cone: Machado, Oliveira, and Fernandes 2009, severity 1, in linear light. */
const visions: Readonly<Record<string, Matrix>> = {
  usual: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** CIE L*a*b* of an sRGB color (IEC 61966-2-1, D65) as an eye with such cones sees it. */
function lab(color: string, vision: Matrix): Triple {
  const linear = [1, 3, 5].map((at) => {
    const value = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  const times = (row: Triple, values: readonly number[]) =>
    row.reduce((sum, one, index) => sum + one * values[index]!, 0);
  const seen = vision.map((row) => Math.min(1, Math.max(0, times(row, linear))));
  const toXyz: Matrix = [
    [0.4124, 0.3576, 0.1805],
    [0.2126, 0.7152, 0.0722],
    [0.0193, 0.1192, 0.9505],
  ];
  const [x, y, z] = toXyz
    .map((row, index) => times(row, seen) / [0.95047, 1, 1.08883][index]!)
    .map((value) => (value > 0.008856 ? Math.cbrt(value) : 7.787 * value + 16 / 116)) as [number, number, number];
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

const pairs = markColors.flatMap((a, index) => markColors.slice(index + 1).map((b) => [a, b] as const));

describe('the colors of marks', () => {
  test.each(Object.entries(visions))('are far from each other: %s', (_name, vision) => {
    for (const [a, b] of pairs) {
      const [from, to] = [lab(a, vision), lab(b, vision)];
      expect(Math.hypot(...from.map((value, index) => value - to[index]!)), `${a} ${b}`).toBeGreaterThan(18);
    }
  });

  test('differ in lightness, so that they can be told apart in grayscale', () => {
    for (const [a, b] of pairs) {
      expect(Math.abs(lab(a, visions['usual']!)[0] - lab(b, visions['usual']!)[0]), `${a} ${b}`).toBeGreaterThan(10);
    }
  });

  test('have outlines that stand out from white', () => {
    expect(openOutlines).toHaveLength(markColors.length);
    for (const color of openOutlines) expect(lab(color, visions['usual']!)[0]).toBeLessThan(60);
  });
});

test('no two marks have one shape', () => {
  expect(new Set(markShapes.map(({ name }) => name)).size).toBe(markShapes.length);
});
