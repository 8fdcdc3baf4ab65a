import { armKeys, rowKeys } from '../../model/table-keys.ts';
import { valueStates } from '../../model/table.ts';

/** How Han characters are spelled in Latin letters, syllable by syllable; nothing for characters that are not known. */
export type Romanize = (characters: string) => readonly string[] | undefined;

/** Names that a table’s rows need for themselves. */
export const keysOfRows: readonly string[] = [...rowKeys, ...armKeys];

/** Parts of an id, beyond which it is no longer read. */
const mostParts = 6;

/** Words that YAML, or a cell, reads as something else. */
const notWords: readonly string[] = ['null', 'true', 'false', ...valueStates];

/** Gives ids to things one after another, by their words or otherwise, none twice and none that is taken. */
export function idMaker(romanize: Romanize, taken: readonly string[]): (words: string, otherwise: string) => string {
  const used = new Set([...taken, ...notWords]);
  return (words, otherwise) => {
    const wish = idFrom(words, romanize) ?? otherwise;
    let id = wish;
    for (let number = 2; used.has(id); number += 1) id = `${wish}-${number}`;
    used.add(id);
    return id;
  };
}

/** An id from words, Han characters as they are read; nothing where that leaves none. */
function idFrom(words: string, romanize: Romanize): string | undefined {
  const pieces = words
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .split(/(\p{Script=Han}+)/u);
  const spelled = pieces.map((piece, index) => (index % 2 === 0 ? piece : romanize(piece)?.join(' ')));
  if (spelled.includes(undefined)) return undefined;
  const parts = spelled
    .join(' ')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
    .slice(0, mostParts);
  const first = parts.findIndex((part) => /^[a-z]/.test(part));
  return first < 0 ? undefined : parts.slice(first).join('-');
}
