import { asArray, asDictionary, type Dictionary } from '../syntax/objects.ts';
import { elementsOf, type Element } from './tree.ts';

/**
 * Joins an element's attributes of one owner into one object and leaves out spans of one cell, which is what a cell
 * spans without a word. Half of the tree of a paper with a long table is made of these.
 * Source: ISO 32000-1, 14.7.5 and table 349.
 */
export function joinAttributes(root: Element): void {
  for (const part of elementsOf(root)) {
    if (!part.attributes.has('A')) continue;
    const joined = joinedByOwner(asArray(part.attributes.get('A')).flatMap((item) => asDictionary(item) ?? []));
    const [only] = joined;
    if (!only) part.attributes.delete('A');
    else part.attributes.set('A', joined.length === 1 ? only : joined);
  }
}

function joinedByOwner(list: readonly Dictionary[]): Dictionary[] {
  const owners = new Map<unknown, Dictionary>();
  for (const attributes of list) {
    const owner = attributes.get('O');
    const joined: Dictionary = owners.get(owner) ?? new Map();
    for (const [key, value] of attributes) if (!isSingleSpan(key, value)) joined.set(key, value);
    owners.set(owner, joined);
  }
  return [...owners.values()].filter((joined) => joined.size > 1);
}

function isSingleSpan(key: string, value: unknown): boolean {
  return (key === 'RowSpan' || key === 'ColSpan') && value === 1;
}
