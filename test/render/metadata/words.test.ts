/** Words of every kind in the head of a page. */
import { assert, constant, oneof, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { firstLines } from '../../../src/render/views/first-lines.ts';
import { invertedName } from '../../../src/render/views/names.ts';
import { zoteroItem } from '../../support/citation-readers.ts';
import { readHtml } from '../../support/html.ts';
import { contents, full, hrefs, jsonOf, review, viewOf, withFrontMatter } from './publications.ts';

describe('hostile words', () => {
  const words = `"><script>alert('1')</script><!-- </title> & \u202Etxt`;

  test('cannot end the script that holds them, and come out of it as they were', () => {
    assert(
      property(oneof(constant(words), string({ minLength: 1 })), (title) => {
        const view = viewOf(withFrontMatter(full, { title: { zh: title, en: title } }), 'en');
        expect(view.jsonLdHtml).not.toContain('<');
        expect(jsonOf(view)['headline']).toBe(title);
      }),
    );
  });

  test('cannot add a field to a cited work', () => {
    const [first, ...others] = full.editions['en']!.references;
    const title = 'A; citation_doi=10.0000/other';
    const reference = { ...first!.reference, item: { ...first!.reference.item, title } };
    const edition = { ...full.editions['en']!, references: [{ ...first!, reference }, ...others] };
    const view = viewOf({ ...full, editions: { ...full.editions, en: edition } }, 'en');
    expect(contents(view, 'citation_reference')[0]).toContain(
      'citation_title=A, citation_doi=10.0000/other; citation_author=',
    );
  });

  test('in a DOI stay inside the address', () => {
    const doi = { zh: '10.1000/a<b>"c#d', en: '10.1000/e' };
    expect(hrefs(viewOf(withFrontMatter(full, { doi }), 'zh'), 'cite-as')).toEqual([
      'https://doi.org/10.1000/a%3Cb%3E%22c%23d',
    ]);
  });
});

test.each([
  [{ family: '张', given: '君' }, '张君'],
  [{ family: 'Wang', given: 'Xiaoming' }, 'Wang, Xiaoming'],
  [{ family: 'Berg', given: 'Jan', 'non-dropping-particle': 'van der' }, 'van der Berg, Jan'],
  [{ family: 'King', given: 'Martin Luther', suffix: 'Jr' }, 'King, Martin Luther Jr'],
  [{ literal: 'World Health Organization' }, 'World Health Organization'],
  [{ family: 'Plato' }, 'Plato'],
])('the name %j stands in a catalogue as %s', (name, words) => {
  expect(invertedName(name)).toBe(words);
});

test('a name of several words on either side of its comma stays one person to Zotero', () => {
  const name = { family: 'García López', given: 'Ana María' };
  const [author, ...others] = full.article.frontMatter.authors;
  const view = viewOf(
    withFrontMatter(full, { authors: [{ ...author!, name: { zh: name, en: name } }, ...others] }),
    'en',
  );
  expect(contents(view, 'citation_author')).toEqual(['García López, Ana\u00a0María', 'Author, Yi']);
  const read = (content: string) =>
    zoteroItem(readHtml(`<head><meta name="citation_author" content="${content}"></head>`)).creators;
  expect(contents(view, 'citation_author').flatMap(read)).toHaveLength(2);
  expect(read('García López, Ana María')).toHaveLength(2);
});

describe('a description', () => {
  test('is the first lines of the abstract', () => {
    const { description } = viewOf(review, 'en');
    expect(contents(viewOf(review, 'en'), 'citation_abstract')[0]!.startsWith(description)).toBe(true);
    expect(description).toMatch(/[a-z]\.$/);
  });

  test('is never too long, and is whole characters', () => {
    assert(
      property(string({ unit: 'grapheme', maxLength: 900 }), (text) => {
        const shown = firstLines(text);
        expect(shown.length).toBeLessThan(235);
        expect(shown.isWellFormed()).toBe(true);
      }),
    );
  });
});
