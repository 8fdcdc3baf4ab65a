import { expect, test } from 'vitest';
import { lengthIn } from '../../../src/engines/svg/lengths.ts';

test.each<[written: unknown, wanted: number | undefined]>([
  ['12', 12],
  [' -1.5px ', -1.5],
  ['.5', 0.5],
  ['1e2', 100],
  ['3pt', 4],
  ['1in', 96],
  ['1PC', 16],
  ['2em', 20],
  ['2ex', 10],
  ['25%', 50],
  ['10 14 18', 10],
  ['10,14', 10],
  [7, 7],
  ['', undefined],
  [undefined, undefined],
  ['wide', undefined],
  ['12 pts', 12],
  ['12parsec', undefined],
  ['large', undefined],
])('%j is a length of %s', (written, wanted) => {
  expect(lengthIn(written, 10, 200)).toBe(wanted);
});

test('per cent are no length where nothing is whole', () => {
  expect(lengthIn('25%', 10)).toBeUndefined();
});
