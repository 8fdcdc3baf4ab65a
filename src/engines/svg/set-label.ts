import type { Measure } from '../../model/ports.ts';
import { breakLabel, isWide } from './break-label.ts';
import type { LabelPlace } from './label-places.ts';
import { move } from './transform.ts';
import type { ViewBox } from './view-box.ts';

/** From one line of a label to the next, in its size. */
export const leading = 1.3;
/**
 * What is kept free in a line for the typefaces of other machines, as a share of the letters that are narrower than a Han
 * character: these are up to so much wider in Arial than in the face that is printed. Nothing is stretched or shrunk.
 */
const reserve = 0.08;
/** How far letters go up and down from where they stand, in their size. */
const ascent = 0.8;
const descent = 0.1;

/** A label in lines, and how wide the widest of them may become on any machine. */
export interface SetLabel {
  readonly lines: readonly string[];
  readonly width: number;
}

/** Sets a label in its place: in one line, or in more where the place has room for them. */
export function setLabel(words: string, place: LabelPlace, measure: Measure): SetLabel {
  const widthOf = (some: string): number => {
    const narrow = Array.from(some).filter((character) => !isWide(character));
    const letters = measure(some, place.fontWeight) + reserve * measure(narrow.join(''), place.fontWeight);
    return letters * place.fontSize + place.letterSpacing * Array.from(some).length;
  };
  const lines = breakLabel(words, place.lines > 1 ? (place.width ?? Infinity) : Infinity, widthOf);
  return { lines, width: Math.max(...lines.map(widthOf)) };
}

/** The lines of a label in its place. */
export function linesOf(words: string, place: LabelPlace, measure: Measure): readonly string[] {
  return setLabel(words, place, measure).lines;
}

/** Where the first line of a label stands: its lines stand around one place or go down from it. */
export function firstBaseline({ y, fontSize, centered }: LabelPlace, lines: number): number {
  return centered ? y - ((lines - 1) / 2) * fontSize * leading : y;
}

/** How far a label leaves a drawing, on the side where it does most, in the drawing’s units; 0 or less when it is inside. */
export function beyondEdge({ lines, width }: SetLabel, place: LabelPlace, shown: ViewBox): number {
  const { x, anchor, fontSize, matrix } = place;
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  const top = firstBaseline(place, lines.length) - ascent * fontSize;
  const bottom = top + ((lines.length - 1) * leading + ascent + descent) * fontSize;
  const corners = [left, left + width].flatMap((across) =>
    [top, bottom].map((down) => move(matrix, { x: across, y: down })),
  );
  const beyond = corners.flatMap((corner) => [
    shown.left - corner.x,
    corner.x - shown.left - shown.width,
    shown.top - corner.y,
    corner.y - shown.top - shown.height,
  ]);
  return Math.max(...beyond);
}
