import { holderOf, marksOf, type Element } from '../structure/tree.ts';
import { Lexer } from '../syntax/lexer.ts';
import type { PdfObject } from '../syntax/objects.ts';
import type { ContentStream } from './content-streams.ts';
import type { Stretch } from './scan.ts';
import { characterMap, type CharacterMap } from './to-unicode.ts';

/** Reads the text that an element of the structure tree shows, without soft hyphens. */
export function textReader(streams: readonly ContentStream[]): (part: Element) => string {
  const maps = new Map<PdfObject | undefined, CharacterMap>();
  const mapOf = (font: PdfObject | undefined): CharacterMap => {
    const map = maps.get(font) ?? characterMap(font);
    maps.set(font, map);
    return map;
  };
  const places = new Map<unknown, { stream: ContentStream; stretches: (Stretch | undefined)[] }>();
  for (const stream of streams) {
    const stretches: (Stretch | undefined)[] = [];
    for (const stretch of stream.stretches) if (stretch.mcid !== undefined) stretches[stretch.mcid] = stretch;
    places.set(stream.holder, { stream, stretches });
  }
  return (part) => {
    let text = '';
    for (const mark of marksOf(part)) {
      const place = places.get(holderOf(mark));
      const stretch = place?.stretches[mark.mcid];
      if (place && stretch) text += shownText(place.stream, stretch, mapOf);
    }
    return text.replaceAll('\u00AD', '').replaceAll(/\s+/g, ' ').trim();
  };
}

function shownText(
  { bytes, fonts }: ContentStream,
  { bodyStart, end }: Stretch,
  mapOf: (font: PdfObject | undefined) => CharacterMap,
): string {
  const lexer = new Lexer(bytes.subarray(0, end), bodyStart);
  let text = '';
  let font = '';
  let map: CharacterMap = new Map();
  for (let kind = lexer.next(); kind !== 'end'; kind = lexer.next()) {
    if (kind === 'name') font = lexer.text().slice(1);
    else if (kind === 'keyword' && lexer.text() === 'Tf') map = mapOf(fonts?.get(font));
    // Inside a text object a string can only be text that is shown.
    else if (kind === 'hex' || kind === 'string') text += decoded(lexer.string(), map);
  }
  return text;
}

function decoded(codes: Uint8Array, map: CharacterMap): string {
  let text = '';
  for (let at = 0; at + 1 < codes.length; at += 2) text += map.get((codes[at] ?? 0) * 256 + (codes[at + 1] ?? 0)) ?? '';
  return text;
}
