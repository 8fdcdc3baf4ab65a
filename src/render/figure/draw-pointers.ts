import type { Element } from 'hast';
import { ground, inks, shortNumber } from '../../engines/image/label-texts.ts';
import type { Box } from '../../engines/image/lay-out-panels.ts';
import type { ImageLabel, ImagePoint, LabelColor } from '../../model/image.ts';
import { h } from '../hast/h.ts';

/** Widths of a line and of what shows beside it of the color that sets it off, in CSS pixels. */
const line = 1.2;
const rim = 0.9;
/** Length and half the width of an arrow's head. */
const head = { length: 7, half: 2.6 };

interface Point {
  readonly x: number;
  readonly y: number;
}

/** The line and the arrow of a label to what it names. `area`: what its words cover; `box`: where the image lies. */
export function drawPointers({ line: end, arrow, color }: ImageLabel, area: Box, box: Box): Element[] {
  const pointer = (target: ImagePoint | undefined, isArrow: boolean): Element[] => {
    if (!target) return [];
    const to = { x: box.x + target.x * box.width, y: box.y + target.y * box.height };
    return drawPointer(leaving(area, to), to, isArrow, color);
  };
  return [...pointer(end, false), ...pointer(arrow, true)];
}

/** Where a line to a point leaves an area: at the middle of the side that looks to it, or right above or below it. */
function leaving({ x, y, width, height }: Box, target: Point): Point {
  if (target.x < x) return { x, y: y + height / 2 };
  if (target.x > x + width) return { x: x + width, y: y + height / 2 };
  return { x: target.x, y: target.y < y + height / 2 ? y : y + height };
}

function drawPointer(from: Point, to: Point, isArrow: boolean, color: LabelColor): Element[] {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  if (length === 0) return [];
  const [along, across] = [(to.x - from.x) / length, (to.y - from.y) / length];
  const back = Math.min(head.length, length);
  const at = (behind: number, aside: number): string =>
    `${shortNumber(to.x - along * behind - across * aside)} ${shortNumber(to.y - across * behind + along * aside)}`;
  const start = `${shortNumber(from.x)} ${shortNumber(from.y)}`;
  const shaft = `M${start}L${at(isArrow ? back * 0.8 : 0, 0)}`;
  const tip = isArrow ? `M${at(0, 0)}L${at(back, head.half)}L${at(back, -head.half)}Z` : '';
  const drawn = (ink: string, more: number): Element[] => [
    h('path', { d: shaft, fill: 'none', stroke: ink, strokeWidth: shortNumber(line + more) }),
    ...(tip === '' ? [] : [h('path', { d: tip, fill: ink, ...(more > 0 && rimOf(ink, more)) })]),
  ];
  return [...drawn(ground(color), rim * 2), ...drawn(inks[color], 0)];
}

function rimOf(stroke: string, width: number): Readonly<Record<string, string>> {
  return { stroke, strokeWidth: shortNumber(width), strokeLineJoin: 'round' };
}
