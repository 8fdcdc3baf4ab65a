import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inUnit, measureOf, sharedUnit, type Measure } from '../../src/columns/measure.ts';
import { columnType } from '../../src/columns/registry.ts';
import type { Field } from '../../src/model/table.ts';

const place = { file: 't1.yaml', line: 1, column: 1 };

function measured(type: string, raw: unknown): Measure {
  const field: Field = { id: 'f', type, per: 'row', label: {}, list: false, derived: false, place };
  const { value } = columnType(type)!.parse(raw, field, { place, languages: ['zh', 'en'] });
  return measureOf(value, field);
}

describe('what a value measures', () => {
  test.each([
    ['number', '-1.50', { low: -1.5, high: -1.5 }],
    ['count', 3, { low: 3, high: 3 }],
    ['quantity', '1e6 cells', { low: 1e6, high: 1e6, unit: '{cells}' }],
    ['duration', '90 min', { low: 90, high: 90, unit: 'min' }],
    ['time-after', 'day 3', { low: 3, high: 3, unit: 'd' }],
    ['date', '2020-02', { low: Date.UTC(2020, 1, 1), high: Date.UTC(2020, 1, 1) }],
    ['range', '6-8 wk', { low: 6, high: 8, unit: 'wk' }],
    ['range', '>= 5 d', { low: 5, unit: 'd' }],
    ['range', '< 0.05', { high: 0.05 }],
  ])('%s %s', (type, raw, expected) => {
    expect(measured(type, raw)).toEqual(expected);
  });
});

describe('the unit of a scale', () => {
  const of = (...units: (string | undefined)[]) =>
    units.map((unit): Measure => ({ low: 1, high: 1, ...(unit !== undefined && { unit }) }));

  test('is the one that all values have', () => {
    expect(sharedUnit(of('mg', 'mg'))).toEqual({ unit: 'mg' });
    expect(sharedUnit(of('mo', 'mo'))).toEqual({ unit: 'mo' });
    expect(sharedUnit(of(undefined))).toEqual({});
    expect(sharedUnit([])).toEqual({});
  });

  test('is hours, or the one wanted, for times of fixed length', () => {
    expect(sharedUnit(of('h', 'd'))).toEqual({ unit: 'h' });
    expect(sharedUnit(of('h', 'wk'), 'd')).toEqual({ unit: 'd' });
    expect(sharedUnit(of('h', 'h'), 'd')).toEqual({ unit: 'd' });
  });

  test('is none for anything else: nothing but such times is ever converted', () => {
    expect(sharedUnit(of('mg', 'ug'))).toBeUndefined();
    expect(sharedUnit(of('uL', 'mL'))).toBeUndefined();
    expect(sharedUnit(of('d', 'mo'))).toBeUndefined();
    expect(sharedUnit(of('mg', undefined))).toBeUndefined();
    const value = fc.record({ low: fc.double(), unit: fc.constantFrom('mg', 'ug', 'uL', 'mL', 'mo', '{cells}') });
    fc.assert(
      fc.property(value, fc.constantFrom('mg', 'mL', 'h', 'mo'), (one, unit) => {
        expect(inUnit(one, unit)).toBe(one);
      }),
    );
  });

  test('counts exactly', () => {
    expect(inUnit({ low: 24, high: 48, unit: 'h' }, 'd')).toEqual({ low: 1, high: 2, unit: 'd' });
    expect(inUnit({ low: 4, high: 4, unit: 'wk' }, 'h')).toEqual({ low: 672, high: 672, unit: 'h' });
    expect(inUnit({ low: 2, unit: 'd' }, 'h')).toEqual({ low: 48, unit: 'h' });
  });
});
