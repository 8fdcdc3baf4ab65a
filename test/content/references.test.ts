import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { CslItem, CslName } from '../../src/model/csl.ts';
import type { ReferenceStatus } from '../../src/model/reference.ts';

interface Custom {
  readonly number: number;
  readonly status: ReferenceStatus;
  readonly note?: Readonly<Record<string, string>>;
  readonly missing: readonly string[];
}

type Entry = CslItem & { readonly custom: Custom };

const entries = JSON.parse(
  readFileSync(new URL('../../content/msc-ischemic-stroke/references.json', import.meta.url), 'utf8'),
) as readonly Entry[];

/** Letters and digits alone, in small letters and without accents: `López-Iglesias` gives `lopeziglesias`. */
const fold = (text: string): string =>
  text
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

const families = (authors: readonly CslName[] = []): string[] => authors.map((author) => fold(author.family ?? ''));

/** What stands before the name or the topic tells that the entry is not the cited work. */
const prefixes: Readonly<Partial<Record<ReferenceStatus, string>>> = {
  supporting: 'related-',
  unresolved: 'unidentified-',
};
const stem = ({ id, custom }: Entry): string => id.slice((prefixes[custom.status] ?? '').length);

const authorAndYear = /^([a-z]+)(\d{4})$/;

const words = ['id', 'type', 'title', 'container-title', 'publisher', 'genre', 'language'];
const details = ['author', 'issued', 'volume', 'issue', 'page', 'DOI', 'PMID', 'PMCID', 'custom'];
const knownFields = new Set([...words, ...details]);

const cases = entries.map((entry) => [entry.custom.number, entry] as const);
const notes = entries.flatMap(({ custom }) => (custom.note ? [[custom.number, custom.note] as const] : []));

describe('the bibliography', () => {
  test('holds the 52 records in the order of their numbers', () => {
    expect(entries.map(({ custom }) => custom.number)).toEqual(Array.from({ length: 52 }, (_, index) => index + 1));
  });

  test('says how sure every record is', () => {
    const counts: Record<string, number> = {};
    for (const { custom } of entries) counts[custom.status] = (counts[custom.status] ?? 0) + 1;
    expect(counts).toEqual({ identified: 21, inferred: 5, supporting: 24, unresolved: 2 });
  });

  test.each(cases)('record %i has known fields only', (_, entry) => {
    for (const field of Object.keys(entry)) expect(knownFields).toContain(field);
    for (const field of Object.keys(entry.custom)) expect(['number', 'status', 'note', 'missing']).toContain(field);
    if (entry.DOI !== undefined) expect(entry.DOI).toMatch(/^10\.\d{4,}\/\S+$/);
    if (entry.page !== undefined) expect(entry.page).toMatch(/^[A-Za-z]?\d+(-[A-Za-z]?\d+)?$/);
    if (entry.language !== undefined) expect(['en', 'zh']).toContain(entry.language);
  });

  test('an unresolved number lists nothing', () => {
    for (const entry of entries.filter(({ custom }) => custom.status === 'unresolved')) {
      expect(Object.keys(entry)).toEqual(['id', 'type', 'custom']);
    }
  });
});

describe('a missing field', () => {
  test.each(cases)('of record %i is absent, a missing part belongs to a field that is there', (_, entry) => {
    for (const missing of entry.custom.missing) {
      const [field = '', part] = missing.split(':');
      if (part === undefined) expect(entry).not.toHaveProperty([field]);
      else {
        expect(['author:rest', 'author:given', 'page:last']).toContain(missing);
        expect(entry).toHaveProperty([field]);
      }
    }
  });

  test.each(cases)('of record %i is named when it is one that every citation wants', (_, entry) => {
    for (const field of ['title', 'author', 'issued']) {
      expect(field in entry || entry.custom.missing.includes(field)).toBe(true);
    }
  });

  test('covers the given names that were not seen', () => {
    const bare = entries.filter(({ author = [] }) => author.some(({ given }) => given === undefined));
    expect(bare.map(({ id }) => id)).toEqual(
      entries.filter(({ custom }) => custom.missing.includes('author:given')).map(({ id }) => id),
    );
  });
});

describe('a citation key', () => {
  test('is unique and of one pattern', () => {
    for (const { id } of entries) expect(id).toMatch(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/);
    expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
  });

  test('tells when the entry is not the cited work', () => {
    for (const { id, custom } of entries) {
      for (const [status, prefix] of Object.entries(prefixes)) {
        expect(id.startsWith(prefix)).toBe(custom.status === status);
      }
    }
  });

  test.each(cases)('of record %i names the first author and year of the record, or its topic', (_, entry) => {
    const [, name, year] = authorAndYear.exec(stem(entry)) ?? [];
    if (name !== undefined) {
      expect(name).toBe(families(entry.author)[0]);
      expect(year).toBe(String(entry.issued?.['date-parts']?.[0]?.[0]));
    } else {
      const topic = fold(`${entry.title ?? ''} ${entry.custom.note?.['en'] ?? ''}`);
      for (const word of stem(entry).split('-')) expect(topic).toContain(word);
    }
  });

  test('holds no family name that the record itself lacks', () => {
    const everyFamily = new Set(entries.flatMap(({ author }) => families(author)));
    for (const entry of entries) {
      for (const part of stem(entry).split('-')) {
        const word = part.replace(/\d+$/, '');
        if (everyFamily.has(word)) expect(families(entry.author)).toContain(word);
      }
    }
  });
});

describe('a note', () => {
  test('stands with every entry that is not surely the cited work', () => {
    for (const { custom } of entries.filter((entry) => entry.custom.status !== 'identified')) {
      expect(custom.note).toBeDefined();
    }
  });

  test.each(notes)('on record %i is one sentence in each of the two languages', (_, note) => {
    expect(Object.keys(note)).toEqual(['zh', 'en']);
    expect(note['zh']).toMatch(/^[^。]+。$/);
    expect(note['en']).toMatch(/^\p{Lu}.*[^.]\.$/u);
    expect(note['en']).not.toMatch(/\p{L}\. \p{Lu}/u);
  });

  test.each(notes)('on record %i keeps to the punctuation of each language', (_, note) => {
    expect(note['zh']).not.toMatch(/[,;:?!()"']/);
    expect(note['zh']).not.toMatch(/\p{Script=Han} +\w|\w +\p{Script=Han}/u);
    expect(note['en']).not.toMatch(/\p{Script=Han}|[，。；：（）]|["']/u);
  });

  test.each(notes)('on record %i speaks to the reader, not of how the record was found', (_, note) => {
    expect(note['en']).not.toMatch(/\b(excerpt|mirror|address|recall|stored|tool|search|pass)/i);
    expect(note['zh']).not.toMatch(/节选|镜像|网址|回忆|工具|检索/);
  });
});
