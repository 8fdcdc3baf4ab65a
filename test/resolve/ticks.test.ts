import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dateScale } from '../../src/resolve/chart/date-ticks.ts';
import { countScale, linearScale, logScale, type Scaled } from '../../src/resolve/chart/ticks.ts';

const finite = { noNaN: true, noDefaultInfinity: true } as const;
const units = fc.constantFrom(undefined, 'h', 'd', 'min', 'mg');

function expectSound({ domain: [low, high], ticks }: Scaled, values: readonly number[]): void {
  expect(low).toBeLessThan(high);
  for (const value of values) {
    expect(value).toBeGreaterThanOrEqual(low * (1 - Math.sign(low) * 1e-9));
    expect(value).toBeLessThanOrEqual(high * (1 + Math.sign(high) * 1e-9));
  }
  expect(ticks.length).toBeGreaterThan(0);
  expect(ticks.length).toBeLessThanOrEqual(15);
  expect([...ticks].sort((a, b) => a - b)).toEqual(ticks);
  expect(new Set(ticks).size).toBe(ticks.length);
  for (const tick of ticks)
    expect(tick >= low - 1e-9 * Math.abs(low) && tick <= high + 1e-9 * Math.abs(high)).toBe(true);
}

describe('a scale holds all values, and names a few numbers of it in order', () => {
  test('linear', () => {
    const numbers = fc.array(
      fc.double({ min: -1e6, max: 1e6, ...finite }).map((value) => Math.round(value * 100) / 100),
      {
        minLength: 1,
        maxLength: 9,
      },
    );
    fc.assert(fc.property(numbers, units, (values, unit) => expectSound(linearScale(values, unit), values)));
  });

  test('log', () => {
    const powers = fc.array(fc.double({ min: -3, max: 9, ...finite }), { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(powers, units, (exponents, unit) => {
        const values = exponents.map((exponent) => Number((10 ** exponent).toPrecision(3)));
        expectSound(logScale(values, unit), values);
      }),
    );
  });

  test('of counts, in whole numbers from zero on', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5000 }), (most) => {
        const scale = countScale(most);
        expectSound(scale, [0, most]);
        expect(scale.ticks.every(Number.isInteger)).toBe(true);
        expect(scale.domain[0]).toBe(0);
      }),
    );
  });

  test('of dates', () => {
    const times = fc.array(fc.integer({ min: Date.UTC(1950, 0, 1), max: Date.UTC(2100, 0, 1) }), {
      minLength: 1,
      maxLength: 5,
    });
    fc.assert(
      fc.property(times, (values) => {
        const { domain, ticks } = dateScale(values);
        expectSound({ domain, ticks: ticks.map(({ at }) => at) }, values);
        for (const { at, iso } of ticks) expect(Date.parse(iso)).toBe(at);
        const [low, high] = [Math.min(...values), Math.max(...values)];
        const spare = (high - low) / 2 + 400 * 86_400_000;
        expect(domain[0]).toBeGreaterThan(low - spare);
        expect(domain[1]).toBeLessThan(high + spare);
      }),
    );
  });
});

describe('ticks stand where readers look for them', () => {
  test('one midnight in the middle of its neighbors', () => {
    const midnight = Date.UTC(2026, 10, 25);
    expect(dateScale([midnight])).toEqual({
      domain: [Date.UTC(2026, 10, 24), Date.UTC(2026, 10, 26)],
      ticks: [{ at: midnight, iso: '2026-11-25' }],
    });
  });

  test('hours by the clock and the calendar', () => {
    expect(logScale([1, 500], 'h').ticks).toEqual([1, 3, 6, 12, 24, 72, 168, 336, 672]);
    expect(linearScale([2, 90], 'h').ticks).toEqual([0, 24, 48, 72, 96]);
    expect(linearScale([1, 28], 'd').ticks).toEqual([0, 7, 14, 21, 28]);
  });

  test('doses by 1, 2, 5, and by tens where there are many', () => {
    expect(logScale([1e5, 5e6]).ticks).toEqual([1e5, 2e5, 5e5, 1e6, 2e6, 5e6]);
    expect(logScale([3, 4e5]).ticks).toEqual([10, 100, 1000, 1e4, 1e5]);
    expect(logScale([5]).ticks).toEqual([5]);
  });

  test('years, months, or days', () => {
    const isos = (...dates: string[]) => dateScale(dates.map((date) => Date.parse(date))).ticks.map(({ iso }) => iso);
    expect(isos('2019-03-01', '2023-05-01')).toEqual(['2019', '2020', '2021', '2022', '2023']);
    expect(isos('2023-01-15', '2023-05-20')).toEqual(['2023-01', '2023-02', '2023-03', '2023-04', '2023-05']);
    expect(isos('2023-05-01', '2023-05-04')).toEqual(['2023-05-01', '2023-05-02', '2023-05-03', '2023-05-04']);
  });
});
