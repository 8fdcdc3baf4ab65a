import { assert, double, property, tuple } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compose, identity, move, transformIn, type Matrix } from '../../../src/engines/svg/transform.ts';

const moved = (transform: string, x: number, y: number): number[] => {
  const point = move(transformIn(transform)!, { x, y });
  return [point.x, point.y].map((length) => Math.round(length * 1000) / 1000);
};

describe('a transform', () => {
  test.each<[transform: string, wanted: [number, number]]>([
    ['', [10, 20]],
    ['translate(5)', [15, 20]],
    ['translate(5, -5)', [15, 15]],
    ['scale(2)', [20, 40]],
    ['scale(2 .5)', [20, 10]],
    ['rotate(90)', [-20, 10]],
    ['rotate(-90 10 10)', [20, 10]],
    ['skewX(45)', [30, 20]],
    ['skewY(45)', [10, 30]],
    ['matrix(1 0 0 1-5.5.5)', [4.5, 20.5]],
    ['translate(100,0) scale(2)', [120, 40]],
    [' translate( 1e2 ) , rotate(180) ', [90, -20]],
  ])('%s', (transform, wanted) => {
    expect(moved(transform, 10, 20)).toEqual(wanted);
  });

  test.each([
    'rotate(45deg)',
    'translate()',
    'scale(1 2 3)',
    'matrix(1 2 3)',
    'turn(4)',
    'scale(2',
    'scale 2',
    'translate(a)',
  ])('%s cannot be read', (transform) => {
    expect(transformIn(transform)).toBeUndefined();
  });

  test('moves as the inner one and then the outer one', () => {
    const number = double({ min: -100, max: 100, noNaN: true });
    const matrix = tuple(number, number, number, number, number, number);
    assert(
      property(matrix, matrix, number, number, (outer: Matrix, inner: Matrix, x, y) => {
        const [once, twice] = [move(compose(outer, inner), { x, y }), move(outer, move(inner, { x, y }))];
        expect(once.x).toBeCloseTo(twice.x, 3);
        expect(once.y).toBeCloseTo(twice.y, 3);
        const [composed, alone] = [move(compose(outer, identity), { x, y }), move(outer, { x, y })];
        expect(composed.x).toBeCloseTo(alone.x, 9);
        expect(composed.y).toBeCloseTo(alone.y, 9);
      }),
    );
  });
});
