/** What is absent leaves nothing behind in the head of a page. */
import { assert, boolean, constantFrom, property, subarray } from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FrontMatter } from '../../../src/model/front-matter.ts';
import type { MetadataView } from '../../../src/render/views/metadata/metadata-view.ts';
import { contents, full, half, jsonOf, languages, viewOf, withFrontMatter, withoutBase } from './publications.ts';

describe('what is absent', () => {
  /** Whatever a view holds that says nothing. */
  const emptyIn = (value: unknown, path: string): string[] => {
    if (value === null || value === undefined || value === '') return [path];
    if (typeof value !== 'object') return [];
    const entries = Object.entries(value).filter(([key]) => key !== '@type');
    return entries.length === 0 ? [path] : entries.flatMap(([key, inner]) => emptyIn(inner, `${path}.${key}`));
  };
  const allEmpty = (view: MetadataView): string[] => [
    ...view.metas.flatMap(({ name, content }) => (content.trim() === '' ? [name] : [])),
    ...view.properties.flatMap(({ property, content }) => (content.trim() === '' ? [property] : [])),
    ...view.links.flatMap(({ rel, href }) => (href === '' ? [rel] : [])),
    ...emptyIn(jsonOf(view), ''),
    ...(/undefined|\[object|NaN/.exec(JSON.stringify(view)) ?? []),
  ];

  test.each(languages)('leaves nothing behind in %s with half of the elements', (language) => {
    const view = viewOf(half, language);
    expect(allEmpty(view)).toEqual([]);
    for (const name of [
      'citation_author_institution',
      'citation_author_orcid',
      'citation_online_date',
      'citation_lastpage',
      'DC.rights',
    ])
      expect(contents(view, name), name).toEqual([]);
    expect(contents(view, 'citation_firstpage')).toEqual(['1']);
    for (const name of ['funding', 'license', 'copyrightHolder', 'translator', 'publication', 'correction'])
      expect(jsonOf(view)[name], name).toBeUndefined();
  });

  test('leaves nothing behind, whichever elements are absent', () => {
    const fields = Object.keys(full.article.frontMatter).filter((name) => name !== 'title');
    assert(
      property(subarray(fields), boolean(), constantFrom(...languages), (gone, hasBase, language) => {
        const stripped = withFrontMatter(full, Object.fromEntries(gone.map((name) => [name, nothing(name)])));
        const view = viewOf(hasBase ? stripped : withoutBase(stripped), language);
        expect(allEmpty(view)).toEqual([]);
        expect(contents(view, 'citation_title')).toHaveLength(1);
      }),
    );
  });

  /** A field as the reader of content leaves it where nothing is written. */
  const nothing = (name: string): unknown => {
    if (name === 'position') return { pages: {} };
    const value = full.article.frontMatter[name as keyof FrontMatter];
    if (Array.isArray(value)) return [];
    return ['doi', 'dates', 'statements', 'staff'].includes(name) ? {} : undefined;
  };
});
