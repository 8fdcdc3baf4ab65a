import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { languageRules } from '../../src/languages/registry.ts';

const zh = languageRules('zh');
const en = languageRules('en');

test('numbers are grouped as each language prints them, with a true minus sign', () => {
  expect(zh.number(1234)).toBe('1234');
  expect(zh.number(-12345.5)).toBe('\u221212\u202f345.5');
  expect(en.number(1234)).toBe('1,234');
  expect(en.number(-0.25)).toBe('\u22120.25');
  expect(languageRules('de').number(1234.5)).toBe('1.234,5');
});

test('a number keeps all its digits', () => {
  fc.assert(
    fc.property(fc.double({ min: -1e9, max: 1e9, noNaN: true, noDefaultInfinity: true }), (value) => {
      fc.pre(value === 0 || Math.abs(value) > 1e-6);
      for (const { number } of [zh, en]) {
        expect(
          Number(
            number(value)
              .replaceAll(/[,\u202f]/g, '')
              .replace('\u2212', '-'),
          ),
        ).toBe(value === 0 ? 0 : value);
      }
    }),
  );
});

test('dates are long, and the same in every time zone', () => {
  expect(zh.date('2026-03-01')).toBe('2026年3月1日');
  expect(zh.date('2024-12')).toBe('2024年12月');
  expect(en.date('2026-03-01')).toBe('March 1, 2026');
  expect(en.date('2024-12')).toBe('December 2024');
  expect(en.date('2024')).toBe('2024');
  expect(languageRules('fr').date('2026-03-01')).toBe('1 mars 2026');
});

test('lists end as each language ends them', () => {
  expect(zh.list(['A', 'B', 'C'])).toBe('A、B和C');
  expect(en.list(['A', 'B', 'C'])).toBe('A, B, and C');
});

test('alternatives are numbered as each language numbers them', () => {
  expect([1, 2, 20, 21].map((position) => zh.enumerator(position))).toEqual(['①', '②', '⑳', '（21）']);
  expect([1, 4, 9, 12].map((position) => en.enumerator(position))).toEqual([
    '(i)\u00a0',
    '(iv)\u00a0',
    '(ix)\u00a0',
    '(xii)\u00a0',
  ]);
});

test('a citation named in the sentence is recognized', () => {
  for (const text of ['见文献', '参考文献 ']) expect(zh.narrativeCue.test(text)).toBe(true);
  expect(zh.narrativeCue.test('据报道')).toBe(false);
  for (const text of ['as in reference ', 'References\u00a0', 'see ref. '])
    expect(en.narrativeCue.test(text)).toBe(true);
  for (const text of ['with preferences ', 'the study ']) expect(en.narrativeCue.test(text)).toBe(false);
});

test('English moves citations behind commas and full stops, not before semicolons and colons', () => {
  expect(['.', ', and', ';', ':'].map((text) => en.citationPunctuation.exec(text)?.[0])).toEqual([
    '.',
    ',',
    undefined,
    undefined,
  ]);
});

test('a language without a file of its own is served from Intl', () => {
  const traditional = languageRules('zh-Hant');
  expect(traditional).toMatchObject({ htmlTag: 'zh-Hant', joinsLinesWithoutSpace: true, labelSeparator: '：' });
  expect(traditional.ownName).toBe('繁體中文');
  expect(languageRules('de')).toMatchObject({ htmlTag: 'de', ownName: 'Deutsch', joinsLinesWithoutSpace: false });
});

test('no property of a plain object passes for a language', () => {
  expect(() => languageRules('constructor')).toThrow(RangeError);
});
