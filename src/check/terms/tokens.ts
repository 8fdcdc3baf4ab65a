import type { ContentLanguage } from '../../model/language.ts';

/** The smallest piece that terms are made of: a character of a script without spaces, elsewhere a word. */
export interface Token {
  readonly text: string;
  /** The word as it compares: in small letters, in English without its plural. */
  readonly folded: string;
  readonly start: number;
  readonly end: number;
  /** What parts it from the token before, a hyphen counting as a space; beside a Han character no space counts. */
  readonly gap: string;
}

const pattern =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[[\p{L}\p{M}\p{N}]--[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]]+/gv;
const unspaced = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/v;

/** The tokens of a piece of text, in order. */
export function tokensOf(words: string, language: ContentLanguage): Token[] {
  const fold = /^en\b/.test(language) ? singular : (word: string) => word.toLowerCase();
  const tokens: Token[] = [];
  for (const { 0: text, index } of words.matchAll(pattern)) {
    const before = tokens.at(-1);
    const raw = before ? words.slice(before.end, index) : '';
    const isUnspaced = unspaced.test(text) || (before !== undefined && unspaced.test(before.text));
    const folded = fold(text);
    tokens.push({ text, folded, start: index, end: index + text.length, gap: gapOf(raw, isUnspaced) });
  }
  return tokens;
}

function gapOf(raw: string, isUnspaced: boolean): string {
  if (raw === '') return '';
  const gap = raw
    .replace(/\s+/g, ' ')
    .replace(/[-‐‑–]/g, '-')
    .replace('’', "'");
  if (isUnspaced) return gap.trim();
  return gap === '-' ? ' ' : gap;
}

/** An English word without its plural; the same is done to what it is compared with, so that it need be no word. */
function singular(written: string): string {
  if (/\p{Lu}s$/u.test(written)) return written.slice(0, -1).toLowerCase();
  const word = written.toLowerCase();
  if (word.endsWith('sis')) return `${word.slice(0, -3)}se`;
  if (word.length > 4 && word.endsWith('um')) return `${word.slice(0, -2)}a`;
  if (word.length < 3 || !word.endsWith('s') || /(?:ss|us|is)$/.test(word)) return word;
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  return word.slice(0, -1).replace(/(x|z|ch|sh|ss)e$/, '$1');
}
