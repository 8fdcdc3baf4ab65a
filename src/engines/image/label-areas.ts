import type { Element } from 'hast';
import type { Measure } from '../../model/ports.ts';
import { labelPlaces, type LabelPlace } from '../svg/label-places.ts';
import { leading, linesOf } from '../svg/set-label.ts';
import { middleOfLine } from './label-texts.ts';
import type { Box } from './lay-out-panels.ts';

/** How high a line of letters is, and what stands beside words, in their size. */
const lineHeight = 1.1;
const room = 0.2;

/** What each label covers with its lines in one language, with a little room around them, by its key. */
export function labelAreas(
  texts: readonly Element[],
  wordsOf: (key: string) => string,
  measure: Measure,
): ReadonlyMap<string, Box> {
  const places = labelPlaces({ type: 'element', tagName: 'svg', properties: {}, children: [...texts] });
  return new Map(
    places.map((place) => [place.key, areaOf(place, linesOf(wordsOf(place.key), place, measure), measure)]),
  );
}

function areaOf(place: LabelPlace, lines: readonly string[], measure: Measure): Box {
  const { x, y, anchor, fontSize, fontWeight } = place;
  const words = Math.max(...lines.map((some) => measure(some, fontWeight))) * fontSize;
  const width = words + 2 * room * fontSize;
  const height = ((lines.length - 1) * leading + lineHeight) * fontSize;
  const left = anchor === 'start' ? x : anchor === 'end' ? x - words : x - words / 2;
  const center = y - middleOfLine * fontSize;
  return { x: left - room * fontSize, y: center - height / 2, width, height };
}
