import type { Lexer } from './lexer.ts';
import { PdfString, type Dictionary, type Indirect, type Name, type PdfObject } from './objects.ts';

/** Finds the box of an object number. */
export type Boxes = (objectNumber: number) => Indirect;

/**
 * The object that starts at the lexer's next token; references are known inside arrays and dictionaries, the only
 * places that have any. Throws on a token that starts no object.
 * Source: ISO 32000-1, 7.3.
 */
export function readObject(lexer: Lexer, boxes: Boxes): PdfObject {
  return objectAt(lexer, lexer.next(), boxes);
}

function objectAt(lexer: Lexer, kind: Lexer['kind'], boxes: Boxes): PdfObject {
  switch (kind) {
    case 'number':
      return lexer.number();
    case 'name':
      return unescaped(lexer.text()) as Name;
    case 'string':
    case 'hex':
      return new PdfString(lexer.string());
    case '[':
      return itemsUntil(lexer, ']', boxes);
    case '<<':
      return asDictionary(itemsUntil(lexer, '>>', boxes));
    default:
      return constant(lexer);
  }
}

function itemsUntil(lexer: Lexer, close: ']' | '>>', boxes: Boxes): PdfObject[] {
  const items: PdfObject[] = [];
  for (let kind = lexer.next(); kind !== close; kind = lexer.next()) {
    // `12 0 R`: the two numbers are already there when the R shows what they are.
    if (kind === 'keyword' && lexer.end - lexer.start === 1 && lexer.text() === 'R') {
      items.pop();
      items.push(boxes(Number(items.pop())));
    } else items.push(objectAt(lexer, kind, boxes));
  }
  return items;
}

function asDictionary(items: readonly PdfObject[]): Dictionary {
  const made: Dictionary = new Map();
  for (let at = 0; at + 1 < items.length; at += 2) made.set(String(items[at]).slice(1), items[at + 1] ?? null);
  return made;
}

function constant(lexer: Lexer): PdfObject {
  const word = lexer.text();
  if (word === 'true') return true;
  if (word === 'false') return false;
  if (word === 'null') return null;
  throw new Error(`PDF syntax: unexpected ${word || 'end'} at byte ${lexer.start}`);
}

function unescaped(name: string): string {
  if (!name.includes('#')) return name;
  return name.replaceAll(/#([0-9A-Fa-f]{2})/g, (_, digits: string) => String.fromCharCode(parseInt(digits, 16)));
}
