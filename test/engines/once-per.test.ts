import { expect, test, vi } from 'vitest';
import { keptPer, oncePer, oncePerWord } from '../../src/engines/once-per.ts';

test('a thing is looked at once, and so is a word', () => {
  const find = vi.fn((thing: { readonly size?: number }) => thing.size);
  const once = oncePer(find);
  const [one, other] = [{ size: 1 }, {}];
  expect([once(one), once(one), once(other), once(other)]).toEqual([1, 1, undefined, undefined]);
  expect(find).toHaveBeenCalledTimes(2);
  const spell = vi.fn((word: string) => word.length);
  const onceSpelled = oncePerWord(spell);
  expect([onceSpelled('a'), onceSpelled('a'), onceSpelled('bb')]).toEqual([1, 1, 2]);
  expect(spell).toHaveBeenCalledTimes(2);
});

test('what is made of a thing is kept as long as the others are the same', () => {
  const kept = keptPer<object, number>();
  const thing = {};
  let made = 0;
  const make = (name: string, ...others: unknown[]): number => kept(thing, name, others, () => (made += 1));
  expect([make('a', thing, 'x'), make('a', thing, 'x'), make('b', thing, 'x')]).toEqual([1, 1, 2]);
  expect([make('a', {}, 'x'), make('a', thing, 'x'), make('a', thing), make('b', thing, 'x')]).toEqual([3, 4, 5, 2]);
});
