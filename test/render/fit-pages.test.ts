import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fitPages, mostPrints } from '../../src/render/fit/fit-pages.ts';
import { mostSteps, settingAt, settingCss } from '../../src/render/fit/print-setting.ts';

/** Editions that have so many pages at each step, the closest first, and what was printed of them. */
function press(editions: Readonly<Record<string, readonly number[]>>) {
  const prints: string[] = [];
  const count = (language: string, step: number): Promise<number> => {
    prints.push(`${language} ${step}`);
    return Promise.resolve(editions[language]![step + mostSteps]!);
  };
  return { languages: Object.keys(editions), count, prints };
}

/** Pages at each of the steps from the closest to the widest: `most` pages before the first of some steps, one more from each. */
function growing(fewest: number, ...from: number[]): number[] {
  return Array.from({ length: 2 * mostSteps + 1 }, (_, index) => {
    const step = index - mostSteps;
    return fewest + from.filter((start) => step >= start).length;
  });
}

describe('editions are fitted', () => {
  test('not at all, and printed once, where they have one number of pages already', async () => {
    const { languages, count, prints } = press({ zh: growing(8, -3, 5), en: growing(9, 2) });
    expect(await fitPages(languages, {}, count)).toEqual({ steps: { zh: 0, en: 0 }, misses: {} });
    expect(prints).toEqual(['zh 0', 'en 0']);
  });

  test('at the mildest step that makes the longer as short as the other', async () => {
    const { languages, count } = press({ zh: growing(8), en: growing(8, -4) });
    expect(await fitPages(languages, {}, count)).toEqual({ steps: { zh: 0, en: -5 }, misses: {} });
  });

  test('by widening the shorter where the longer cannot be made shorter', async () => {
    const { languages, count } = press({ zh: growing(8, 3), en: growing(9) });
    expect(await fitPages(languages, {}, count)).toEqual({ steps: { zh: 3, en: 0 }, misses: {} });
  });

  test('to a number between theirs where neither can have the other’s', async () => {
    const { languages, count } = press({ zh: growing(8, 6), en: growing(9, -2) });
    expect(await fitPages(['en', 'zh'], {}, count)).toMatchObject({ misses: {} });
    expect(await fitPages(languages, {}, press({ zh: growing(8, 6), en: growing(9, -2) }).count)).toEqual({
      steps: { zh: 6, en: -3 },
      misses: {},
    });
  });

  test('to the pages declared for each, and the others to those', async () => {
    const { languages, count } = press({ zh: growing(8, 1), en: growing(9, 2), fr: growing(9) });
    const fit = await fitPages(languages, { zh: 9, en: 10 }, count);
    expect(fit).toEqual({ steps: { zh: 1, en: 2, fr: 0 }, misses: {} });
  });

  test('nowhere, where their limits lie apart, and it is told how near they came', async () => {
    const { languages, count } = press({ zh: growing(8, 6), en: growing(11, -2) });
    const fit = await fitPages(languages, {}, count);
    expect(fit).toEqual({ steps: { zh: 0, en: 0 }, misses: { en: { wanted: 8, nearest: 11, shortest: 9 } } });
  });

  test('not past a number that no step has', async () => {
    const { languages, count } = press({ zh: growing(8, -4, -4) });
    const fit = await fitPages(languages, { zh: 9 }, count);
    expect(fit).toEqual({ steps: { zh: 0 }, misses: { zh: { wanted: 9, nearest: 10 } } });
  });
});

test('whatever pages grow like, no setting is printed twice, prints are few, and what is promised is had', async () => {
  const edition = fc
    .tuple(
      fc.integer({ min: 1, max: 12 }),
      fc.array(fc.integer({ min: 1 - mostSteps, max: mostSteps }), { maxLength: 4 }),
    )
    .map(([fewest, from]) => growing(fewest, ...from));
  const declared = fc.option(fc.integer({ min: 1, max: 15 }), { nil: undefined });
  await fc.assert(
    fc.asyncProperty(edition, edition, declared, declared, async (zh, en, ofZh, ofEn) => {
      const { languages, count, prints } = press({ zh, en });
      const { steps, misses } = await fitPages(languages, { zh: ofZh, en: ofEn }, count);
      expect(new Set(prints).size).toBe(prints.length);
      expect(prints.length).toBeLessThanOrEqual(2 * mostPrints);
      const [pagesZh, pagesEn] = [zh[steps['zh']! + mostSteps], en[steps['en']! + mostSteps]];
      if (!misses['zh'] && !misses['en'] && ofZh === undefined && ofEn === undefined) expect(pagesZh).toBe(pagesEn);
      if (!misses['zh'] && ofZh !== undefined) expect(pagesZh).toBe(ofZh);
      if (!misses['en'] && ofEn !== undefined) expect(pagesEn).toBe(ofEn);
      if (misses['zh']) expect(steps['zh']).toBe(0);
    }),
  );
});

describe('a setting', () => {
  const limits = { leading: [0.9, 1.1], figureScale: [0.8, 1] } as const;

  test('goes evenly to the limits of the theme and not beyond', () => {
    expect(settingAt(-mostSteps, limits)).toEqual({ leading: 0.9, figureScale: 0.8 });
    expect(settingAt(-mostSteps / 2, limits)).toEqual({ leading: 0.95, figureScale: 0.9 });
    expect(settingAt(mostSteps, limits)).toEqual({ leading: 1.1, figureScale: 1 });
  });

  test('as designed leaves the page as it is', () => {
    expect(settingCss(settingAt(0, limits))).toBe('');
    expect(settingCss(settingAt(-mostSteps, limits))).toBe('html{--leading:0.9;--figure-scale:0.8}\n');
  });
});
