import { Lexer } from '../syntax/lexer.ts';
import { asDictionary, PdfStream, unboxed, type PdfObject } from '../syntax/objects.ts';
import { inflated } from '../syntax/streams.ts';

/** What each character code of a font stands for. */
export type CharacterMap = ReadonlyMap<number, string>;

/** The character map of a font with two-byte codes; empty for a font that has none. Source: ISO 32000-1, 9.10.3. */
export function characterMap(font: PdfObject | undefined): CharacterMap {
  const stream = unboxed(asDictionary(font)?.get('ToUnicode'));
  const map = new Map<number, string>();
  if (!(stream instanceof PdfStream)) return map;
  const lexer = new Lexer(inflated(stream));
  for (let kind = lexer.next(); kind !== 'end'; kind = lexer.next()) {
    if (kind !== 'keyword') continue;
    const word = lexer.text();
    if (word === 'beginbfchar') readCharacters(lexer, map);
    if (word === 'beginbfrange') readRanges(lexer, map);
  }
  return map;
}

/** Pairs of a code and its text. */
function readCharacters(lexer: Lexer, map: Map<number, string>): void {
  while (lexer.next() === 'hex') {
    const code = codeOf(lexer);
    lexer.next();
    map.set(code, textOf(lexer));
  }
}

/** Triples of first code, last code and the first code's text, or a list with a text for each. */
function readRanges(lexer: Lexer, map: Map<number, string>): void {
  while (lexer.next() === 'hex') {
    const first = codeOf(lexer);
    lexer.next();
    const last = codeOf(lexer);
    if (lexer.next() === '[') {
      for (let code = first; lexer.next() === 'hex'; code += 1) map.set(code, textOf(lexer));
      continue;
    }
    const text = textOf(lexer);
    const lastUnit = text.charCodeAt(text.length - 1);
    for (let code = first; code <= last; code += 1) {
      map.set(code, text.slice(0, -1) + String.fromCharCode(lastUnit + code - first));
    }
  }
}

function codeOf(lexer: Lexer): number {
  return Buffer.from(lexer.string()).readUIntBE(0, lexer.string().length);
}

function textOf(lexer: Lexer): string {
  return Buffer.from(lexer.string()).swap16().toString('utf16le');
}
