import { notWords } from '../text/words-of.ts';
import { meaningsIn, type Claim, type ClaimWords, type Meaning } from './words.ts';

/** Finds the claims of a text, in order; where words begin together, the longest. */
export type ClaimReader = (text: string) => readonly Claim[];

type Meanings = ReadonlyMap<string, readonly Meaning[]>;

/** The reader of a language; its cost is linear in the text's length. */
export function claimReader(words: ClaimWords): ClaimReader {
  const find = words.spaced ? amongWords(meaningsIn(words)) : amongCharacters(meaningsIn(words));
  const apart = new RegExp(`${words.spaced ? String.raw`\b` : ''}(?:${words.apart.join('|')})`, 'gu');
  return (text) => find(text.replace(apart, (found) => notWords.repeat(found.length)));
}

function amongCharacters(meanings: Meanings): ClaimReader {
  const byFirst = Map.groupBy(
    [...meanings].sort(([a], [b]) => b.length - a.length),
    ([word]) => word[0]!,
  );
  return (text) => {
    const claims: Claim[] = [];
    for (let start = 0; start < text.length;) {
      const [word, found] = byFirst.get(text[start]!)?.find(([one]) => text.startsWith(one, start)) ?? [];
      const end = start + (word?.length ?? 1);
      for (const meaning of found ?? []) claims.push({ ...meaning, start, end });
      start = end;
    }
    return claims;
  };
}

function amongWords(meanings: Meanings): ClaimReader {
  const phrases = [...meanings.keys()].filter((word) => /.[ -]/.test(word));
  const opensPhrase = new Set(phrases.map((phrase) => phrase.split(/[ -]/)[0]!));
  const longest = Math.max(1, ...phrases.map((phrase) => phrase.split(/[ -]/).length));
  const lookUp = remembering(meanings);
  return (text) => {
    const tokens = [...text.matchAll(/\p{L}+(?:['’]\p{L}+)?/gu)];
    const endOf = (index: number): number => tokens[index]!.index + tokens[index]![0].length;
    const claims: Claim[] = [];
    for (let index = 0; index < tokens.length;) {
      const start = tokens[index]!.index;
      const first = tokens[index]![0].toLowerCase();
      let length = opensPhrase.has(first) ? Math.min(longest, tokens.length - index) : 1;
      const said = (): string => text.slice(start, endOf(index + length - 1));
      while (length > 1 && !lookUp(said())) length -= 1;
      const found = (text[start - 1] === '-' && meanings.get(`-${first}`)) || lookUp(said()) || [];
      for (const meaning of found) claims.push({ ...meaning, start, end: endOf(index + length - 1) });
      index += length;
    }
    return claims;
  };
}

/** Looks words up as they stand, by their longest stem, or by their ending; of each word only once. */
function remembering(meanings: Meanings): (said: string) => readonly Meaning[] | undefined {
  const open = [...meanings].filter(([word]) => word.includes('*')).sort(([a], [b]) => b.length - a.length);
  const stems = Map.groupBy(
    open.filter(([word]) => word.endsWith('*')).map(([word, meaning]) => ({ stem: word.slice(0, -1), meaning })),
    ({ stem }) => stem.slice(0, 2),
  );
  const endings = open
    .filter(([word]) => word.startsWith('*'))
    .map(([word, meaning]) => ({ ending: word.slice(1), meaning }));
  const known = new Map<string, readonly Meaning[] | undefined>();
  const find = (word: string) =>
    meanings.get(word) ??
    stems.get(word.slice(0, 2))?.find(({ stem }) => word.startsWith(stem))?.meaning ??
    endings.find(({ ending }) => word.length > ending.length && word.endsWith(ending))?.meaning;
  return (said) => {
    if (!known.has(said)) known.set(said, find(said.toLowerCase().replace(/\s+/g, ' ').replace('’', "'")));
    return known.get(said);
  };
}
