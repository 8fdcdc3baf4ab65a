import { assert, integer, property } from 'fast-check';
import { expect, test } from 'vitest';
import { parseUnicodeRange } from '../../src/platform/unicode-range.ts';

test('a unicode-range lets through what CSS says', () => {
  const admits = parseUnicodeRange('U+26, u+4E00-9FFF, U+2??, U+??');
  const yes = [0x26, 0x4e00, 0x9fff, 0x200, 0x2ff, 0x00, 0xff];
  const no = [0x100, 0x4dff, 0xa000, 0x300, 0x1ff];
  expect(yes.filter((code) => !admits(code))).toEqual([]);
  expect(no.filter(admits)).toEqual([]);
});

test('a span lets through exactly what lies in it', () => {
  const point = integer({ min: 0, max: 0x10ffff });
  assert(
    property(point, point, point, (a, b, code) => {
      const [from, to] = [Math.min(a, b), Math.max(a, b)];
      const admits = parseUnicodeRange(`U+${from.toString(16)}-${to.toString(16)}`);
      return admits(code) === (code >= from && code <= to);
    }),
  );
});

test.each(['', 'U+', '4E00', 'U+4E00-', 'U+1234567', 'U+4E00 9FFF'])('“%s” is none', (range) => {
  expect(() => parseUnicodeRange(range)).toThrow('No unicode-range');
});
