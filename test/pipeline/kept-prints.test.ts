import { describe, expect, test } from 'vitest';
import type { OutputFile } from '../../src/model/output.ts';
import type { Printer, Shelf } from '../../src/model/ports.ts';
import type { Publication } from '../../src/model/publication.ts';
import { keptData } from '../../src/pipeline/kept/json.ts';
import { keptPrints } from '../../src/pipeline/kept/prints.ts';

function shelf(): Shelf {
  const kept = new Map<string, Uint8Array>();
  return {
    read: (name) => Promise.resolve(kept.get(name)),
    write: (name, bytes) => Promise.resolve(void kept.set(name, bytes)),
  };
}

const printer = (identity: string): Printer => ({
  start: () => undefined,
  identity: () => identity,
  print: () => Promise.reject(new Error('Nothing is to be printed')),
});

const publication = (slug: string): Publication => ({ article: { slug } }) as Publication;

const fail = (): Promise<never> => Promise.reject(new Error('It was to be known'));

/** What is kept on a shelf for a browser and sources in some state, with an output folder. */
function open(on: Shelf | undefined, browser: string, state: string, published = new Map<string, Uint8Array>()) {
  return keptPrints({
    data: keptData(on),
    printer: printer(browser),
    sourcesOf: ({ article }) => `${article.slug} ${state}`,
    readEarlier: (path) => Promise.resolve(published.get(path)),
  });
}

describe('what trial prints have settled', () => {
  const answer = { passed: { f1: 2 }, scales: {} };
  const question = ['figures', 'zh'];
  const page = () => Promise.resolve('the page');

  test('is known again of the same sources on the same browser', async () => {
    const on = shelf();
    await open(on, 'A/1', 'as it is').settle(publication('a'), question, page, () => Promise.resolve(answer));
    expect(await open(on, 'A/1', 'as it is').settled(publication('a'), question)).toEqual(answer);
    expect(await open(on, 'A/2', 'as it is').settled(publication('a'), question)).toBeUndefined();
    expect(await open(on, 'A/1', 'changed').settled(publication('a'), question)).toBeUndefined();
    expect(await open(on, 'A/1', 'as it is').settled(publication('b'), question)).toBeUndefined();
    expect(await open(on, 'A/1', 'as it is').settled(publication('a'), ['figures', 'en'])).toBeUndefined();
  });

  test('is known too of a page that other sources leave as it was, and of no other', async () => {
    const on = shelf();
    await open(on, 'A/1', 'as it is').settle(publication('a'), question, page, () => Promise.resolve(answer));
    const changed = open(on, 'A/1', 'changed');
    expect(await changed.settle(publication('a'), question, page, fail)).toEqual(answer);
    expect(await changed.settled(publication('a'), question)).toEqual(answer);
    const another = () => Promise.resolve('another page');
    await expect(open(on, 'A/1', 'again').settle(publication('a'), question, another, fail)).rejects.toThrow('known');
    await expect(open(on, 'A/2', 'again').settle(publication('a'), question, page, fail)).rejects.toThrow('known');
  });

  test('is found each time without a shelf', async () => {
    const kept = open(undefined, 'A/1', '');
    await kept.settle(publication('a'), question, page, () => Promise.resolve(answer));
    expect(await kept.settled(publication('a'), question)).toBeUndefined();
  });
});

describe('a PDF', () => {
  const bytes = new TextEncoder().encode('%PDF');
  const made: OutputFile = { path: 'zh/a/a.zh.pdf', bytes };
  const make = () => Promise.resolve(made);

  test('is taken from the output folder where it was made from the same', async () => {
    const on = shelf();
    const published = new Map([[made.path, bytes]]);
    expect(await open(on, 'A/1', '', published).file(['page', 'info'], make)).toEqual(made);
    const kept = open(on, 'A/1', '', published);
    expect(await kept.file(['page', 'info'], fail)).toEqual({ ...made, isKept: true });
    await expect(kept.file(['page', 'other info'], fail)).rejects.toThrow('known');
    await expect(open(on, 'A/2', '', published).file(['page', 'info'], fail)).rejects.toThrow('known');
  });

  test('is made anew where it is gone from there, or another stands in its place', async () => {
    const on = shelf();
    await open(on, 'A/1', '').file(['page'], make);
    expect(await open(on, 'A/1', '').file(['page'], make)).toEqual(made);
    const another = new Map([[made.path, new TextEncoder().encode('%PDF, of somebody else')]]);
    expect(await open(on, 'A/1', '', another).file(['page'], make)).toEqual(made);
  });
});
