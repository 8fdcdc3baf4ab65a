import type { Element } from 'hast';
import { ground, shortNumber } from '../../engines/image/label-texts.ts';
import type { Box } from '../../engines/image/lay-out-panels.ts';
import type { LabelColor } from '../../model/image.ts';
import { h } from '../hast/h.ts';

/** What a plate shows of the image under it. */
const opacity = '0.7';

/**
 * A plate under words, so that they can be read on any ground. A rim around the letters would be set as text of its own in
 * a PDF, so that each word would be found twice, and over the letters by programs that do not know which to paint first.
 */
export function drawPlate(box: Box, color: LabelColor): Element {
  return h('rect', { ...boxAttributes(box), rx: '1.5', fill: ground(color), fillOpacity: opacity });
}

/** A box as the attributes of an element. */
export function boxAttributes({ x, y, width, height }: Box): Record<'x' | 'y' | 'width' | 'height', string> {
  return { x: shortNumber(x), y: shortNumber(y), width: shortNumber(width), height: shortNumber(height) };
}
