import type { PictureMark } from '../../model/chart-picture.ts';
import type { Frame } from './layout.ts';
import { endsOf, type FrameScales } from './scales.ts';
import { sideBySide, type Point } from './side-by-side.ts';
import { sizes } from './sizes.ts';

/** One sign of a mark. A range has one at each of its ends, of which the first stands for the mark. */
export interface Sign extends Point {
  readonly mark: PictureMark;
  readonly isFirst: boolean;
}

/** A line from one point to another; an open one leads on from there. */
export interface Stretch {
  readonly from: Point;
  readonly to: Point;
  readonly isOpen: boolean;
}

/** The signs of marks where they stand in the picture; those at one place side by side. */
export function signsOf(marks: readonly PictureMark[], { x, y }: FrameScales): Sign[] {
  const signs = marks.flatMap((mark) => {
    const points = endsOf(mark.x).flatMap((across) =>
      endsOf(mark.y).map((up) => ({ x: x.apply(across), y: y.apply(up) })),
    );
    return points.map((point, index) => ({ ...point, mark, isFirst: index === 0 }));
  });
  const moved = sideBySide(signs, sizes.radius * 2 + 1.5);
  return signs.map((sign, index) => ({ ...sign, ...moved[index]! }));
}

/** Signs that a line goes through, in its order; series of a single mark have none. */
export function seriesOf(signs: readonly Sign[]): Sign[][] {
  const series = new Map<string, Sign[]>();
  for (const sign of signs) {
    const { series: name } = sign.mark;
    if (name !== '' && sign.isFirst) series.set(name, [...(series.get(name) ?? []), sign]);
  }
  return [...series.values()].filter((own) => own.length > 1).map((own) => own.sort((a, b) => a.x - b.x || a.y - b.y));
}

/** Points of a line from sign to sign that keeps off what stands between them: level stretches rise in an arc. */
export function arcsOf(series: readonly Sign[]): Point[][] {
  const count = 12;
  return series.slice(1).map((to, index) => {
    const from = series[index]!;
    const rise = riseBetween(from, to);
    return Array.from({ length: count + 1 }, (_, step) => {
      const share = step / count;
      const x = from.x + (to.x - from.x) * share;
      return { x, y: from.y + (to.y - from.y) * share - 4 * rise * share * (1 - share) };
    });
  });
}

/** The same line as an outline: each stretch is a parabola. */
export function arcsOutline(series: readonly Sign[]): string {
  const place = (x: number, y: number): string => `${Number(x.toFixed(2))},${Number(y.toFixed(2))}`;
  const stretches = series.slice(1).map((to, index) => {
    const from = series[index]!;
    const top = (from.y + to.y) / 2 - 2 * riseBetween(from, to);
    return `Q${place((from.x + to.x) / 2, top)},${place(to.x, to.y)}`;
  });
  return `M${place(series[0]!.x, series[0]!.y)}${stretches.join('')}`;
}

/** How high a stretch between two signs rises. */
function riseBetween(from: Point, to: Point): number {
  return Math.abs(from.y - to.y) < sizes.radius ? Math.min(13, (to.x - from.x) * 0.08 + 4) : 0;
}

/** How far ranges go: between their ends, and where they are open as far as the frame. */
export function stretchesOf(signs: readonly Sign[], { left, top, width, height }: Frame): Stretch[] {
  return signs.flatMap((sign): Stretch[] => {
    if (!sign.isFirst) return [];
    const { mark, x, y } = sign;
    const last = signs.findLast((other) => other.mark === mark)!;
    const open = (to: Partial<Point>): Stretch => ({ from: sign, to: { x, y, ...to }, isOpen: true });
    return [
      ...(last === sign ? [] : [{ from: sign, to: last, isOpen: false }]),
      ...(mark.x.low === undefined ? [open({ x: left + 2 })] : []),
      ...(mark.x.high === undefined ? [open({ x: left + width - 2 })] : []),
      ...(mark.y.low === undefined ? [open({ y: top + height - 2 })] : []),
      ...(mark.y.high === undefined ? [open({ y: top + 2 })] : []),
    ];
  });
}
