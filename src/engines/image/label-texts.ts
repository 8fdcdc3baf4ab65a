import type { Element } from 'hast';
import type { ImageLabel, ImagePanel, LabelAlign, LabelColor } from '../../model/image.ts';
import type { Box } from './lay-out-panels.ts';

/** CSS pixels of a point. */
const pixelsPerPoint = 4 / 3;
/** From the middle of a line down to where its letters stand, in their size. */
export const middleOfLine = 0.35;
/** A panel's letter in its corner: how far from the edges, in CSS pixels, and how large, in points. */
const letterInset = 4;
const letterSize = 10;

const anchors: Readonly<Record<LabelAlign, string>> = { start: 'start', center: 'middle', end: 'end' };

/**
 * The labels of a panel as texts that name them (`data-label`), as those of a drawing are, each with its room. `box`: where
 * the panel lies, in CSS pixels of the printed figure.
 */
export function labelTexts({ letter, places }: ImagePanel, box: Box): Element[] {
  const corner = letterSize * pixelsPerPoint * 0.5 + letterInset;
  const ofLetter: ImageLabel = {
    at: { x: letterInset / box.width, y: corner / box.height },
    align: 'start',
    size: letterSize,
    bold: true,
    color: 'black',
    lines: 1,
  };
  return [
    ...(letter === undefined ? [] : [labelText(letter, ofLetter, box)]),
    ...Object.entries(places).map(([key, label]) => labelText(key, label, box)),
  ];
}

function labelText(key: string, { at, align, size, bold, color, width, lines }: ImageLabel, box: Box): Element {
  const left = at.x * box.width;
  const right = box.width - left;
  const toEdge = align === 'start' ? right : align === 'end' ? left : 2 * Math.min(left, right);
  const fontSize = size * pixelsPerPoint;
  return {
    type: 'element',
    tagName: 'text',
    properties: {
      x: shortNumber(box.x + left),
      y: shortNumber(box.y + at.y * box.height + middleOfLine * fontSize),
      fontSize: shortNumber(fontSize),
      ...(bold && { fontWeight: '700' }),
      textAnchor: anchors[align],
      fill: inks[color],
      dataLabel: key,
      dataWidth: shortNumber(width === undefined ? toEdge : Math.min(toEdge, width * box.width)),
      dataLines: String(lines),
      dataCentered: '',
    },
    children: [],
  };
}

/** What the colors of labels are in SVG. */
export const inks: Readonly<Record<LabelColor, string>> = { black: '#000', white: '#fff' };

/** The color that sets off another: of the plate under words, of the rim of lines. */
export function ground(color: LabelColor): string {
  return inks[color === 'black' ? 'white' : 'black'];
}

/** A length as SVG has it, to a hundredth. */
export function shortNumber(length: number): string {
  return String(Math.round(length * 100) / 100);
}
