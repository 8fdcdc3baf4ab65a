import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { firstLines } from '../../src/render/views/first-lines.ts';

test('a short text stays as it is', () => {
  expect(firstLines('两种语言。Two languages.')).toBe('两种语言。Two languages.');
});

test('a long one ends with a sentence, or else with a whole word and an ellipsis', () => {
  const sentence = `${'Many words stand here. '.repeat(8)}${'And then one sentence goes on '.repeat(9)}`;
  expect(firstLines(sentence)).toBe('Many words stand here. '.repeat(8).trim());
  expect(firstLines('one word after another, '.repeat(20))).toMatch(/ (one|word|after|another)…$/);
  expect(firstLines('一个接着一个的字'.repeat(30))).toMatch(/^(一个接着一个的字)+[一个接着的字]*…$/);
});

test('what is shown is the beginning of the text, about three lines of it', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'ab 。. 字，'), maxLength: 600 }), (text) => {
      const shown = firstLines(text);
      expect(text.startsWith(shown.replace(/…$/, ''))).toBe(true);
      expect(shown.length).toBeLessThanOrEqual(231);
    }),
  );
});
