import { expect, test } from 'vitest';
import type { Printer, Shelf } from '../../src/model/ports.ts';
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

test('what is settled of a page is found once, for the same page on the same browser', async () => {
  const kept = shelf();
  const found: string[] = [];
  const settle = (product: string, ...from: string[]): Promise<object> =>
    settledPrints(printer(product), kept)(from, () => {
      found.push([product, ...from].join(' '));
      return Promise.resolve({ passed: { f1: 2 }, scales: {} });
    });
  const first = await settle('A/1', '<p>', '[1]');
  expect(await settle('A/1', '<p>', '[1]')).toEqual(first);
  await settle('A/2', '<p>', '[1]');
  await settle('A/1', '<p class="x">', '[1]');
  await settle('A/1', '<p>', '[2]');
  expect(found).toEqual(['A/1 <p> [1]', 'A/2 <p> [1]', 'A/1 <p class="x"> [1]', 'A/1 <p> [2]']);
});

test('without a shelf it is found each time', async () => {
  let count = 0;
  const settle = settledPrints(printer('A/1'), undefined);
  for (let time = 0; time < 2; time += 1) await settle(['<p>'], () => Promise.resolve((count += 1)));
  expect(count).toBe(2);
});
