import { marksOf, type Element, type Mark } from '../structure/tree.ts';
import { Lexer } from '../syntax/lexer.ts';
import type { PdfObject } from '../syntax/objects.ts';
import type { MarkPlace } from './mark-places.ts';
import { characterMap, type CharacterMap } from './to-unicode.ts';

/** Reads the text that an element of the structure tree shows, its lines joined as they were before they broke. */
export function textReader(placeOf: (mark: Mark) => MarkPlace | undefined): (part: Element) => string {
  const maps = new Map<PdfObject | undefined, CharacterMap>();
  const mapOf = (font: PdfObject | undefined): CharacterMap => {
    const map = maps.get(font) ?? characterMap(font);
    maps.set(font, map);
    return map;
  };
  return (part) => {
    let text = '';
    for (const mark of marksOf(part)) {
      const place = placeOf(mark);
      if (place) text += shownText(place, mapOf);
    }
    return joined(text);
  };
}

function shownText(
  { stream: { bytes, fonts }, stretch: { bodyStart, end } }: MarkPlace,
  mapOf: (font: PdfObject | undefined) => CharacterMap,
): string {
  const lexer = new Lexer(bytes.subarray(0, end), bodyStart);
  let text = '';
  let font = '';
  let map: CharacterMap = new Map();
  let number = 0;
  let height: number | undefined;
  for (let kind = lexer.next(); kind !== 'end'; kind = lexer.next()) {
    if (kind === 'name') font = lexer.text().slice(1);
    else if (kind === 'number') number = lexer.number();
    // Inside a text object a string can only be text that is shown.
    else if (kind === 'hex' || kind === 'string') text += decoded(lexer.string(), map);
    else if (kind === 'keyword' && lexer.text() === 'Tf') map = mapOf(fonts?.get(font));
    else if (kind === 'keyword' && lexer.text() === 'Tm') {
      if (height !== undefined && height !== number) text += '\n';
      height = number;
    }
  }
  return text;
}

/** Text whose lines are one again: no hyphen that a line end made, no space between Han characters. */
function joined(lines: string): string {
  return lines
    .replaceAll('\u00AD', '')
    .replaceAll(/\u2010?\s*\n\s*/g, (end) => (end.startsWith('\u2010') ? '' : '\n'))
    .replaceAll(/(?<=[-\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF])\n|\n(?=[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF])/gu, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

function decoded(codes: Uint8Array, map: CharacterMap): string {
  let text = '';
  for (let at = 0; at + 1 < codes.length; at += 2) text += map.get((codes[at] ?? 0) * 256 + (codes[at + 1] ?? 0)) ?? '';
  return text;
}
