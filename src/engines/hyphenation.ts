import type { ContentLanguage } from '../model/language.ts';
import { englishExceptions } from './hyphenation-exceptions.ts';
import { once } from './once.ts';

/** A text with U+00AD wherever its words may be divided; same letters, same order. */
export type Hyphenator = (text: string) => string;

/** Fewest letters that stay before and after a division, as TeX has them for English. */
const fewestBefore = 2;
const fewestAfter = 3;
/** Shorter words stay whole. */
const shortestWord = 6;

/** One line a language: its TeX patterns, by the shortest tag that they serve. */
const patterns: Readonly<Record<string, () => Promise<Hyphenator>>> = {
  en: once(async () => excepting(englishExceptions, (await import('hyphen/en-us/index.js')).default.hyphenateSync)),
  'en-GB': once(async () =>
    excepting(englishExceptions, (await import('hyphen/en-gb/index.js')).default.hyphenateSync),
  ),
};

/**
 * A hyphenator for a language; for a language without patterns, one that returns every text unchanged.
 * It divides words of six lower-case letters or more (the first may be a capital). Words with digits or capitals
 * inside, web addresses, DOIs, e-mail addresses and words that already hold a soft hyphen stay whole.
 */
export async function loadHyphenator(language: ContentLanguage): Promise<Hyphenator> {
  const load = patternsFor(language);
  if (!load) return (text) => text;
  const divide = await load();
  const known = new Map<string, string>();
  return (text) =>
    text.replace(/\S+/gu, (token) => (isAddress.test(token) ? token : token.replace(words, (word) => divided(word))));

  function divided(word: string): string {
    if (!isDivisible.test(word)) return word;
    let result = known.get(word);
    if (result === undefined) {
      result = withSoftHyphens(word, divide);
      known.set(word, result);
    }
    return result;
  }
}

/** Something with an inner dot, a scheme, an at sign, a backslash, or a slash before a digit is no plain word. */
const isAddress = /:\/\/|@|\\|[\p{L}\p{N}]\.[\p{L}\p{N}]|\/\p{N}/u;
const words = /[\p{L}\p{N}\p{M}_\u00AD]+/gu;
const isDivisible = new RegExp(`^\\p{Script=Latin}[\\p{Ll}\\p{M}]{${shortestWord - 1},}$`, 'u');

function patternsFor(language: ContentLanguage): (() => Promise<Hyphenator>) | undefined {
  for (let tag = language; tag; tag = tag.slice(0, Math.max(0, tag.lastIndexOf('-')))) {
    if (Object.hasOwn(patterns, tag)) return patterns[tag];
  }
  return undefined;
}

/** The hyphenator with words that are divided as they are written in a list. */
function excepting(exceptions: readonly string[], divide: Hyphenator): Hyphenator {
  const divided = new Map(exceptions.map((word) => [word.replaceAll('-', ''), word.replaceAll('-', '\u00AD')]));
  return (word) => divided.get(word) ?? divide(word);
}

function withSoftHyphens(word: string, divide: Hyphenator): string {
  // Lower case is made here: the package does it by the machine's locale, and a Turkish one breaks every "I".
  const parts = divide(word.toLowerCase()).split('\u00AD');
  let at = 0;
  let result = '';
  for (const part of parts) {
    const allowed = at >= fewestBefore && word.length - at >= fewestAfter;
    result += (allowed ? '\u00AD' : '') + word.slice(at, at + part.length);
    at += part.length;
  }
  return result;
}
