import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { addArticle, call, deskWith, stateOf, type Desk } from './command-line.ts';

let desk: Desk | undefined;
afterEach(() => desk?.clear());

const fixture = (name: string): string => join(import.meta.dirname, '../fixtures/references', name);
const bibliography = (slug = 'sample'): string => join(desk!.content, slug, 'references.json');
const keys = (slug?: string): string[] =>
  (JSON.parse(readFileSync(bibliography(slug), 'utf8')) as { id: string }[]).map(({ id }) => id);

/** A file to take in, on the desk but outside of its content. */
function incoming(name: string, text: string): string {
  const path = join(desk!.content, '..', name);
  writeFileSync(path, text);
  return path;
}

interface Imported {
  readonly code: number;
  readonly state: string;
  readonly added: readonly { readonly key: string; readonly from?: string }[];
  readonly refused: readonly { readonly key: string; readonly reason: string; readonly of: string }[];
  readonly findings: readonly { readonly rule: string; readonly message: string }[];
}

async function importFile(path: string, ...more: string[]): Promise<Imported> {
  const { code, out } = await call('references', 'import', path, '--content', desk!.content, '--json', ...more);
  return { code, ...(JSON.parse(out) as Omit<Imported, 'code'>) };
}

describe('diglot references import', () => {
  test('adds the records of a .bib behind those that are there, which stay as they are', async () => {
    desk = deskWith();
    const before = readFileSync(bibliography(), 'utf8');
    const { code, state, added, findings } = await importFile(fixture('other-programs.bib'));
    // The file has two entries that cannot be read.
    expect({ code, state }).toEqual({ code: 1, state: 'written' });
    expect(added.map(({ key }) => key)).toEqual([
      'sample-umlauts',
      'sample-talk',
      'sample-proceedings',
      'sample-page',
      'sample-book',
    ]);
    expect(readFileSync(bibliography(), 'utf8').startsWith(before.trimEnd().slice(0, -1).trimEnd())).toBe(true);
    expect(keys()).toEqual(['sample2001', 'sample2002', 'sample2003', ...added.map(({ key }) => key)]);
    expect(findings.filter(({ rule }) => rule === 'bibliographies-are-well-formed')).toHaveLength(2);
    expect(findings.map(({ message }) => message).join('\n')).toContain('wombat');
  });

  test('adds nothing twice: a second time it has nothing to do', async () => {
    desk = deskWith();
    await importFile(fixture('other-programs.ris'));
    const state = stateOf(desk.content);
    const again = await importFile(fixture('other-programs.ris'));
    expect(again).toMatchObject({ state: 'nothing-new', added: [] });
    expect(again.refused).toHaveLength(3);
    expect(stateOf(desk.content)).toBe(state);
  });

  test('refuses the same work under another key, and another work under a key that is taken', async () => {
    desk = deskWith();
    const path = incoming(
      'more.bib',
      `@article{other, title={First Sample Record, invented}, year=2001}
       @book{sample2002, title={Another work altogether}, year=1990}
       @book{new, title={A new and different book}, doi={10.5555/new}}
       @book{new-again, title={Its other title}, doi={https://doi.org/10.5555/NEW}}`,
    );
    const { added, refused } = await importFile(path);
    expect(added.map(({ key }) => key)).toEqual(['new']);
    expect(refused.map(({ key, reason, of }) => [key, reason, of])).toEqual([
      ['other', 'same-title', 'sample2001'],
      ['sample2002', 'key-taken', 'sample2002'],
      ['new-again', 'same-doi', 'new'],
    ]);
  });

  test('gives keys that can be cited to records of CSL-JSON, and keeps what stands in custom', async () => {
    desk = deskWith();
    const path = incoming(
      'export.json',
      JSON.stringify([
        {
          id: 'http://zotero.org/users/1/items/A',
          type: 'book',
          title: '甲书',
          author: [{ literal: '张三' }],
          issued: { 'date-parts': [[2020]] },
        },
        {
          id: 'http://zotero.org/users/1/items/B',
          type: 'book',
          title: 'B',
          author: [{ family: 'Müller' }],
          issued: { 'date-parts': [[2021]] },
        },
        {
          id: 'http://zotero.org/users/1/items/C',
          type: 'book',
          title: 'C',
          author: [{ family: 'Müller' }],
          issued: { 'date-parts': [[2021]] },
        },
        { id: 'http://zotero.org/users/1/items/D', 'citation-key': 'own-key', type: 'book', title: 'E' },
        { id: 'kept', type: 'book', title: 'D', custom: { status: 'inferred' } },
      ]),
    );
    const { code, added } = await importFile(path);
    expect(code).toBe(0);
    expect(added.map(({ key }) => key)).toEqual(['zhang2020', 'muller2021', 'muller2021a', 'own-key', 'kept']);
    expect(JSON.parse(readFileSync(bibliography(), 'utf8')).at(-1)).toEqual({
      id: 'kept',
      type: 'book',
      title: 'D',
      custom: { status: 'inferred' },
    });
  });

  test('begins a bibliography where there is none, and fills an empty one', async () => {
    desk = deskWith();
    for (const text of [undefined, '[]\n']) {
      rmSync(bibliography(), { force: true });
      if (text !== undefined) writeFileSync(bibliography(), text);
      await importFile(incoming('one.ris', 'TY  - BOOK\r\nID  - one\r\nTI  - One\r\nER  - \r\n'));
      expect(keys(), JSON.stringify(text)).toEqual(['one']);
    }
  });

  test('wants to know which article is meant, and writes nothing where a file cannot be read', async () => {
    desk = deskWith();
    addArticle(desk, 'other');
    const state = stateOf(desk.content);
    const path = incoming('one.bib', '@book{one, title={One}}');
    const unnamed = await call('references', 'import', path, '--content', desk.content, '--ui', 'en');
    expect(unnamed).toMatchObject({ code: 2, err: expect.stringContaining('other, sample') });
    expect(await call('references', 'import', 'absent.bib', '--content', desk.content)).toMatchObject({ code: 2 });
    expect(await importFile(incoming('text.bib', 'no bibliography'), '--article', 'other')).toMatchObject({
      code: 1,
      state: 'unreadable',
    });
    expect(stateOf(desk.content)).toBe(state);
    expect(await importFile(path, '--article', 'other')).toMatchObject({ code: 0, added: [{ key: 'one' }] });
    expect(keys('other')).toContain('one');
    expect(keys('sample')).not.toContain('one');
  });

  test('leaves an article alone whose bibliography has mistakes', async () => {
    desk = deskWith({ replace: { 'sample/references.json': { '"type": "book"': '"type": "Book!"' } } });
    const state = stateOf(desk.content);
    expect(await importFile(fixture('other-programs.ris'))).toMatchObject({ code: 1, state: 'unreadable' });
    expect(stateOf(desk.content)).toBe(state);
  });

  test('tells a person the same in both languages', async () => {
    desk = deskWith();
    const path = incoming('one.bib', '@book{one, title={One work of some length}}\n@book{sample2001, title={Taken}}');
    const zh = await call('references', 'import', path, '--content', desk.content, '--ui', 'zh');
    expect(zh.err).toContain('已在 sample/references.json 中加入 1 条：\n  one  One work of some length');
    expect(zh.err).toContain('sample2001  这个键已用于另一条文献');
    const en = await call('references', 'import', path, '--content', desk.content, '--ui', 'en');
    expect(en.err).toContain('There was nothing to add.');
    expect(en.err).toContain('one  is in the bibliography already');
  });
});

