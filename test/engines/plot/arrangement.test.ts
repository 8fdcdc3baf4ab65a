import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wrapText } from '../../../src/engines/plot/measured-text.ts';
import { placeLabels } from '../../../src/engines/plot/place-labels.ts';
import { cutRaised } from '../../../src/engines/plot/raised-digits.ts';
import { sideBySide } from '../../../src/engines/plot/side-by-side.ts';

const place = fc.record({ x: fc.integer({ min: 0, max: 40 }), y: fc.integer({ min: 0, max: 3 }) });
const places = fc.array(
  place.map(({ x, y }) => ({ x: x * 5, y: y * 40 })),
  { maxLength: 30 },
);

describe('marks at one place', () => {
  test('stand side by side, in their order, and never pass those at another place', () => {
    fc.assert(
      fc.property(places, (points) => {
        const moved = sideBySide(points, 10);
        points.forEach((a, index) => {
          expect(moved[index]!.y).toBe(a.y);
          points.forEach((b, other) => {
            if (a.x < b.x && a.y === b.y) expect(moved[index]!.x).toBeLessThan(moved[other]!.x);
            if (a.x === b.x && a.y === b.y && index < other) expect(moved[index]!.x).toBeLessThan(moved[other]!.x);
          });
        });
      }),
    );
  });

  test('stay where they are when they are alone, and have their middle there when they are not', () => {
    expect(sideBySide([{ x: 5, y: 5 }], 10)).toEqual([{ x: 5, y: 5 }]);
    const [a, b, c] = sideBySide(
      [
        { x: 50, y: 5 },
        { x: 50, y: 5 },
        { x: 50, y: 5 },
      ],
      10,
    );
    expect([a!.x, b!.x, c!.x]).toEqual([40, 50, 60]);
  });
});

describe('labels', () => {
  const bounds = { left: 0, right: 220, top: -20, bottom: 160 };
  const around = (points: readonly { x: number; y: number }[]) => ({
    marks: points.map((point) => ({ ...point, halfWidth: 4, halfHeight: 4 })),
    lines: [],
    bounds,
  });

  test('never cover one another or a mark; one without room is left out', () => {
    fc.assert(
      fc.property(places, (points) => {
        const found = placeLabels(
          points.map(() => ({ width: 20, height: 10 })),
          around(points),
        );
        const boxes = found.flatMap((label) => (label ? [{ ...label, w: 10, h: 5 }] : []));
        const marks = points.map((point) => ({ ...point, w: 4, h: 4 }));
        boxes.forEach((a, index) => {
          for (const b of [...boxes.slice(index + 1), ...marks]) {
            const [over, up] = [a.w + b.w - Math.abs(a.x - b.x), a.h + b.h - Math.abs(a.y - b.y)];
            expect(Math.max(0, over) * Math.max(0, up)).toBeLessThanOrEqual(2);
          }
        });
      }),
    );
  });

  test('have the same places every time', () => {
    const points = [
      { x: 10, y: 10 },
      { x: 20, y: 10 },
      { x: 30, y: 12 },
    ];
    const labels = points.map(() => ({ width: 20, height: 10 }));
    expect(placeLabels(labels, around(points))).toEqual(placeLabels(labels, around(points)));
    expect(placeLabels(labels, around(points)).filter(Boolean)).toHaveLength(3);
  });
});

test('words are cut at spaces, behind dashes, and between Han characters, and lose nothing', () => {
  const measure = (words: string): number => [...words].length;
  expect(wrapText('After ischemia–reperfusion', 1, 12, measure)).toEqual(['After', 'ischemia–', 'reperfusion']);
  expect(wrapText('缺血/再灌注后，再测', 1, 4, measure)).toEqual(['缺血/再', '灌注后，', '再测']);
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('a', ' ', '血', '–', '/', '，', '5') }),
      fc.integer({ min: 1, max: 9 }),
      (words, room) => {
        expect(wrapText(words, 1, room, measure).join('').replaceAll(' ', '')).toBe(words.replaceAll(' ', ''));
      },
    ),
  );
});

test('exponents are cut from the line that they stand over', () => {
  expect(cutRaised('5 × 10⁻⁶ cells')).toEqual(['5 × 10', '−6', ' cells']);
  expect(cutRaised('μl')).toEqual(['μl']);
});
