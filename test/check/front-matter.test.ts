import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CheckContext } from '../../src/check/context.ts';
import { checkDatesAreInOrder } from '../../src/check/front-matter/dates-are-in-order.ts';
import { checkOrcidsAreValid } from '../../src/check/front-matter/orcids-are-valid.ts';
import type { Article } from '../../src/model/article.ts';
import { dateNames } from '../../src/model/front-matter.ts';

const context = { placeInArticle: () => ({ file: 'article.yaml', line: 1, column: 1 }) } as unknown as CheckContext;
const articleWith = (frontMatter: object) => ({ frontMatter }) as Article;

describe('dates', () => {
  const date = fc
    .date({ min: new Date('2000-01-01'), max: new Date('2040-12-31'), noInvalidDate: true })
    .map((day) => day.toISOString().slice(0, 10));
  const given = fc.array(date, { minLength: 2, maxLength: 5 });
  const named = (dates: readonly string[]) =>
    articleWith({ dates: Object.fromEntries(dates.map((one, index) => [dateNames[index]!, one])) });

  test('that rise are in order, however many of their parts are known', () => {
    fc.assert(
      fc.property(given, fc.array(fc.constantFrom(4, 7, 10), { minLength: 5, maxLength: 5 }), (dates, lengths) => {
        const rising = [...dates].sort().map((one, index) => one.slice(0, lengths[index]));
        expect(checkDatesAreInOrder(named(rising), context)).toEqual([]);
      }),
    );
  });

  test('of which a later one is before an earlier are found', () => {
    fc.assert(
      fc.property(given, (dates) => {
        const falling = [...new Set(dates)].sort().reverse();
        expect(checkDatesAreInOrder(named(falling), context)).toHaveLength(falling.length - 1);
      }),
    );
  });
});

describe('ORCID iDs', () => {
  const digits = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 15, maxLength: 15 });
  const written = (fifteen: readonly number[], check: string): string =>
    `${fifteen.join('')}${check}`.replaceAll(/(.{4})(?=.)/g, '$1-');
  const isValid = (orcid: string): boolean =>
    checkOrcidsAreValid(articleWith({ authors: [{ orcid }] }), context).length === 0;
  const checks = [...'0123456789X'];

  test.each(['0000-0002-1825-0097', '0000-0002-1694-233X'])('%s is valid, as ORCID’s own example', (orcid) => {
    expect(isValid(orcid)).toBe(true);
  });

  test('have one check digit each', () => {
    fc.assert(fc.property(digits, (own) => checks.filter((check) => isValid(written(own, check))).length === 1));
  });

  test('with one digit changed, or two neighbours swapped, are not valid', () => {
    fc.assert(
      fc.property(digits, fc.nat(14), fc.integer({ min: 1, max: 9 }), fc.nat(13), (own, at, by, swapped) => {
        const check = checks.find((one) => isValid(written(own, one)))!;
        expect(isValid(written(own.with(at, (own[at]! + by) % 10), check))).toBe(false);
        fc.pre(own[swapped] !== own[swapped + 1]);
        const turned = own.with(swapped, own[swapped + 1]!).with(swapped + 1, own[swapped]!);
        expect(isValid(written(turned, check))).toBe(false);
      }),
    );
  });
});
