import { assert, constantFrom, property, uniqueArray } from 'fast-check';
import { expect, test } from 'vitest';
import { pairById } from '../../src/render/views/pair-by-id.ts';

const named = (ids: string): { id: string }[] => [...ids].map((id) => ({ id }));
const shown = (first: string, second: string): string =>
  pairById(named(first), named(second))
    .map(([one, other]) => (one?.id ?? '-') + (other?.id ?? '-'))
    .join(' ');

test('sets parts of one id beside each other, and what has no pair where it stands', () => {
  expect(shown('abc', 'abc')).toBe('aa bb cc');
  expect(shown('abc', 'ac')).toBe('aa b- cc');
  expect(shown('ac', 'abc')).toBe('aa -b cc');
  expect(shown('a', 'abc')).toBe('aa -b -c');
  expect(shown('', 'ab')).toBe('-a -b');
});

test('keeps the order of the first where the second has another', () => {
  expect(shown('ab', 'ba')).toBe('aa bb');
  expect(shown('ab', 'xbya')).toBe('-y aa -x bb');
});

test('loses and doubles nothing', () => {
  const parts = uniqueArray(constantFrom(...'abcdefgh'));
  assert(
    property(parts, parts, (first, second) => {
      const pairs = pairById(named(first.join('')), named(second.join('')));
      expect(pairs.flatMap(([one]) => one?.id ?? [])).toEqual(first);
      expect(pairs.flatMap(([, other]) => other?.id ?? []).sort()).toEqual([...second].sort());
      for (const [one, other] of pairs) if (one && other) expect(one.id).toBe(other.id);
    }),
  );
});
