import { describe, expect, test } from 'vitest';
import type { Publication } from '../../src/model/publication.ts';
import { planWork } from '../../src/pipeline/plan.ts';
import { parallelPdfPath } from '../../src/render/paths.ts';
import { pairsOf } from '../../src/render/pairs.ts';

/** An article of some languages, each in full or as front matter alone. */
function publication(extents: Readonly<Record<string, 'full' | 'front'>>): Publication {
  const languages = Object.keys(extents);
  return {
    article: { slug: 'sample', languages, editions: extents, figures: {}, tables: {} },
    editions: Object.fromEntries(languages.map((language) => [language, {}])),
  } as unknown as Publication;
}

describe('the parallel editions of an article', () => {
  test('pair the source language with each other one', () => {
    expect(pairsOf(publication({ zh: 'full' }))).toEqual([]);
    expect(pairsOf(publication({ zh: 'full', en: 'full' }))).toEqual([['zh', 'en']]);
    expect(pairsOf(publication({ en: 'full', zh: 'full', de: 'full' }))).toEqual([
      ['en', 'zh'],
      ['en', 'de'],
    ]);
  });

  test('need both languages in full', () => {
    expect(pairsOf(publication({ zh: 'full', en: 'front' }))).toEqual([]);
    expect(pairsOf(publication({ zh: 'front', en: 'full', de: 'full' }))).toEqual([]);
    expect(pairsOf(publication({ zh: 'full', en: 'front', de: 'full' }))).toEqual([['zh', 'de']]);
  });

  test('have a folder for each pair', () => {
    expect(parallelPdfPath(['zh', 'en'], 'sample')).toBe('zh-en/sample/sample.zh-en.pdf');
  });

  test.each([
    { languages: [], units: ['parallel-pdf zh-en sample', 'parallel-pdf zh-de sample'] },
    { languages: ['zh'], units: [] },
    { languages: ['en', 'de'], units: [] },
    { languages: ['de', 'zh'], units: ['parallel-pdf zh-de sample'] },
  ])('are made where both languages are asked for: $languages', ({ languages, units }) => {
    const article = publication({ zh: 'full', en: 'full', de: 'full' });
    const request = {
      only: [],
      languages,
      formats: ['parallel-pdf'],
      strict: false,
      keepGoing: false,
      drafts: false,
    };
    const work = planWork(article, request, undefined, {} as never, {} as never, {} as never);
    expect(work.map(({ unit }) => unit)).toEqual(units);
    expect(work.every(({ printed }) => printed)).toBe(true);
  });
});
