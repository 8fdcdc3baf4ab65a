import type { UnitText } from '../../model/article.ts';
import type { ContentLanguage } from '../../model/language.ts';
import type { Place } from '../../model/place.ts';
import type { Pair } from '../pairs/pairs.ts';
import { placeOfWords, wordsOf, type Words } from '../text/words-of.ts';
import { englishClaims } from './en.ts';
import { claimReader, type ClaimReader } from './read-claims.ts';
import type { Claim, ClaimKind, ClaimWords } from './words.ts';
import { chineseClaims } from './zh.ts';

/** What one side of a pair qualifies its statements with. */
export interface Qualified {
  readonly unit: UnitText;
  readonly words: Words;
  readonly claims: readonly Claim[];
}

/** Languages whose words are known, by the first part of their tag. */
const languages: Readonly<Record<string, ClaimWords>> = { zh: chineseClaims, en: englishClaims };

const readers = new Map<string, ClaimReader>();

/** The reader of a language's claims, made when it is first wanted; nothing for a language whose words are not known. */
export function claimReaderOf(language: ContentLanguage): ClaimReader | undefined {
  const base = language.split('-')[0]!;
  const words = languages[base];
  const reader = readers.get(base) ?? (words && claimReader(words));
  if (reader) readers.set(base, reader);
  return reader;
}

const claimsOfPair = new WeakMap<Pair, readonly [Qualified, Qualified] | undefined>();

/** The claims of a pair; nothing where the words of a language are not known. Code and formulas claim nothing. */
export function claimsOf(pair: Pair): readonly [ours: Qualified, theirs: Qualified] | undefined {
  if (claimsOfPair.has(pair)) return claimsOfPair.get(pair);
  const [readOurs, readTheirs] = pair.languages.map(claimReaderOf);
  const read = (unit: UnitText, reader: ClaimReader): Qualified => {
    const words = wordsOf(unit);
    return { unit, words, claims: reader(words.text) };
  };
  const claims =
    readOurs && readTheirs ? ([read(pair.source, readOurs), read(pair.other, readTheirs)] as const) : undefined;
  claimsOfPair.set(pair, claims);
  return claims;
}

/** How often a side makes claims of a kind: in words that ask for an answer, and in all. */
export function countOf({ claims }: Qualified, kind: ClaimKind): { readonly asking: number; readonly all: number } {
  const own = claims.filter((claim) => claim.kind === kind);
  return { asking: own.filter(({ asks }) => asks).length, all: own.length };
}

/** A claim as its text has it. */
export function saidIn({ words }: Qualified, { start, end }: Claim): string {
  return words.text.slice(start, end);
}

/** Where a claim stands. */
export function placeIn({ unit, words }: Qualified, { start, end }: Claim): Place {
  return placeOfWords(unit, words, start, end);
}
