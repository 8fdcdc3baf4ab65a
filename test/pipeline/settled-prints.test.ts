import { expect, test } from 'vitest';
import type { Printer, Shelf } from '../../src/model/ports.ts';
import type { Publication } from '../../src/model/publication.ts';
import { settledPrints } from '../../src/pipeline/settled-prints.ts';

function shelf(): Shelf {
  const kept = new Map<string, Uint8Array>();
  return {
    read: (name) => Promise.resolve(kept.get(name)),
    write: (name, bytes) => Promise.resolve(void kept.set(name, bytes)),
  };
}

const printer = (product: string): Printer => ({
  start: () => undefined,
  product: () => Promise.resolve(product),
  print: () => Promise.reject(new Error('Nothing is to be printed')),
});

const publication = (slug: string): Publication => ({ article: { slug } }) as Publication;

test('what is settled of a publication is known again, of the same sources on the same browser', async () => {
  const kept = shelf();
  const answer = { passed: { f1: 2 }, scales: {} };
  const open = (product: string, state: string) =>
    settledPrints(printer(product), kept, ({ article }) => `${article.slug} ${state}`);
  await open('A/1', 'as it is').write(publication('a'), ['figures', 'zh'], answer);
  expect(await open('A/1', 'as it is').read(publication('a'), ['figures', 'zh'])).toEqual(answer);
  expect(await open('A/2', 'as it is').read(publication('a'), ['figures', 'zh'])).toBeUndefined();
  expect(await open('A/1', 'changed').read(publication('a'), ['figures', 'zh'])).toBeUndefined();
  expect(await open('A/1', 'as it is').read(publication('b'), ['figures', 'zh'])).toBeUndefined();
  expect(await open('A/1', 'as it is').read(publication('a'), ['figures', 'en'])).toBeUndefined();
});

test('without a shelf nothing is known', async () => {
  const settled = settledPrints(printer('A/1'), undefined, () => '');
  await settled.write(publication('a'), ['fit'], {});
  expect(await settled.read(publication('a'), ['fit'])).toBeUndefined();
});