describe('diglot references', () => {
  const doubtful = {
    replace: {
      'sample/references.json': {
        '"volume": "1",': '"DOI": "10.5555/sample.1.",',
        '"publisher": "Sample Press",': '"custom": { "status": "inferred", "missing": ["publisher"] },',
      },
    },
  };

  test('audits all bibliographies, or that of an article: with the word audit or without', async () => {
    desk = deskWith(doubtful);
    addArticle(desk, 'other');
    const all = await call('references', '--content', desk.content, '--ui', 'en');
    expect(all.code).toBe(0);
    expect(all.out).toMatch(/^other {2}3 records, 3 cited\.$/m);
    expect(all.out).toMatch(/^sample {2}3 records, 3 cited; 1 probable\.$/m);
    const one = await call('references', 'sample', '--content', desk.content, '--ui', 'en');
    expect(one.out).not.toContain('other');
    expect(await call('references', 'audit', 'sample', '--content', desk.content, '--ui', 'en')).toEqual(one);
    expect(one.out).toMatch(/Gaps that the records declare \(1\)\n +\[3\] {2}sample2003 {2}publisher/);
    expect(one.out).toMatch(/No title in the language of an edition \(1\)\n +\[2\] {2}sample2002 {2}en/);
    expect(one.out).toContain('references-complete');
    expect(one.out).toContain('dois-are-well-formed');
    expect(await call('references', 'sample', '--strict', '--content', desk.content)).toMatchObject({ code: 3 });
    expect(await call('references', 'absent', '--content', desk.content)).toMatchObject({ code: 2 });
  });

  test('says all of it as JSON', async () => {
    desk = deskWith(doubtful);
    const { out } = await call('references', 'sample', '--json', '--content', desk.content);
    const { articles, findings } = JSON.parse(out) as {
      articles: {
        references: {
          key: string;
          number?: number;
          untranslated: string[];
          missing: { field: string[]; declared: boolean; styles: string[] }[];
        }[];
      }[];
      findings: { rule: string }[];
    };
    const [first, second, third] = articles[0]!.references;
    expect(first).toMatchObject({ key: 'sample2001', number: 1, language: 'en', type: 'article-journal' });
    expect(first!.missing[0]).toMatchObject({ field: ['volume', 'issue'], declared: false });
    expect(second!.untranslated).toEqual(['en']);
    expect(third).toMatchObject({
      status: 'inferred',
      missing: [
        { field: ['publisher'], declared: true },
        { field: ['publisher-place'], declared: false },
      ],
    });
    expect(third!.missing[1]!.styles).toContain('vancouver');
    expect(new Set(findings.map(({ rule }) => rule))).toEqual(new Set(['references-complete', 'dois-are-well-formed']));
  });

  test('finds an article without mistakes in order, and changes nothing', async () => {
    desk = deskWith();
    const state = stateOf(desk.content);
    const { code, out } = await call('references', '--content', desk.content, '--ui', 'zh');
    expect(code).toBe(0);
    expect(out).toContain('sample  文献 3 条，引用了 3 条。');
    expect(out).toContain('没有错误或警告');
    expect(stateOf(desk.content)).toBe(state);
  });
});
