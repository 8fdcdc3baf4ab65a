import type { ScaleBar } from '../../model/image.ts';
import type { Measure } from '../../model/ports.ts';
import type { Box } from './lay-out-panels.ts';

/** Size of the words of a scale bar in CSS pixels: eight points. */
export const scaleBarSize = 32 / 3;
/** From the edges of the image to the plate, and from those of the plate to what is on it, in CSS pixels. */
const inset = 4;
const margin = 4;
/** Of the bar, with what stands between it and the words above it. */
const thickness = 2.4;
const gap = 2.5;

/** A scale bar in a corner of its image: what it covers, the bar, and the middle of its words where they stand. */
export interface PlacedScaleBar {
  readonly plate: Box;
  readonly bar: Box;
  readonly words: { readonly x: number; readonly y: number };
}

/** Places a scale bar under its words. `box`: where the image lies. */
export function layOutScaleBar(
  { share, corner }: Pick<ScaleBar, 'share' | 'corner'>,
  words: string,
  box: Box,
  measure: Measure,
): PlacedScaleBar {
  const length = share * box.width;
  const width = Math.max(length, measure(words, 400) * scaleBarSize) + 2 * margin;
  const height = scaleBarSize + gap + thickness + 2 * margin - 1;
  const left = corner.endsWith('left') ? box.x + inset : box.x + box.width - inset - width;
  const top = corner.startsWith('top') ? box.y + inset : box.y + box.height - inset - height;
  const center = left + width / 2;
  const barTop = top + height - margin - thickness;
  return {
    plate: { x: left, y: top, width, height },
    bar: { x: center - length / 2, y: barTop, width: length, height: thickness },
    words: { x: center, y: barTop - gap - scaleBarSize * 0.1 },
  };
}
